import CloseOutlined from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { AmountField } from '@renderer/operations/amount-field';
import { Money } from '@renderer/ui/money';
import { RowTable } from '@renderer/ui/row-table';
import { AccountName } from '../account-name';
import { type Move, type MoveKind, type MoveSum, creditAfter } from '../model/moves';

interface MovesTableProps {
  profile: Profile;
  kind: MoveKind;
  moves: readonly Move[];
  sum: MoveSum;
  /** Shows also what is missing as a mistake. */
  touched: boolean;
  onAmount: (accountId: AccountId, typed: string) => void;
  onRemove: (accountId: AccountId) => void;
}

/** The accounts of a recharge or withdrawal with their amounts, each to be changed or taken out. */
export function MovesTable({ profile, kind, moves, sum, touched, onAmount, onRemove }: MovesTableProps) {
  const { t } = useTranslation('credit');
  const format = useFormat();
  return (
    <RowTable
      label={t(`moves.table.${kind}`)}
      rows={moves}
      rowId={({ accountId }) => accountId}
      rowHeight={76}
      maxHeight={480}
      minWidth={624}
      columns={[
        {
          id: 'account',
          header: t('columns.account'),
          width: 'minmax(128px, 1fr)',
          cell: ({ accountId, account }) => <AccountName id={accountId} name={account?.name ?? null} />,
        },
        {
          id: 'credit',
          header: t('columns.creditNow'),
          width: '104px',
          align: 'end',
          cell: ({ account }) => <Money value={account?.credit ?? null} />,
        },
        {
          id: 'amount',
          header: t(`columns.${kind}`),
          width: 'minmax(216px, 300px)',
          cell: ({ accountId, account, typed }) => (
            <AmountField
              label={t(`moves.amountOf.${kind}`, { name: account?.name ?? accountId })}
              quietLabel
              value={typed}
              onChange={(next) => onAmount(accountId, next)}
              currency={profile.currency}
              touched={touched}
            />
          ),
        },
        {
          id: 'after',
          header: t('columns.after'),
          width: '124px',
          align: 'end',
          cell: (move) => <After kind={kind} move={move} />,
        },
        {
          id: 'remove',
          header: '',
          width: '52px',
          cell: ({ accountId, account }) => (
            <IconButton
              aria-label={t('moves.remove', { name: account?.name ?? accountId })}
              onClick={() => onRemove(accountId)}
            >
              <CloseOutlined />
            </IconButton>
          ),
        },
      ]}
      totals={{
        account: t('moves.accounts', { count: moves.length }),
        amount: t('moves.total', { total: format.money(sum.total) }),
      }}
    />
  );
}

function After({ kind, move }: { kind: MoveKind; move: Move }) {
  const { t } = useTranslation('credit');
  const after = creditAfter(kind, move.account?.credit ?? null, move.parsed);
  if (move.account?.credit === null) return <small>{t('moves.noCredit')}</small>;
  if (after === null || after >= 0) return <Money value={after} />;
  return (
    <Box component="span" sx={{ color: 'warning.main' }}>
      <Money value={after} />
      <small>{t('moves.aboveCredit')}</small>
    </Box>
  );
}
