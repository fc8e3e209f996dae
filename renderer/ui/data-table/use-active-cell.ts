import { useMemo, useState } from 'react';
import { clamp } from './grid-keys';
import type { GridPosition, TablePlace } from './table-types';

interface ActiveCell {
  rowId: string | null;
  columnId: string;
  /** Where the row stood, for when it is gone. */
  row: number;
}

interface ActiveCellOptions {
  rowIds: readonly string[];
  columnIds: readonly string[];
  /** The column that names the row: where one is at first, and where one comes to when the active column is hidden. */
  homeColumn: number;
  start: TablePlace | undefined;
  resetKey: string;
}

/**
 * The cell that keys act on. It stays with its row when data change, with its place when the row goes, and returns to the first
 * row with another order or other filters.
 */
export function useActiveCell({ rowIds, columnIds, homeColumn, start, resetKey }: ActiveCellOptions) {
  const [active, setActive] = useState<ActiveCell>(() => ({
    rowId: start ? start.rowId : (rowIds[0] ?? null),
    columnId: start?.columnId ?? columnIds[homeColumn] ?? '',
    row: start?.rowId === null ? -1 : 0,
  }));

  const [shownKey, setShownKey] = useState(resetKey);
  if (shownKey !== resetKey) {
    setShownKey(resetKey);
    if (active.row !== -1) setActive({ ...active, rowId: rowIds[0] ?? null, row: 0 });
  }

  const position = useMemo((): GridPosition => {
    const found = active.rowId === null ? active.row : rowIds.indexOf(active.rowId);
    const row = found === -1 && active.rowId !== null ? Math.max(0, active.row) : found;
    const column = columnIds.indexOf(active.columnId);
    return clamp(
      { row, column: column === -1 ? homeColumn : column },
      { rows: rowIds.length, columns: columnIds.length },
    );
  }, [active, rowIds, columnIds, homeColumn]);

  const activate = ({ row, column }: GridPosition): void => {
    setActive({ rowId: rowIds[row] ?? null, columnId: columnIds[column] ?? '', row });
  };

  return { position, activate, rowId: rowIds[position.row] ?? null, columnId: columnIds[position.column] ?? '' };
}
