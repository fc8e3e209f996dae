import writeXlsx, { type Cell, type Sheet } from 'write-excel-file/node';
import { type Currency, thousandths, toDecimalText } from '@shared/domain/money';
import { FORMULA_START } from '@shared/domain/formula-start';
import { type OwnCell, type Row, type Table, cellOf, isMissing } from './table';

/** Excel holds 1,048,576; but the writer keeps a sheet in one text, and half a million of our rows is more than a text may be long. */
export const ROWS_A_SHEET = 250_000;

export interface WorkbookOptions {
  currency: Currency;
  /** Rows of data on one sheet; more go on to the next. Default `ROWS_A_SHEET`. */
  rowsASheet?: number;
}

const DAY_FORMAT = 'dd mmm yyyy';
const INSTANT_FORMAT = 'dd mmm yyyy hh:mm';
const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'top', backgroundColor: '#E3EEE8' } as const;

/**
 * The tables as one XLSX file: a sheet each, its head frozen, numbers as numbers and days as dates. A table that is longer than a sheet
 * goes on in "name 2", "name 3" …: nothing is left out.
 */
export async function toXlsx(tables: readonly Table[], options: WorkbookOptions): Promise<Uint8Array> {
  return writeXlsx(tables.flatMap((table) => sheetsOf(table, options))).toBuffer();
}

function sheetsOf(table: Table, { currency, rowsASheet = ROWS_A_SHEET }: WorkbookOptions): Sheet<Buffer>[] {
  const parts = Math.max(1, Math.ceil(table.rows.length / rowsASheet));
  const formats = formatsIn(currency);
  const row = (cells: Row, bold: boolean): Cell[] =>
    table.columns.map((column, i) => toCell(cellOf(cells[i] ?? null, column), formats, bold));
  return Array.from({ length: parts }, (_, part) => {
    const rows = table.rows.slice(part * rowsASheet, (part + 1) * rowsASheet).map((cells) => row(cells, false));
    const isLast = part === parts - 1;
    return {
      sheet: parts === 1 ? table.name : `${table.name} ${part + 1}`,
      stickyRowsCount: 1,
      columns: table.columns.map(({ width }) => ({ width })),
      data: [
        table.columns.map(({ header }) => ({ ...textCell(header), ...HEAD })),
        ...rows,
        ...(table.total && isLast ? [row(table.total, true)] : []),
      ],
    };
  });
}

type Formats = Readonly<Record<Exclude<OwnCell['kind'], 'text'>, string>>;

function formatsIn(currency: Currency): Formats {
  const money = `[$${currency}] #,##0.000`;
  return {
    money: `${money};[Red]-${money}`,
    percent: '0.0%',
    count: '#,##0',
    day: DAY_FORMAT,
    instant: INSTANT_FORMAT,
  };
}

function toCell({ kind, value }: OwnCell, formats: Formats, bold: boolean): Cell {
  if (isMissing(value)) return null;
  const weight = bold ? ({ fontWeight: 'bold' } as const) : {};
  if (kind === 'text') return { ...textCell(String(value)), ...weight };
  return { value: written(kind, value), format: formats[kind], ...weight };
}

function written(kind: keyof Formats, value: string | number): number | Date {
  if (kind === 'day') return new Date(`${value}T00:00:00Z`);
  if (kind === 'instant') return new Date(Number(value));
  // The nearest number to the decimal text, which is what a spreadsheet would make of it.
  return kind === 'money' ? Number(toDecimalText(thousandths(Number(value)))) : Number(value);
}

/** Text that begins like a formula is marked as text, so that it stays text also after it was edited. */
function textCell(text: string): { value: string; type: StringConstructor; format?: '@' } {
  const cell = { value: escapeForSheet(text), type: String };
  return FORMULA_START.test(text) ? { ...cell, format: '@' } : cell;
}

const LONGEST_CELL = 32_000;
const hex = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Excel reads `_x0041_` in a text as "A": what looks so is escaped, and so is what the writer would take for a part of every object, such
 * as a client called "constructor", which would leave the whole sheet unreadable.
 */
function escapeForSheet(text: string): string {
  const escaped = text.slice(0, LONGEST_CELL).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, hex('_'));
  return escaped in {} ? hex(escaped) + escaped.slice(1) : escaped;
}
