import { useCallback, useId, useImperativeHandle, useMemo, useRef, type ReactNode, type Ref } from 'react';
import { DataTableFrame } from './data-table-frame';
import { TableFoot } from './table-foot';
import { TableHead } from './table-head';
import { MemoRow } from './table-row';
import { TableSkeleton } from './table-skeleton';
import {
  BOX_COLUMN,
  BOX_WIDTH,
  ROW_HEIGHT,
  type GridPosition,
  type TableColumn,
  type TableHandle,
  type TablePlace,
  type TableSelection,
  type TableSort,
} from './table-types';
import { useActiveCell } from './use-active-cell';
import { useColumnModel } from './use-column-model';
import { useGridKeys } from './use-grid-keys';
import { useNearEnd } from './use-near-end';
import { useRowMarks } from './use-row-marks';
import { useTablePlace } from './use-table-place';
import { useTableScroll } from './use-table-scroll';

export interface DataTableProps<Row extends object> {
  /** What the table holds, for those who cannot see it. */
  label: string;
  /** Filtered and in order. The same array as long as nothing changed. */
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** All columns, in order; the first is sticky and names the row. The same array as long as nothing changed. */
  columns: readonly TableColumn<Row>[];
  visible: readonly string[];
  /** The order shown; without it the rows have one order of their own, and headers do not sort. */
  sort?: TableSort;
  onSort?: (sort: TableSort) => void;
  /** Told when the last rows come into sight: there may be more to fetch. */
  onNearEnd?: () => void;
  /** All rows there are, where `rows` are only those fetched so far. */
  rowCount?: number;
  onOpen?: (row: Row) => void;
  /** Asks for what is behind the figure of a cell that holds an element of the class `explains`; `cell` is where it stands. */
  onExplain?: (row: Row, columnId: string, cell: HTMLElement) => void;
  /** Told when keys or the mouse come to a row. */
  onActiveRow?: (row: Row) => void;
  selection?: TableSelection<Row>;
  /** Below the rows, by column. */
  totals?: Readonly<Record<string, ReactNode>>;
  /** Nothing is known yet: rows of the final size stand where they will be. */
  loading?: boolean;
  /** What stands in place of rows when there are none. */
  empty?: ReactNode;
  /** Changes when the order or the filters do: the table then shows its top again. */
  resetKey?: string;
  start?: TablePlace | undefined;
  /** Told once, when the table goes away. */
  onLeave?: (place: TablePlace) => void;
  ref?: Ref<TableHandle>;
}

const SKELETON_ROWS = 24;

/** A virtualised table with grid semantics. See README.md for its keys and what it expects of its caller. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    label,
    rows,
    rowId,
    columns,
    visible,
    sort,
    onSort,
    onOpen,
    selection,
    totals,
    loading = false,
    empty,
  } = props;
  const { resetKey = '', start, onLeave, onNearEnd, rowCount = rows.length, onExplain, onActiveRow, ref } = props;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const model = useColumnModel({ rows, rowId, columns, visible, sort, onSort });
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const shown = model.getVisibleLeafColumns();
  const boxes = selection?.boxes;
  const withBoxes = boxes !== undefined;
  const dataIds = useMemo(() => shown.map(({ id }) => id), [shown]);
  const columnIds = useMemo(() => (withBoxes ? [BOX_COLUMN, ...dataIds] : dataIds), [withBoxes, dataIds]);
  const rowIds = useMemo(() => rows.map(rowId), [rows, rowId]);

  const headerId = useCallback((columnId: string) => `${gridId}-head-${columnId}`, [gridId]);
  const cellId = useCallback((row: number, columnId: string) => `${gridId}-${row}-${columnId}`, [gridId]);

  const active = useActiveCell({ rowIds, columnIds, homeColumn: withBoxes ? 1 : 0, start, resetKey });
  const marks = useRowMarks(rows, rowIds, selection);
  const { position } = active;
  const { items, keyOf, reveal } = useTableScroll({
    scroller,
    count: rows.length,
    activeRow: position.row,
    start,
    resetKey,
  });
  useNearEnd(items.at(-1)?.index ?? -1, rows.length, onNearEnd);
  useTablePlace({ scroller, rowId: active.rowId, columnId: active.columnId, start, onLeave });

  const goTo = (to: GridPosition): void => {
    active.activate(to);
    const row = rows[to.row];
    if (row) onActiveRow?.(row);
    reveal(to.row, document.getElementById(headerId(columnIds[to.column] ?? '')));
  };
  const openRow = (index: number): void => {
    const row = rows[index];
    if (row) onOpen?.(row);
  };
  const explainCell = (at: GridPosition): boolean => {
    const columnId = columnIds[at.column] ?? '';
    const row = rows[at.row];
    const cell = document.getElementById(cellId(at.row, columnId));
    if (!onExplain || !row || !cell?.querySelector('.explains')) return false;
    onExplain(row, columnId, cell);
    return true;
  };
  const handlers = useGridKeys({
    scroller,
    position,
    rows: rows.length,
    columnIds,
    goTo,
    onSortColumn: (columnId) => model.getColumn(columnId)?.toggleSorting(),
    onOpenRow: openRow,
    onExplainCell: explainCell,
    marks,
  });
  useImperativeHandle(ref, () => ({
    enter: () => {
      scroller.current?.focus({ preventScroll: true });
      goTo({ row: 0, column: withBoxes ? 1 : 0 });
    },
  }));

  const layout = useMemo(() => layoutOf(shown, withBoxes), [shown, withBoxes]);
  const modelRows = model.getRowModel().rows;
  const activeId = position.row === -1 ? headerId(active.columnId) : cellId(position.row, active.columnId);
  return (
    <DataTableFrame style={layout}>
      <div
        ref={scroller}
        className="scroller"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rowCount + (totals ? 2 : 1)}
        aria-colcount={columnIds.length}
        aria-busy={loading}
        aria-activedescendant={activeId}
        aria-multiselectable={selection ? true : undefined}
        {...handlers}
      >
        <div className="sheet" role="presentation">
          <TableHead
            model={model}
            columns={byId}
            cellId={headerId}
            activeColumn={position.row === -1 ? active.columnId : null}
            sorts={onSort !== undefined}
            box={boxes && { label: boxes.allLabel, state: marks.state }}
          />
          {loading ? (
            <TableSkeleton columnIds={dataIds} columns={byId} rows={SKELETON_ROWS} boxes={withBoxes} />
          ) : (
            <div className="body" role="rowgroup" style={{ height: rows.length * ROW_HEIGHT }}>
              {items.map(({ index }) => {
                const row = modelRows[index];
                return row ? (
                  <MemoRow
                    key={keyOf(index)}
                    model={model}
                    row={row}
                    index={index}
                    columns={byId}
                    layout={columnIds.join(' ')}
                    cellId={cellId}
                    activeColumn={index === position.row ? active.columnId : null}
                    selected={selection?.selected.has(row.id)}
                    boxes={boxes}
                    opens={onOpen !== undefined}
                  />
                ) : null;
              })}
            </div>
          )}
          {totals && (
            <TableFoot columnIds={dataIds} columns={byId} totals={totals} rowIndex={rowCount + 2} boxes={withBoxes} />
          )}
        </div>
      </div>
      {!loading && rows.length === 0 && empty && <div className="empty">{empty}</div>}
    </DataTableFrame>
  );
}

/** Widths as one variable for every row: the first column of data takes what is left over. */
function layoutOf(columns: readonly { getSize: () => number }[], boxes: boolean): Record<`--${string}`, string> {
  const [first = 0, ...others] = columns.map((column) => column.getSize());
  const before = boxes ? [BOX_WIDTH] : [];
  const width = first + [...before, ...others].reduce((sum, size) => sum + size, 0);
  const inPixels = (sizes: readonly number[]): string[] => sizes.map((size) => `${size}px`);
  return {
    '--table-columns': [...inPixels(before), `minmax(${first}px, 1fr)`, ...inPixels(others)].join(' '),
    '--table-width': `${width}px`,
  };
}
