import type { TFunction } from 'i18next';
import type { SyncAccount } from '@shared/ipc/finance-models';
import { type Format, MISSING } from '@renderer/lib/format';
import { AsOf } from '@renderer/ui/as-of';
import type { TableColumn } from '@renderer/ui/data-table/table-types';
import { PlainText } from '@renderer/ui/plain-text';
import { StatusBadge } from '@renderer/ui/status-badge';
import { SYNC_COLUMNS, type SyncColumn } from './model/select-accounts';

interface Tools {
  t: TFunction<'sync'>;
  errors: TFunction<'errors'>;
  format: Format;
}

const SIZES: Record<SyncColumn, number> = { account: 220, state: 140, lastDay: 120, asOf: 140, error: 320 };
const TONES = { failed: 'bad', waiting: 'neutral', done: 'good', 'up-to-date': 'good' } as const;

export function syncColumns(tools: Tools): TableColumn<SyncAccount>[] {
  return SYNC_COLUMNS.map((id) => ({
    id,
    header: tools.t(`accounts.columns.${id}`),
    size: SIZES[id],
    align: 'start',
    cell: (account) => <Cell column={id} account={account} {...tools} />,
  }));
}

function Cell({ column, account, t, errors, format }: Tools & { column: SyncColumn; account: SyncAccount }) {
  switch (column) {
    case 'account':
      return <PlainText>{account.accountName}</PlainText>;
    case 'state':
      return <StatusBadge tone={TONES[account.state]}>{t(`accounts.states.${account.state}`)}</StatusBadge>;
    case 'lastDay':
      return format.day(account.lastDay);
    case 'asOf':
      return <AsOf at={account.asOf} />;
    case 'error':
      return account.error ? (
        <span title={account.error.message}>
          {errors(`kinds.${account.error.kind}.title`)}
          {account.error.spokiSays && `: ${account.error.spokiSays}`}
        </span>
      ) : (
        MISSING
      );
  }
}
