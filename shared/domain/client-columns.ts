import { findCountry } from './client-country';
import { parseVat } from './client-vat';
import { fold } from './fold';

/** What is asked of a new client, in the order of the template. (Reference: Partners 133.) */
export const CLIENT_FIELDS = ['accountName', 'country', 'email', 'firstName', 'vat'] as const;
export type ClientField = (typeof CLIENT_FIELDS)[number];

/** What each column of a table holds, by its place; null for a column that is ignored. No field stands twice. */
export type ClientColumns = readonly (ClientField | null)[];

/** Headings that are understood, the likeliest first; folded, words parted by one space. The API's own names are among them. */
const HEADINGS: Readonly<Record<ClientField, readonly string[]>> = {
  accountName: [
    ...['account name', 'nome account', 'account', 'client name', 'nome cliente', 'client', 'cliente', 'company'],
    ...['company name', 'azienda', 'ragione sociale', 'business name', 'name', 'nome', 'denominazione'],
  ],
  country: ['country code', 'codice paese', 'country', 'paese', 'nazione', 'iso', 'iso code'],
  email: [
    ...['email', 'e mail', 'mail', 'email address', 'e mail address', 'indirizzo email', 'indirizzo e mail'],
    ...['posta elettronica', 'contact email', 'email di contatto'],
  ],
  firstName: [
    ...['first name', 'nome di battesimo', 'nome referente', 'referente', 'nome del referente', 'contact'],
    ...['contact name', 'contact first name', 'given name', 'contatto', 'name', 'nome'],
  ],
  vat: ['vat %', 'iva %', 'vat amount', 'vat', 'iva', 'vat rate', 'vat percent', 'aliquota iva', 'aliquota', 'tax'],
};

const words = (heading: string): string =>
  fold(heading)
    .replace(/[\s_.()-]+/g, ' ')
    .trim();

/** The column whose heading says most clearly that it holds this field, among those that are still free. */
function columnNamed(field: ClientField, headings: readonly string[], taken: ClientColumns): number {
  for (const known of HEADINGS[field]) {
    const column = headings.findIndex((heading, place) => heading === known && taken[place] === null);
    if (column >= 0) return column;
  }
  return -1;
}

/** What the headings say, in English, Italian or the API's own names; what none of them is, is ignored. */
export function columnsByHeading(header: readonly string[]): ClientColumns {
  const headings = header.map(words);
  const columns: (ClientField | null)[] = header.map(() => null);
  for (const field of CLIENT_FIELDS) {
    const column = columnNamed(field, headings, columns);
    if (column >= 0) columns[column] = field;
  }
  return columns;
}

/** Whether a first row is a heading: it has a known name of a column, and no e-mail address. */
export function isHeading(cells: readonly string[]): boolean {
  return columnsByHeading(cells).some((field) => field !== null) && !cells.some((cell) => cell.includes('@'));
}

/** So many rows are looked at to guess what a column without a heading holds. */
const LOOKED_AT = 50;

const LOOKS_LIKE: readonly { field: ClientField; is: (cell: string) => boolean }[] = [
  { field: 'email', is: (cell) => /^\S+@\S+$/.test(cell) },
  { field: 'country', is: (cell) => findCountry(cell) !== null },
  { field: 'vat', is: (cell) => parseVat(cell).ok },
  { field: 'accountName', is: (cell) => /\p{L}/u.test(cell) },
  { field: 'firstName', is: (cell) => /\p{L}/u.test(cell) },
];

/** What columns without headings seem to hold: the first that looks like an e-mail address throughout is the e-mail, and so on. */
export function columnsByCells(width: number, rows: readonly (readonly string[])[]): ClientColumns {
  const columns: (ClientField | null)[] = Array.from({ length: width }, () => null);
  const looked = rows.slice(0, LOOKED_AT);
  for (const { field, is } of LOOKS_LIKE) {
    const column = columns.findIndex((taken, place) => {
      const cells = looked.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '');
      return taken === null && cells.length > 0 && cells.every(is);
    });
    if (column >= 0) columns[column] = field;
  }
  return columns;
}

/** Gives a column another meaning, or none; a column that had that meaning is ignored from then on. */
export function setColumn(columns: ClientColumns, column: number, field: ClientField | null): ClientColumns {
  return columns.map((before, place) => {
    if (place === column) return field;
    return field !== null && before === field ? null : before;
  });
}
