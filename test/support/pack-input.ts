import fc from 'fast-check';
import { DAY_COLUMNS, type DaySlice, type PackInput } from '@electron/packs/pack-input';
import { accountIdSchema } from '@shared/domain/ids';
import { currencySchema } from '@shared/domain/money';
import { MONTH_COLUMNS, type MonthColumn } from '@shared/domain/month-columns';
import { reportMonthSchema } from '@shared/domain/report-day';
import type { MonthTable } from '@shared/ipc/finance-models';

export const PACK_MONTH = reportMonthSchema.parse('2026-10');

/** Money of one day in the order of `DAY_COLUMNS`; null is missing. */
export interface MadeDay {
  account: number;
  day: number;
  amounts: (number | null)[];
}

/** A month of these accounts and days, as the store would tell it: the columns are the sums of the days. */
export function packInput(
  names: readonly string[],
  days: readonly MadeDay[],
  more: Partial<PackInput> = {},
): PackInput {
  return {
    language: 'en',
    partnerName: 'Northwind Messaging',
    currency: currencySchema.parse('EUR'),
    month: PACK_MONTH,
    state: {
      month: PACK_MONTH,
      stage: 'complete',
      why: null,
      accounts: names.length,
      lackingAccounts: 0,
      flaggedDays: 0,
      rejectedDays: 0,
    },
    closing: null,
    madeAt: Date.UTC(2026, 10, 4, 9, 30),
    table: monthTable(names, days),
    journal: [],
    oddDays: [],
    reconciliation: [],
    changes: [],
    ...more,
  };
}

function monthTable(names: readonly string[], days: readonly MadeDay[]): MonthTable {
  const column = (of: (account: number) => number): Float64Array<ArrayBuffer> =>
    Float64Array.from(names, (_, account) => of(account));
  const columns = Object.fromEntries(MONTH_COLUMNS.map((name) => [name, column(() => Number.NaN)]));
  DAY_COLUMNS.forEach((name, place) => {
    columns[name === 'recharge' ? 'recharge' : name] = column((account) => {
      const amounts = days.filter((day) => day.account === account).map(({ amounts: all }) => all[place] ?? null);
      return amounts.reduce<number>(
        (sum, value) => (value === null ? sum : (Number.isNaN(sum) ? 0 : sum) + value),
        NaN,
      );
    });
  });
  columns.figuresQuality = column(() => 2);
  columns.coveredDays = column(() => 31);
  return {
    state: {
      month: PACK_MONTH,
      stage: 'complete',
      why: null,
      accounts: 0,
      lackingAccounts: 0,
      flaggedDays: 0,
      rejectedDays: 0,
    },
    days: 31,
    creditKnownSince: null,
    accountIds: names.map((_, i) => accountIdSchema.parse(String(100_000 + i))),
    names: [...names],
    countries: names.map(() => 'IT'),
    types: names.map(() => 2),
    columns: columns as Record<MonthColumn, Float64Array<ArrayBuffer>>,
  };
}

/** The same days in one slice. */
export function daySlice(days: readonly MadeDay[]): DaySlice {
  const column = (place: number): Float64Array =>
    Float64Array.from(days, ({ amounts }) => amounts[place] ?? Number.NaN);
  return {
    accounts: Int32Array.from(days, ({ account }) => account),
    days: Int32Array.from(days, ({ day }) => day),
    columns: Object.fromEntries(DAY_COLUMNS.map((name, place) => [name, column(place)])) as DaySlice['columns'],
    flags: new Int32Array(days.length),
  };
}

const anyAmount = fc.option(fc.integer({ min: -900_000_000_000, max: 900_000_000_000 }), { nil: null });

/** Days of up to six accounts; no day of an account comes twice. */
export const anyMonth = fc
  .record({
    names: fc.array(fc.string({ maxLength: 20, unit: 'binary' }), { minLength: 1, maxLength: 6 }),
    days: fc.uniqueArray(
      fc.record({
        account: fc.nat(5),
        day: fc.integer({ min: 1, max: 31 }),
        amounts: fc.array(anyAmount, { minLength: DAY_COLUMNS.length, maxLength: DAY_COLUMNS.length }),
      }),
      { selector: ({ account, day }) => `${account} ${day}`, maxLength: 40 },
    ),
  })
  .map(({ names, days }) => ({ names, days: days.filter(({ account }) => account < names.length) }));
