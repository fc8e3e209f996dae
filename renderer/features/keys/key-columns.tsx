import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountKeyView } from '@shared/ipc/key-models';
import { MISSING } from '@renderer/lib/format';
import type { TableColumn } from '@renderer/ui/data-table/table-types';
import { Fingerprint } from '@renderer/ui/fingerprint';
import { PlainText } from '@renderer/ui/plain-text';
import { Age, KeyStateBadge, LastCheck, LastOperation } from './key-words';
import { keyStateOf } from './model/key-state';
import { KEY_COLUMNS, type KeyColumn } from './model/select-keys';

const SIZES: Record<KeyColumn, number> = {
  account: 220,
  state: 164,
  key: 136,
  since: 104,
  lastSuccess: 118,
  lastCheck: 216,
  lastOperation: 260,
};

/** The table's columns in one language. */
export function useKeyColumns(): TableColumn<AccountKeyView>[] {
  const { t } = useTranslation('keys');
  return useMemo(() => {
    const cells: Record<KeyColumn, (row: AccountKeyView) => ReactNode> = {
      account: ({ accountName, accountId }) => (
        <>
          <PlainText>{accountName}</PlainText>
          <span className="quiet">{accountId}</span>
        </>
      ),
      state: (row) => <KeyStateBadge state={keyStateOf(row)} />,
      key: ({ held }) =>
        held === null ? (
          MISSING
        ) : (
          <>
            <Fingerprint last={held.fingerprint} />
            {held.kept === 'session' && <span className="quiet">{t('keptShort')}</span>}
          </>
        ),
      since: ({ held }) => <Age at={held?.since ?? null} />,
      lastSuccess: ({ lastSuccessAt }) => <Age at={lastSuccessAt} />,
      lastCheck: ({ lastCheck }) => <LastCheck check={lastCheck} />,
      lastOperation: ({ lastOperation }) => <LastOperation operation={lastOperation} />,
    };
    return KEY_COLUMNS.map((id) => ({
      id,
      header: t(`columns.${id}`),
      description: t(`about.${id}`),
      size: SIZES[id],
      cell: cells[id],
    }));
  }, [t]);
}
