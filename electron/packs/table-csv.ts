import { csvText, guardFormula } from '@electron/services/exports/csv';
import { thousandths, toDecimalText } from '@shared/domain/money';
import type { CsvPreset } from '@shared/ipc/finance-models';
import { type OwnCell, type Table, cellOf, isMissing } from './table';

/**
 * A table as CSV. `italian`: semicolons, decimal commas, days as dd/mm/yyyy, a byte order mark, heads for people. `machine`: commas, decimal
 * points, ISO days and instants, no mark, heads in snake case. Lines end with CRLF in both; text that begins like a formula gets an
 * apostrophe in front (`guardFormula`). Totals are left out.
 */
export function toPresetCsv(table: Table, preset: CsvPreset): string {
  const italian = preset === 'italian';
  const write = italian ? italianText : machineText;
  return csvText({
    columns: table.columns.map(({ header, key }) => (italian ? header : key)),
    rows: table.rows.map((row) => table.columns.map((column, i) => write(cellOf(row[i] ?? null, column)))),
    delimiter: italian ? ';' : ',',
    mark: italian,
  });
}

function machineText({ kind, value }: OwnCell): string {
  if (isMissing(value)) return '';
  switch (kind) {
    case 'text':
      return guardFormula(String(value));
    case 'money':
      return toDecimalText(thousandths(Number(value)));
    case 'instant':
      return new Date(Number(value)).toISOString();
    case 'percent':
      return Number(value).toFixed(6);
    case 'day':
    case 'count':
      return String(value);
  }
}

function italianText(cell: OwnCell): string {
  const { kind, value } = cell;
  if (isMissing(value)) return '';
  switch (kind) {
    case 'money':
    case 'percent':
      return machineText(cell).replace('.', ',');
    case 'day':
      return String(value).split('-').toReversed().join('/');
    case 'instant': {
      const [day = '', time = ''] = new Date(Number(value)).toISOString().split('T');
      return `${day.split('-').toReversed().join('/')} ${time.slice(0, 5)}`;
    }
    default:
      return machineText(cell);
  }
}
