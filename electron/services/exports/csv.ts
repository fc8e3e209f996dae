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

/** Lines of cells that are texts already: numbers as they are to stand there, texts through `guardFormula`. */
export interface CsvText {
  columns: string[];
  rows: string[][];
  delimiter: ',' | ';';
  /** Begins with a byte order mark. */
  mark: boolean;
}

/** The text with an apostrophe in front if a spreadsheet would run it. */
export const guardFormula = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);

/** A CSV file whose numbers are not to be written as JavaScript does. CRLF, quoted where needed. */
export function csvText({ columns, rows, delimiter, mark }: CsvText): string {
  const body = Papa.unparse([columns, ...rows], { delimiter, newline: '\r\n' });
  return `${mark ? '\uFEFF' : ''}${body}\r\n`;
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
