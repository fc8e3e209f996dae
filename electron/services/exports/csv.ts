import Papa from 'papaparse';
import { FORMULA_START } from '@shared/domain/formula-start';

/** A cell: text, a number, or nothing. Text is never read as a formula by a spreadsheet. */
export type Cell = string | number | boolean | null;

export interface CsvTable {
  /** Lines put before the header, each behind `# `: what was exported, when, under which filter. */
  head: string[];
  columns: string[];
  rows: Cell[][];
  /** Default `,`. */
  delimiter?: ',' | ';';
}

/**
 * A CSV file as text: UTF-8 with a byte order mark (so that spreadsheets read other scripts), CRLF, quoted where needed.
 * Text cells that begin with `= + - @`, tab or CR get an apostrophe in front; numbers stay numbers.
 */
export function toCsv({ head, columns, rows, delimiter = ',' }: CsvTable): string {
  const data = { fields: columns, data: rows };
  const body = Papa.unparse(data, { delimiter, escapeFormulae: FORMULA_START, newline: '\r\n' });
  const comments = head.map((line) => `# ${line.replace(/[\r\n]+/g, ' ')}\r\n`).join('');
  return `\uFEFF${comments}${body}\r\n`;
}
