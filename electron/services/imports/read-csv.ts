import Papa from 'papaparse';
import { type CsvRefusal, type CsvTable, MAX_CSV_BYTES, MAX_CSV_ROWS } from '@shared/domain/csv-import';

/** A table, or why the file is refused as a whole. */
export type CsvReading = { ok: true; table: CsvTable } | { ok: false; refusal: CsvRefusal };

/** All lines of a CSV alike, whether the first is a heading or not. */
export type CsvCells = Pick<CsvTable, 'delimiter' | 'rows'>;
export type CellsReading = { ok: true; table: CsvCells } | { ok: false; refusal: CsvRefusal };

/** As `readCsvCells`, with the first line as the heading, whose names are all there and different. A file with a heading only has 0 rows. */
export function readCsv(bytes: Uint8Array): CsvReading {
  const cells = readCsvCells(bytes);
  return cells.ok ? asTable(cells.table) : cells;
}

/**
 * Reads the bytes of a CSV strictly: at most 5 MB and 10,000 rows below the first of UTF-8 (a byte order mark is taken off), without NUL.
 * Comma, semicolon or tab is found once, from the first line. Line ends of every kind count as one, also inside quotes. Blank lines are
 * left out.
 */
export function readCsvCells(bytes: Uint8Array): CellsReading {
  if (bytes.byteLength > MAX_CSV_BYTES) return refuse({ why: 'too-large' });
  const decoded = decode(bytes);
  if (decoded === null) return refuse({ why: 'not-utf8' });
  const text = decoded.replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul >= 0) return refuse({ why: 'nul', line: lineAt(text, nul) });
  return parse(text, delimiterOf(text));
}

const refuse = (refusal: CsvRefusal): { ok: false; refusal: CsvRefusal } => ({ ok: false, refusal });

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The line of a position in the text, from 1. */
function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

const DELIMITERS = [',', ';', '\t'] as const;

/** The one that the heading has most of, quoted cells left aside; a comma if it has none. */
function delimiterOf(text: string): CsvTable['delimiter'] {
  const heading = /^[^\n]+/.exec(text.trimStart())?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string): number => heading.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

function parse(text: string, delimiter: CsvTable['delimiter']): CellsReading {
  const records: CsvTable['rows'] = [];
  let refusal: CsvRefusal | null = null;
  let [counted, line] = [0, 1];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const broken = errors.find(({ type }) => type === 'Quotes');
      if (broken) {
        const why = errors.some(({ code }) => code === 'MissingQuotes') ? 'unclosed-quote' : 'stray-quote';
        refusal = { why, line: lineAt(text, broken.index ?? counted) };
      }
      if (data.some((cell) => cell.trim() !== '')) records.push({ line, cells: data });
      if (records.length > MAX_CSV_ROWS + 1) refusal ??= { why: 'too-many-rows' };
      line += countLines(text, counted, meta.cursor);
      counted = meta.cursor;
      if (refusal) parser.abort();
    },
  });
  return refusal ? refuse(refusal) : { ok: true, table: { delimiter, rows: records } };
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function asTable({ delimiter, rows: [heading, ...rows] }: CsvCells): CsvReading {
  if (!heading) return refuse({ why: 'no-header' });
  const header = heading.cells.map((cell) => cell.trim());
  if (header.includes('')) return refuse({ why: 'unknown-column', column: '' });
  const twice = nameTwice(header);
  return twice === null
    ? { ok: true, table: { delimiter, header, rows } }
    : refuse({ why: 'duplicate-column', column: twice });
}

/** A name that stands twice in a heading, whatever its letter case; null for none. Names that are empty are no names. */
export function nameTwice(header: readonly string[]): string | null {
  const names = header.map((name) => name.toLowerCase());
  return header.find((name, index) => name !== '' && names.indexOf(names[index] ?? '') !== index) ?? null;
}
