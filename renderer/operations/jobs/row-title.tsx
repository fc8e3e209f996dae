import { useTranslation } from 'react-i18next';
import type { JobRow } from '@shared/ipc/operation-models';
import { Owner } from '../owner';

/** Which row, and whose: the title of what tells more of it. */
export function RowTitle({ position, accountName, accountId }: Pick<JobRow, 'position' | 'accountName' | 'accountId'>) {
  const { t } = useTranslation('jobs');
  return (
    <>
      {t('rows.open', { row: position + 1 })} · <Owner accountId={accountId} accountName={accountName} wrap={false} />
    </>
  );
}
