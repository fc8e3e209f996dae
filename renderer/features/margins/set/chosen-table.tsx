import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { Margins } from '@shared/domain/operation';
import { PROFIT_CATEGORIES, type ProfitCategory } from '@shared/domain/report';
import { type Format, MISSING, useFormat } from '@renderer/lib/format';
import { PlainText } from '@renderer/ui/plain-text';
import { type RowColumn, RowTable } from '@renderer/ui/row-table';
import { StatusBadge } from '@renderer/ui/status-badge';
import type { ChosenAccount } from './use-chosen';

interface ChosenTableProps {
  accounts: readonly ChosenAccount[];
  /** What they are to get; null as long as the form is not complete. */
  after: Margins | null;
  onRemove: (accountId: AccountId) => void;
}

const rowId = ({ id }: ChosenAccount): string => id;

/** The chosen accounts with what is registered for each; what will change is strong. */
export function ChosenTable({ accounts, after, onRemove }: ChosenTableProps) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const columns = useMemo<RowColumn<ChosenAccount>[]>(
    () => [
      {
        id: 'name',
        header: t('list.columns.name'),
        width: 'minmax(180px, 1fr)',
        cell: ({ id, name, unverified }) => (
          <>
            <PlainText>{name ?? id}</PlainText>
            {unverified && <StatusBadge tone="warning">{t('list.flags.unverified')}</StatusBadge>}
          </>
        ),
      },
      ...PROFIT_CATEGORIES.map((category): RowColumn<ChosenAccount> => ({
        id: category,
        header: t(`list.columns.${category}`),
        width: '104px',
        align: 'end',
        cell: (row) => <BeforeAfter category={category} row={row} after={after} format={format} />,
      })),
      {
        id: 'remove',
        header: '',
        width: '104px',
        align: 'end',
        cell: ({ id, name }) => (
          <Button
            color="inherit"
            aria-label={t('many.removeOne', { name: name ?? id })}
            onClick={() => onRemove(id)}
            sx={{ minHeight: 24, py: 0, px: 2, color: 'text.secondary' }}
          >
            {t('many.remove')}
          </Button>
        ),
      },
    ],
    [t, format, after, onRemove],
  );
  return (
    <RowTable
      label={t('many.chosenCaption')}
      columns={columns}
      rows={accounts}
      rowId={rowId}
      rowHeight={44}
      maxHeight={360}
      minWidth={1_012}
    />
  );
}

interface BeforeAfterProps {
  category: ProfitCategory;
  row: ChosenAccount;
  after: Margins | null;
  format: Format;
}

function BeforeAfter({ category, row, after, format }: BeforeAfterProps) {
  const before = row.applied?.margins[category] ?? null;
  const next = after?.[category] ?? null;
  const unit = (value: typeof before): string => format.money(value, { decimals: 3, bare: true });
  if (next === null || next === before) return before === null ? MISSING : unit(before);
  return (
    <>
      <Box component="strong" sx={{ fontWeight: 600 }}>
        {unit(next)}
      </Box>
      <small>{before === null ? MISSING : unit(before)}</small>
    </>
  );
}
