import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { JobRow } from '@shared/ipc/operation-models';
import { PlainText } from '@renderer/ui/plain-text';

/** Which row, and whose: the title of what tells more of it. */
export function RowTitle({ position, accountName, accountId }: Pick<JobRow, 'position' | 'accountName' | 'accountId'>) {
  const { t } = useTranslation('jobs');
  return (
    <>
      {t('rows.open', { row: position + 1 })} · <PlainText>{accountName ?? t('review.noName')}</PlainText>{' '}
      <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
        {t('id', { id: accountId })}
      </Box>
    </>
  );
}
