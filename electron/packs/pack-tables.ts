import { MONTH_COLUMNS } from '@shared/domain/month-columns';
import { fail } from '@shared/errors/app-error';
import { monthSummary } from './month-summary';
import { DAY_COLUMNS, type DaySlice, type PackInput } from './pack-input';
import type { Table } from './table';
import { accountsTable } from './tables/accounts';
import { dailyTable, rechargesTable } from './tables/daily';
import { exceptionsTable } from './tables/exceptions';
import { notesTable } from './tables/notes';
import { categoriesTable, summaryTable } from './tables/summary';
import { wordsOf } from './words/words';

export interface PackTables {
  summary: Table;
  accounts: Table;
  categories: Table;
  daily: Table;
  recharges: Table;
  exceptions: Table;
  notes: Table;
}

/** All tables of a month's pack, in the order of the sheets. */
export function packTables(input: PackInput, slices: readonly DaySlice[]): PackTables {
  const words = wordsOf(input.language);
  const summary = monthSummary(input.table);
  return {
    summary: summaryTable(input, summary, words),
    accounts: accountsTable(input.table, summary, words),
    categories: categoriesTable(input, summary, words),
    daily: dailyTable(slices, input, words),
    recharges: rechargesTable(slices, input, words),
    exceptions: exceptionsTable(input, words),
    notes: notesTable(input, words),
  };
}

/**
 * The accounts whose days do not add up to their month, to the thousandth: something was fetched between reading the one and the other.
 * @returns places in `table.accountIds`, ascending
 */
export function notAddingUp({ table }: Pick<PackInput, 'table'>, slices: readonly DaySlice[]): number[] {
  const off = new Set<number>();
  for (const name of DAY_COLUMNS) {
    const sums = new Float64Array(table.accountIds.length);
    for (const { accounts, columns } of slices) {
      columns[name].forEach((value, i) => {
        const place = accounts[i] ?? -1;
        if (!Number.isNaN(value)) sums[place] = (sums[place] ?? 0) + value;
      });
    }
    table.columns[name].forEach((value, place) => {
      // Nothing known of the month, and days of which nothing is known, are the same.
      if ((Number.isNaN(value) ? 0 : value) !== sums[place]) off.add(place);
    });
  }
  return [...off].sort((a, b) => a - b);
}

/** @throws AppFailure `internal` for columns that are not all as long as the list of accounts */
export function checkShape({ table }: Pick<PackInput, 'table'>): void {
  const count = table.accountIds.length;
  const wrong = MONTH_COLUMNS.filter((name) => table.columns[name].length !== count);
  if (wrong.length > 0) fail('internal', `a month of ${count} accounts has other columns: ${wrong.join(', ')}`);
}
