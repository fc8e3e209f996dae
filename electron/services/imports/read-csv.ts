import Papa from 'papaparse';
import { type CsvRefusal, type CsvTable, MAX_CSV_BYTES, MAX_CSV_ROWS } from '@shared/domain/csv-import';

/** A table, or why the file is refused as a whole. */
export type CsvReading = { ok: true; table: CsvTable } | { ok: false; refusal: CsvRefusal };

/**
 * Reads a CSV file's bytes strictly: at most 5 MB and 10,000 rows of UTF-8 (a byte order mark is taken off), without NUL. Comma,
 * semicolon or tab is found once, from the heading. Line ends of every kind count as one, also inside quotes. A file with a heading only
 * has 0 rows.
 */
export function readCsv(bytes: Uint8Array): CsvReading {
  if (bytes.byteLength > MAX_CSV_BYTES) return refuse({ why: 'too-large' });
  const decoded = decode(bytes);
  if (decoded === null) return refuse({ why: 'not-utf8' });
  const text = decoded.replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul >= 0) return refuse({ why: 'nul', line: lineAt(text, nul) });
  return parse(text, delimiterOf(text));
}

const refuse = (refusal: CsvRefusal): CsvReading => ({ ok: false, refusal });

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

function parse(text: string, delimiter: CsvTable['delimiter']): CsvReading {
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
  return refusal ? refuse(refusal) : asTable(records, delimiter);
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function asTable([heading, ...rows]: CsvTable['rows'], delimiter: CsvTable['delimiter']): CsvReading {
  if (!heading) return refuse({ why: 'no-header' });
  const header = heading.cells.map((cell) => cell.trim());
  if (header.includes('')) return refuse({ why: 'unknown-column', column: '' });
  const names = header.map((name) => name.toLowerCase());
  const twice = header.find((_, index) => names.indexOf(names[index] ?? '') !== index);
  if (twice !== undefined) return refuse({ why: 'duplicate-column', column: twice });
  return { ok: true, table: { delimiter, header, rows } };
}
