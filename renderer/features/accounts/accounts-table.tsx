import Box from '@mui/material/Box';
import { useMemo, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { DataTable } from '@renderer/ui/data-table/data-table';
import type { TableHandle, TablePlace, TableSort } from '@renderer/ui/data-table/table-types';
import { accountColumns } from './account-columns';
import { accountTotals } from './account-totals';
import type { AccountEntry } from './model/account-entry';
import { COLUMN_IDS } from './model/columns';
import type { Sort } from './model/sort';
import type { Totals } from './model/totals';
import type { ViewState } from './model/view-state';

interface AccountsTableProps {
  shown: readonly AccountEntry[];
  totals: Totals;
  isFiltered: boolean;
  view: ViewState;
  /** ms, UTC */
  now: number;
  loading: boolean;
  onSort: (sort: Sort) => void;
  onOpen: (entry: AccountEntry) => void;
  start: TablePlace | undefined;
  onLeave: (place: TablePlace) => void;
  empty: ReactNode;
  ref: Ref<TableHandle>;
}

const rowId = ({ row }: AccountEntry): string => row.id;

export function AccountsTable(props: AccountsTableProps) {
  const { shown, totals, isFiltered, view, now, loading, onSort, onOpen, start, onLeave, empty, ref } = props;
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const columns = useMemo(() => accountColumns({ t, format, now }), [t, format, now]);
  const footer = useMemo(() => accountTotals(t, format, totals, isFiltered), [t, format, totals, isFiltered]);
  const resetKey = useMemo(
    () => JSON.stringify([view.search, view.filters, view.sort]),
    [view.search, view.filters, view.sort],
  );
  const sortBy = ({ column, descending }: TableSort): void => {
    const known = COLUMN_IDS.find((id) => id === column);
    if (known) onSort({ column: known, descending });
  };
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', px: 5, pb: 4 }}>
      <DataTable
        ref={ref}
        label={t('table')}
        rows={shown}
        rowId={rowId}
        columns={columns}
        visible={view.columns}
        sort={view.sort}
        onSort={sortBy}
        onOpen={onOpen}
        totals={loading ? undefined : footer}
        loading={loading}
        resetKey={resetKey}
        start={start}
        onLeave={onLeave}
        empty={empty}
      />
    </Box>
  );
}
