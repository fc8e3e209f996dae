import { isHeading } from '@shared/domain/client-columns';
import { type CsvTable, MAX_CSV_COLUMNS, MAX_CSV_ROWS } from '@shared/domain/csv-import';
import type { ClientReading } from '@shared/ipc/support-models';
import { nameTwice, readCsvCells } from '../imports/read-csv';

interface TableSource {
  /** Null for pasted text. */
  fileName: string | null;
}

/**
 * The cells of a CSV file, or of what was copied from a spreadsheet, with the limits of every import. The first row is the heading if it
 * names a known column; in a file also if it has no e-mail address, so that columns with names of one's own can be given a meaning by hand.
 */
export function readClientTable(bytes: Uint8Array, { fileName }: TableSource): ClientReading {
  const cells = readCsvCells(bytes);
  if (!cells.ok) return { ...cells, fileName };
  const [first, ...below] = cells.table.rows;
  const refuse = (why: 'no-header' | 'too-many-columns' | 'too-many-rows'): ClientReading => ({
    ok: false,
    fileName,
    refusal: { why },
  });
  if (!first) return refuse('no-header');
  const hasHeading = isHeading(first.cells) || (fileName !== null && !first.cells.some((cell) => cell.includes('@')));
  const rows = hasHeading ? below : cells.table.rows;
  if (rows.length > MAX_CSV_ROWS) return refuse('too-many-rows');
  const width = filled(first);
  if (width > MAX_CSV_COLUMNS) return refuse('too-many-columns');
  const header = first.cells.slice(0, width).map((cell) => (hasHeading ? cell.trim() : ''));
  const twice = nameTwice(header);
  if (twice !== null) return { ok: false, fileName, refusal: { why: 'duplicate-column', column: twice } };
  return { ok: true, table: { fileName, header, rows } };
}

/** Spreadsheets end rows with cells that are empty. */
function filled({ cells }: CsvTable['rows'][number]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
