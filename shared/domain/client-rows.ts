import { CLIENT_FIELDS, type ClientColumns, type ClientField } from './client-columns';

/** A client as it was typed or stands in a file, before any of it is given a meaning. */
export interface ClientDraft {
  /** In the file or the pasted text, from 1; unique. */
  line: number;
  /** Trimmed. */
  values: Readonly<Record<ClientField, string>>;
  /** The row has more or fewer cells than there are columns, so that nobody can say which is which. */
  cells: { expected: number; found: number } | null;
}

const cellAt = (cells: readonly string[], column: number): string => (column < 0 ? '' : (cells[column] ?? '').trim());

/** Empty cells at the end do not count. */
function filled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/**
 * The clients of a table, by what its columns hold. No row is dropped. A row is as long as there are columns, but for empty cells at its end,
 * which spreadsheets add.
 */
export function draftClients(
  rows: readonly { line: number; cells: readonly string[] }[],
  columns: ClientColumns,
): ClientDraft[] {
  const places = CLIENT_FIELDS.map((field) => columns.indexOf(field));
  return rows.map(({ line, cells }) => {
    const [accountName = '', country = '', email = '', firstName = '', vat = ''] = places.map((at) =>
      cellAt(cells, at),
    );
    const isWhole = cells.length >= columns.length && filled(cells) <= columns.length;
    return {
      line,
      values: { accountName, country, email, firstName, vat },
      cells: isWhole ? null : { expected: columns.length, found: cells.length },
    };
  });
}
