import type { GridPosition } from './table-types';

export interface GridBounds {
  rows: number;
  columns: number;
  /** Rows that fit on screen. */
  page: number;
}

export interface PressedKey {
  key: string;
  /** Ctrl, or Command on a Mac. */
  jump: boolean;
}

/** Where a key leads in a grid (the keys of the ARIA grid pattern), or `null` if the key does not move. */
export function moveInGrid({ key, jump }: PressedKey, from: GridPosition, bounds: GridBounds): GridPosition | null {
  const to = target(key, jump, from, bounds);
  return to && clamp(to, bounds);
}

function target(key: string, jump: boolean, { row, column }: GridPosition, bounds: GridBounds): GridPosition | null {
  const last = { row: bounds.rows - 1, column: bounds.columns - 1 };
  const page = Math.max(1, bounds.page);
  switch (key) {
    case 'ArrowDown':
      return { row: jump ? last.row : row + 1, column };
    case 'ArrowUp':
      return { row: jump ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: jump ? last.column : column + 1 };
    case 'ArrowLeft':
      return { row, column: jump ? 0 : column - 1 };
    case 'Home':
      return jump ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return jump ? last : { row, column: last.column };
    case 'PageDown':
      return { row: row + page, column };
    case 'PageUp':
      return { row: Math.max(0, row - page), column };
    default:
      return null;
  }
}

/** Keeps a position inside: the header is there even when no row is. */
export function clamp(
  { row, column }: GridPosition,
  { rows, columns }: Pick<GridBounds, 'rows' | 'columns'>,
): GridPosition {
  return {
    row: Math.max(-1, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}
