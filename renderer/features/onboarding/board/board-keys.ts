/** A card on the board, by its column and its place in it. */
export interface Place {
  column: number;
  row: number;
}

const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
};

/**
 * Where a key leads from a card. Columns without cards are passed over, and the row is kept as far as the column reaches.
 * @param lengths how many cards each column shows
 * @returns null for a key that leads nowhere from there
 */
export function moveOnBoard(key: string, from: Place, lengths: readonly number[]): Place | null {
  const last = (lengths[from.column] ?? 0) - 1;
  if (key === 'Home') return { ...from, row: 0 };
  if (key === 'End') return { ...from, row: last };
  const step = STEPS[key];
  if (!step) return null;
  const row = from.row + step.row;
  if (step.column === 0) return row < 0 || row > last ? null : { ...from, row };
  for (let column = from.column + step.column; column in lengths; column += step.column) {
    const length = lengths[column] ?? 0;
    if (length > 0) return { column, row: Math.min(row, length - 1) };
  }
  return null;
}
