import Box from '@mui/material/Box';
import { useCallback, useMemo, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow, Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { DataTable } from '@renderer/ui/data-table/data-table';
import type { TableHandle, TablePlace, TableSort } from '@renderer/ui/data-table/table-types';
import { accountColumns } from './account-columns';
import { accountTotals } from './account-totals';
import type { AccountEntry } from './model/account-entry';
import { COLUMN_IDS, columnsFor } from './model/columns';
import { countMarked } from './model/marks';
import type { Sort } from './model/sort';
import type { Totals } from './model/totals';
import type { ViewState } from './model/view-state';
import { SelectionBar } from './selection-bar';
import { useAccountMarks } from './use-account-marks';

interface AccountsTableProps {
  profile: Profile;
  /** All accounts of the profile; null while they are not known. */
  everyone: readonly AccountRow[] | null;
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
  const {
    profile,
    everyone,
    shown,
    totals,
    isFiltered,
    view,
    now,
    loading,
    onSort,
    onOpen,
    start,
    onLeave,
    empty,
    ref,
  } = props;
  const { t } = useTranslation('accounts');
  const { t: runwayT } = useTranslation('runway');
  const format = useFormat();
  const visible = useMemo(() => {
    const offered = columnsFor(profile.kind);
    return view.columns.filter((id) => offered.includes(id));
  }, [profile.kind, view.columns]);
  const columns = useMemo(() => accountColumns({ t, runwayT, format, now }), [t, runwayT, format, now]);
  const footer = useMemo(() => accountTotals(t, format, totals, isFiltered), [t, format, totals, isFiltered]);
  const resetKey = useMemo(
    () => JSON.stringify([view.search, view.filters, view.sort]),
    [view.search, view.filters, view.sort],
  );
  const marks = useAccountMarks(profile.id, useIds(everyone));
  const labelOf = useCallback(({ row }: AccountEntry) => t('bulk.select', { name: row.name }), [t]);
  const onMark = (rowIds: readonly string[], marked: boolean): void => marks.change(shown, rowIds, marked);
  // Nothing can be done to several accounts with the key of an agency.
  const selectable = profile.kind === 'partner';
  const sortBy = ({ column, descending }: TableSort): void => {
    const known = COLUMN_IDS.find((id) => id === column);
    if (known) onSort({ column: known, descending });
  };
  return (
    <>
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', px: 5, pb: selectable ? 0 : 4 }}>
        <DataTable
          ref={ref}
          label={t('table')}
          rows={shown}
          rowId={rowId}
          columns={columns}
          visible={visible}
          sort={view.sort}
          onSort={sortBy}
          onOpen={onOpen}
          selection={
            selectable
              ? {
                  selected: marks.selected,
                  onToggle: (id) => onMark([id], !marks.selected.has(id)),
                  boxes: { onMark, onClear: marks.clear, labelOf, allLabel: t('bulk.selectAll') },
                }
              : undefined
          }
          totals={loading ? undefined : footer}
          loading={loading}
          resetKey={resetKey}
          start={start}
          onLeave={onLeave}
          empty={empty}
        />
      </Box>
      {selectable && (
        <SelectionBar
          selected={marks.selected.size}
          hidden={marks.selected.size - countMarked(shown, marks.selected)}
          shown={shown.length}
          onClear={marks.clear}
        />
      )}
    </>
  );
}

function useIds(rows: readonly AccountRow[] | null): ReadonlySet<string> | null {
  return useMemo(() => rows && new Set<string>(rows.map(({ id }) => id)), [rows]);
}
