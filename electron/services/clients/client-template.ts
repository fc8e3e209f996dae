import type { CsvTable } from '../exports/csv';

/** Italian spreadsheets part cells by semicolons, because the comma is in the numbers. */
const TEMPLATES = {
  en: {
    name: 'new clients',
    delimiter: ',',
    columns: ['Account name', 'Country', 'E-mail', 'First name', 'VAT %'],
    example: ['Example Bakery Ltd (delete this row)', 'IT', 'anna@example.invalid', 'Anna', '22'],
  },
  it: {
    name: 'nuovi clienti',
    delimiter: ';',
    columns: ['Nome account', 'Paese', 'E-mail', 'Nome', 'IVA %'],
    example: ['Panificio Esempio Srl (eliminare questa riga)', 'IT', 'anna@esempio.invalid', 'Anna', '22'],
  },
} as const;

/** The columns of new clients, and one row as an example, which is refused if it is left in: no address ends in `.invalid`. */
export function clientTemplate(language: 'en' | 'it'): { name: string; table: CsvTable } {
  const { name, columns, example, delimiter } = TEMPLATES[language];
  return { name, table: { head: [], columns: [...columns], rows: [[...example]], delimiter } };
}
