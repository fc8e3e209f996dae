import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoreApi } from '@electron/store/store-api';
import { type CreditDay, balanceAt } from '@shared/domain/balance';
import { clipCoverage } from '@shared/domain/coverage';
import { dayNumber, dayOfNumber, spanOf } from '@shared/domain/day-number';
import { qualityOf } from '@shared/domain/figure-quality';
import { type MonthColumn } from '@shared/domain/month-columns';
import type { ReportRow } from '@shared/domain/report';
import {
  type DayRange,
  type ReportDay,
  addDays,
  dayAt,
  daysBetween,
  daysOf,
  daysOfMonth,
  reportDay,
  reportMonthSchema,
} from '@shared/domain/report-day';
import { addCounts, consumption } from '@shared/domain/report-maths';
import { flagsOf } from '@shared/domain/report-flags';
import { anyRow } from '@test/support/report-rows';
import { PROFILE, aDay, aList, accountId, storeWithAccounts } from '@test/support/store-fixtures';

const ID = accountId('1');
const month = (text: string) => reportMonthSchema.parse(text);
const MAY = month('2026-05');
const LATER = Date.parse('2026-08-01T00:00:00Z');
const range = (from: string, to: string): DayRange => ({ from: reportDay(from), to: reportDay(to) });
const WHOLE_MAY = range('2026-05-01', '2026-05-31');

function save(store: StoreApi, asked: DayRange, rows: ReportRow[], closedBefore = '2026-07-01', id = ID): void {
  store.saveReports(PROFILE, id, { range: asked, rows, fetchedAt: 1_000, closedBefore: reportDay(closedBefore) });
}

interface Step {
  day: number;
  days: number;
  rows: ReportRow[];
  closedBefore: number;
  /** Credit read before the reports are saved. */
  credit: { day: number; hour: number; amount: number };
}

const START = reportDay('2026-03-15');
const anyStep: fc.Arbitrary<Step> = fc
  .record({
    day: fc.nat(80),
    days: fc.integer({ min: 1, max: 40 }),
    closedBefore: fc.nat(120),
    credit: fc.record({ day: fc.nat(110), hour: fc.nat(20), amount: fc.integer({ min: -1_000, max: 90_000 }) }),
  })
  .chain((step) =>
    fc
      .subarray(Array.from({ length: step.days }, (_, i) => addDays(START, step.day + i)))
      .chain((days) => fc.tuple(...days.map(anyRow)))
      .map((rows) => ({ ...step, rows: [...rows] })),
  );

describe('what is kept of a month', () => {
  it('equals what its days say, whatever was fetched in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 5 }), (steps) => {
        const { store } = storeWithAccounts('1');
        const credits = new Map<number, { first: number; last: number; firstAt: number; lastAt: number }>();
        for (const step of steps) {
          readCredit(store, credits, step.credit);
          const from = addDays(START, step.day);
          const asked = { from, to: addDays(from, step.days - 1) };
          save(store, asked, step.rows, addDays(START, step.closedBefore));
        }
        for (const text of ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07']) check(store, text, credits);
        store.close();
      }),
      { numRuns: 20 },
    );
  });

  it('is the same whether its days came at once or in parts', () => {
    const parts = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.tuple(...daysOf(WHOLE_MAY).map(anyRow)), (cuts, rows) => {
        const whole = storeWithAccounts('1').store;
        const split = storeWithAccounts('1').store;
        save(whole, WHOLE_MAY, rows);
        const starts = [0, ...cuts.toSorted((a, b) => a - b)];
        starts.forEach((start, i) => {
          const end = (starts[i + 1] ?? 31) - 1;
          save(
            split,
            { from: addDays(WHOLE_MAY.from, start), to: addDays(WHOLE_MAY.from, end) },
            rows.slice(start, end + 1),
          );
        });
        expect(split.monthTable(PROFILE, MAY, LATER)).toEqual(whole.monthTable(PROFILE, MAY, LATER));
        expect(split.trend(PROFILE, ID, MAY, LATER)).toEqual(whole.trend(PROFILE, null, MAY, LATER));
        for (const store of [whole, split]) store.close();
      }),
      { numRuns: 6 },
    );
  });

  it.each([
    ['2026-03', 'the hour that is left out'],
    ['2026-10', 'the hour that comes twice'],
  ])('has every day of %s once, with %s', (text) => {
    const { store } = storeWithAccounts('1');
    const days = daysOfMonth(month(text));
    save(
      store,
      days,
      daysOf(days).map((day) => aDay(day, 1)),
      '2027-01-01',
    );
    const { columns } = store.monthTable(PROFILE, month(text), Date.parse('2027-01-01T00:00:00Z'));
    expect([columns.consumption[0], columns.coveredDays[0], columns.closedDays[0]]).toEqual([31, 31, 31]);
  });

  it('puts credit on the day that it was for the account', () => {
    const { store } = storeWithAccounts();
    const at = Date.parse('2026-04-30T23:00:00Z');
    store.saveAccounts(
      PROFILE,
      aList(
        [
          { id: '1', credit: 700 },
          { id: '2', credit: 700, timezone: 'America/New_York' },
        ],
        { at },
      ),
    );
    for (const id of ['1', '2']) save(store, range('2026-04-30', '2026-05-01'), [], '2026-07-01', accountId(id));
    const { columns, creditKnownSince } = store.monthTable(PROFILE, month('2026-04'), LATER);
    expect(creditKnownSince).toBe('2026-04-30');
    // Of the first it was read on 1 May and carried back, of the second on 30 April.
    expect([...columns.closingCredit]).toEqual([700, 700]);
    expect([...store.monthTable(PROFILE, MAY, LATER).columns.openingCredit]).toEqual([700, 700]);
  });
});

function readCredit(
  store: StoreApi,
  credits: Map<number, { first: number; last: number; firstAt: number; lastAt: number }>,
  { day, hour, amount }: Step['credit'],
): void {
  const at = Date.parse(`${addDays(START, day)}T00:00:00Z`) + hour * 3_600_000;
  store.saveAccounts(PROFILE, aList([{ id: '1', credit: amount }], { at }));
  const number = dayNumber(dayAt(at, 'Europe/Rome'));
  const known = credits.get(number) ?? { first: amount, last: amount, firstAt: at, lastAt: at };
  credits.set(number, {
    first: at < known.firstAt ? amount : known.first,
    last: at >= known.lastAt ? amount : known.last,
    firstAt: Math.min(at, known.firstAt),
    lastAt: Math.max(at, known.lastAt),
  });
}

function check(store: StoreApi, text: string, read: Map<number, { first: number; last: number }>): void {
  const days = daysOfMonth(month(text));
  const { rows, fetched } = store.usage(PROFILE, ID, range('2026-01-01', '2026-12-31'));
  const mine = rows.filter(({ day }) => day >= days.from && day <= days.to);
  const covered = clipCoverage(fetched, days);
  const count = (parts: typeof covered): number => parts.reduce((n, { from, to }) => n + daysBetween(from, to) + 1, 0);
  const { columns } = store.monthTable(PROFILE, month(text), LATER);
  const sum = (of: (row: ReportRow) => number | null): number | null =>
    mine.map(of).reduce(addCounts, covered.length > 0 && mine.length === 0 ? 0 : null);
  const shown = (name: MonthColumn): number | null => {
    const value = columns[name][0] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  expect(shown('consumption')).toBe(sum(consumption));
  expect(shown('recharge')).toBe(sum((row) => row.rechargeAmount));
  expect(shown('profit')).toBe(sum((row) => row.profit));
  expect(shown('profitBy.smsTwoWay')).toBe(sum((row) => row.profitBy.smsTwoWay));
  expect(shown('coveredDays')).toBe(count(covered));
  expect(shown('closedDays')).toBe(count(covered.filter(({ closed }) => closed)));
  expect(shown('flaggedDays')).toBe(mine.filter((row) => flagsOf(row).length > 0).length);
  if (covered.length === 0) return;

  const credits = [...read].map(([day, { first, last }]): CreditDay => ({ day, first, last }));
  const movement = (number: number) => {
    const day: ReportDay = dayOfNumber(number);
    const part = fetched.find(({ from, to }) => from <= day && day <= to);
    const row = rows.find((one) => one.day === day);
    if (!part) return null;
    const moved = row
      ? { recharge: row.rechargeAmount, consumption: consumption(row) }
      : { recharge: 0, consumption: 0 };
    return { ...moved, closed: part.closed };
  };
  const { first, last } = spanOf(days);
  const opening = balanceAt(first - 1, credits, movement);
  expect([shown('openingCredit'), shown('openingDoubt')]).toEqual([opening.value, opening.doubt]);
  expect(qualityOf(columns.openingQuality[0] ?? -1)).toBe(opening.quality);
  const isWhole = covered.at(-1)?.to === days.to;
  const closing = isWhole ? balanceAt(last, credits, movement) : { value: null, doubt: null };
  expect([shown('closingCredit'), shown('closingDoubt')]).toEqual([closing.value, closing.doubt]);
}
