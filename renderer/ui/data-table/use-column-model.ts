import {
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type ReactTable,
  type Row as TableRow,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { TableColumn, TableSort } from './table-types';

/** Rows arrive filtered and sorted, so no row model but the core one is registered. */
const features = tableFeatures({ columnVisibilityFeature, columnSizingFeature, rowSortingFeature });
type Features = typeof features;

export type TableModel<Row extends object> = ReactTable<Features, Row>;
export type ModelRow<Row extends object> = TableRow<Features, Row>;

export interface ColumnModelOptions<Row extends object> {
  rows: readonly Row[];
  rowId: (row: Row) => string;
  columns: readonly TableColumn<Row>[];
  visible: readonly string[];
  sort: TableSort | undefined;
  onSort: ((sort: TableSort) => void) | undefined;
}

/** TanStack Table's model of the columns: which are visible, how wide they are, and how the next click on a header sorts. */
export function useColumnModel<Row extends object>(options: ColumnModelOptions<Row>): TableModel<Row> {
  const { rows, rowId, columns, visible, sort, onSort } = options;
  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns]);
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map(({ id }) => [id, visible.includes(id)])),
    [columns, visible],
  );
  const sorting = useMemo(() => (sort ? [{ id: sort.column, desc: sort.descending }] : []), [sort]);
  return useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    state: { columnVisibility, sorting },
    manualSorting: true,
    enableMultiSort: false,
    enableSortingRemoval: false,
    onSortingChange: (change) => {
      const [next] = typeof change === 'function' ? change(sorting) : change;
      if (next) onSort?.({ column: next.id, descending: next.desc });
    },
  });
}

function definitionOf<Row extends object>(column: TableColumn<Row>): ColumnDef<Features, Row, unknown> {
  return {
    id: column.id,
    accessorFn: (row) => row,
    header: column.header,
    cell: ({ row }) => column.cell(row.original),
    size: column.size,
    sortDescFirst: column.align === 'end',
  };
}
