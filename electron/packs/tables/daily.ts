import type { AccountId } from '@shared/domain/ids';
import { DAY_FLAGS } from '@shared/domain/report-flags';
import type { MonthTable } from '@shared/ipc/finance-models';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import { DAY_COLUMNS, type DaySlice, type PackInput } from '../pack-input';
import { type Row, type Table, known } from '../table';
import type { Words } from '../words/en';
import { column } from '../words/words';
import { snake } from './figures';

/** One row a day and account, as they came in the slices. */
export function dailyTable(slices: readonly DaySlice[], { table, month }: PackInput, words: Words): Table {
  return {
    name: words.sheets.daily,
    columns: [
      column(words, 'day', 'day'),
      column(words, 'account_id', 'text', 14),
      column(words, 'account', 'text', 34),
      column(words, 'consumption', 'money'),
      column(words, 'recharges', 'money'),
      column(words, 'profit', 'money'),
      ...PROFIT_CATEGORIES.map((category) => ({
        key: `profit_${snake(category)}`,
        header: words.profitOf(words.categories[category]),
        kind: 'money' as const,
        width: 17,
      })),
      column(words, 'flags', 'text', 40),
    ],
    rows: slices.flatMap((slice) => rowsOf(slice, table, month, words)),
  };
}

function rowsOf(slice: DaySlice, table: MonthTable, month: string, words: Words): Row[] {
  return Array.from(slice.days, (day, i) => {
    const place = slice.accounts[i] ?? -1;
    return [
      dayText(month, day),
      table.accountIds[place] ?? null,
      table.names[place] ?? null,
      ...DAY_COLUMNS.map((name) => known(slice.columns[name][i])),
      flagText(slice.flags[i] ?? 0, words),
    ];
  });
}

function flagText(flags: number, words: Words): string | null {
  const set = DAY_FLAGS.filter((_, bit) => (flags >> bit) & 1).map((flag) => words.flags[flag]);
  return set.length === 0 ? null : set.join('; ');
}

const dayText = (month: string, day: number): string => `${month}-${String(day).padStart(2, '0')}`;

/** Days with recharges in the reports or in the app's journal, side by side, and a last row with their sums. */
export function rechargesTable(slices: readonly DaySlice[], input: PackInput, words: Words): Table {
  const { table, month, journal } = input;
  const moves = new Map(journal.map((entry) => [`${entry.accountId} ${entry.day}`, entry]));
  const names = new Map(table.accountIds.map((id, place) => [id, table.names[place] ?? '']));
  const rows: Row[] = [];
  const add = (id: AccountId, day: string, reported: number | null): void => {
    const own = moves.get(`${id} ${day}`);
    moves.delete(`${id} ${day}`);
    const amount = own?.amount ?? 0;
    if (!reported && !own) return;
    const apart = reported === null ? null : reported - amount;
    rows.push([day, id, names.get(id) ?? null, reported, amount, own?.moves ?? 0, apart]);
  };
  for (const slice of slices) {
    slice.days.forEach((day, i) => {
      const id = table.accountIds[slice.accounts[i] ?? -1];
      if (id) add(id, dayText(month, day), known(slice.columns.recharge[i]));
    });
  }
  for (const { accountId, day } of [...moves.values()]) add(accountId, day, nothingReported(table, accountId));
  rows.sort((a, b) => (`${a[0]} ${a[2]}` < `${b[0]} ${b[2]}` ? -1 : 1));
  const sum = (place: number): number => rows.reduce((total, row) => total + Number(row[place] ?? 0), 0);
  return {
    name: words.sheets.recharges,
    columns: [
      column(words, 'day', 'day'),
      column(words, 'account_id', 'text', 14),
      column(words, 'account', 'text', 34),
      column(words, 'report_recharges', 'money'),
      column(words, 'journal_recharges', 'money'),
      column(words, 'journal_moves', 'count'),
      column(words, 'difference', 'money'),
    ],
    rows,
    total: [words.total, null, null, sum(3), sum(4), sum(5), sum(6)].map((value, i) =>
      i === 0 ? { kind: 'text', value } : value,
    ),
  };
}

/** What a day without a report says of its recharges: none, if all days of the account were fetched; else nothing. */
function nothingReported({ accountIds, columns, days }: MonthTable, accountId: AccountId): number | null {
  const place = accountIds.indexOf(accountId);
  return place >= 0 && (columns.coveredDays[place] ?? 0) >= days ? 0 : null;
}
