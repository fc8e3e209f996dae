/**
 * What a column holds. `money` is in thousandths, `percent` a fraction, `day` a calendar day as `YYYY-MM-DD`, `instant` milliseconds since
 * 1970-01-01 UTC.
 */
export type ColumnKind = 'text' | 'money' | 'percent' | 'count' | 'day' | 'instant';

export interface Column {
  /** Snake case: the name of the column in files for machines. */
  key: string;
  /** For people, in the language of the pack. */
  header: string;
  kind: ColumnKind;
  /** In characters. */
  width: number;
}

/** Null, and NaN, stand for what is missing: an empty cell, never 0. */
export type Value = string | number | null;

/** A cell that is of another kind than its column, in sheets whose rows differ. */
export interface OwnCell {
  kind: ColumnKind;
  value: Value;
}

export type Row = readonly (Value | OwnCell)[];

/** One sheet of a workbook, or one CSV file. */
export interface Table {
  /** In the language of the pack; at most 31 characters, of which none is `[]/\:*?`. */
  name: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Rows that are not data and are in bold: totals. In no CSV file. */
  total?: Row;
}

/** The kind and the value of a cell. */
export function cellOf(cell: Value | OwnCell, column: Column): OwnCell {
  return typeof cell === 'object' && cell !== null ? cell : { kind: column.kind, value: cell };
}

/** Whether there is nothing to show. */
export const isMissing = (value: Value): value is null => value === null || Number.isNaN(value);

/** NaN, which stands for missing in columns of numbers, as null. */
export const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
