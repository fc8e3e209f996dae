import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SqlValue } from '@electron/database/connection';
import { openDatabase } from '@electron/database/database';
import { monthNumber } from '@electron/store/month-number';
import { REPORT_COLUMN_NAMES, reportValues } from '@electron/store/report-columns';
import { unpackDays } from '@electron/store/packed-usage';
import type { StoreApi } from '@electron/store/store-api';
import { addCoverage, clipCoverage } from '@shared/domain/coverage';
import { thousandths } from '@shared/domain/money';
import type { ReportRow } from '@shared/domain/report';
import { type DayRange, type ReportDay, addDays, monthOf, reportDay } from '@shared/domain/report-day';
import { addRows, emptyRow } from '@shared/domain/report-maths';
import { anyReportRow } from '@test/support/report-arbitraries';
import { PROFILE, aDay, accountId, failureOf, storeWithAccounts } from '@test/support/store-fixtures';

const ID = accountId('1');
const range = (from: string, to: string): DayRange => ({ from: reportDay(from), to: reportDay(to) });
const ALL = range('2000-01-01', '2099-12-31');
const FAR = reportDay('2099-01-01');

function save(store: StoreApi, asked: DayRange, rows: ReportRow[], fetchedAt = 1_000, closedBefore = FAR): void {
  store.saveReports(PROFILE, ID, { range: asked, rows, fetchedAt, closedBefore });
}

describe('saved reports', () => {
  it('come back field by field, missing blocks and empty blocks apart', () => {
    fc.assert(
      fc.property(anyReportRow, (row) => {
        const { store } = storeWithAccounts('1');
        save(store, { from: row.day, to: row.day }, [row]);
        expect(store.usage(PROFILE, ID, ALL).rows).toEqual([row]);
        expect(store.usageOf(PROFILE, [ID], ALL).map(unpackDays)).toEqual([[row]]);
        store.close();
      }),
      { numRuns: 25 },
    );
  });

  it('come back in the order of their days, clipped to the asked range', () => {
    const { store } = storeWithAccounts('1');
    save(store, range('2026-01-01', '2026-01-31'), [
      aDay('2026-01-20', 2),
      aDay('2026-01-05', 1),
      aDay('2026-01-31', 3),
    ]);
    const { rows } = store.usage(PROFILE, ID, range('2026-01-05', '2026-01-30'));
    expect(rows.map(({ day }) => day)).toEqual(['2026-01-05', '2026-01-20']);
  });

  it('come for many accounts at once as they come for one, in the order they were asked for', () => {
    const { store } = storeWithAccounts('1', '2', '3');
    const asked = range('2026-01-05', '2026-01-30');
    for (const [id, charged] of [
      ['1', 5],
      ['2', 7],
    ] as const) {
      const rows = [aDay('2026-01-20', charged), aDay('2026-01-05', charged), aDay('2026-01-31', charged)];
      store.saveReports(PROFILE, accountId(id), {
        range: range('2026-01-03', '2026-01-31'),
        rows,
        fetchedAt: 1,
        closedBefore: FAR,
      });
    }
    const [none, second, unknown, first] = store.usageOf(PROFILE, ['3', '2', '9', '1'].map(accountId), asked);
    expect([none, unknown]).toEqual([
      { accountId: '3', days: '[]', fetched: [] },
      { accountId: '9', days: '[]', fetched: [] },
    ]);
    for (const packed of [second, first]) {
      if (!packed) throw new Error('an account is missing');
      const { accountId: id, days, fetched } = packed;
      const whole = store.usage(PROFILE, id, asked);
      expect(unpackDays({ days })).toEqual(whole.rows);
      expect(fetched).toEqual(whole.fetched);
      expect(whole.rows).toHaveLength(2);
    }
  });

  it('that are no reports are refused when they are read', () => {
    for (const days of ['[[1]]', '[7]', '{}', `[[20000${',0.5'.repeat(66)}]]`]) {
      expect(failureOf(() => unpackDays({ days }))).toMatchObject({ error: { kind: 'store-failed' } });
    }
  });

  it('replace the days of their range: a row that Spoki no longer sends is gone', () => {
    const { store } = storeWithAccounts('1');
    save(store, range('2026-01-01', '2026-01-10'), [aDay('2026-01-02', 1), aDay('2026-01-09', 1)]);
    save(store, range('2026-01-08', '2026-01-12'), [aDay('2026-01-12', 1)]);
    expect(store.usage(PROFILE, ID, ALL).rows.map(({ day }) => day)).toEqual(['2026-01-02', '2026-01-12']);
  });

  it.each([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, -1, 0])('keep %s exactly', (amount) => {
    const { store } = storeWithAccounts('1');
    save(store, range('2026-01-01', '2026-01-01'), [{ ...aDay('2026-01-01', 0), profit: thousandths(amount) }]);
    expect(store.usage(PROFILE, ID, ALL).rows[0]?.profit).toBe(amount);
  });

  it.each([2 ** 53, -(2 ** 53), 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'are refused as a whole when a number is %s',
    (amount) => {
      const { store } = storeWithAccounts('1');
      const bad = { ...emptyRow(reportDay('2026-01-02')), profit: amount as ReturnType<typeof thousandths> };
      const failure = failureOf(() => save(store, range('2026-01-01', '2026-01-02'), [aDay('2026-01-01', 5), bad]));
      expect(failure).toMatchObject({ error: { kind: 'store-failed', message: expect.stringContaining('profit') } });
      expect(store.usage(PROFILE, ID, ALL)).toEqual({ rows: [], fetched: [], asOf: null });
    },
  );

  it('are refused as a whole when the sum of a month would be beyond 2^53', () => {
    const { store } = storeWithAccounts('1');
    const most = { profit: thousandths(Number.MAX_SAFE_INTEGER) };
    const rows = [
      { ...aDay('2026-01-01', 0), ...most },
      { ...aDay('2026-01-02', 0), ...most },
    ];
    expect(failureOf(() => save(store, range('2026-01-01', '2026-01-02'), rows))).toMatchObject({
      error: { kind: 'store-failed' },
    });
    expect(store.usage(PROFILE, ID, ALL).rows).toEqual([]);
  });

  it.each([
    ['a day outside the range', [aDay('2026-01-03', 1)]],
    ['a day that comes twice', [aDay('2026-01-01', 1), aDay('2026-01-01', 2)]],
  ])('are refused with %s', (_what, rows) => {
    const { store } = storeWithAccounts('1');
    expect(failureOf(() => save(store, range('2026-01-01', '2026-01-02'), rows))).toMatchObject({
      error: { kind: 'store-failed' },
    });
  });

  it('are refused for an account that is not on this computer', () => {
    const { store } = storeWithAccounts('2');
    expect(failureOf(() => save(store, ALL, []))).toMatchObject({ error: { kind: 'not-found' } });
  });

  it('of one account leave the others alone', () => {
    const { store } = storeWithAccounts('1', '2');
    save(store, range('2026-01-01', '2026-01-31'), [aDay('2026-01-05', 1)]);
    expect(store.usage(PROFILE, accountId('2'), ALL)).toEqual({ rows: [], fetched: [], asOf: null });
  });
});

interface Fetch {
  from: ReportDay;
  days: number;
  rows: ReportRow[];
  fetchedAt: number;
}

const START = reportDay('2025-11-01');
const anyFetch: fc.Arbitrary<Fetch> = fc
  .tuple(
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 1, max: 45 }),
    fc.array(anyReportRow, { maxLength: 6 }),
    fc.nat(10_000),
  )
  .map(([offset, days, rows, fetchedAt]) => {
    const from = addDays(START, offset);
    const placed = rows.map((row, index) => ({ ...row, day: addDays(from, (index * 7) % days) }));
    const unique = [...new Map(placed.map((row) => [row.day, row])).values()];
    return { from, days, rows: unique, fetchedAt };
  });

const rangeOfFetch = ({ from, days }: Fetch): DayRange => ({ from, to: addDays(from, days - 1) });

describe('after any fetches in any order', () => {
  it("a month's figures equal the sums of its rows, and the rows and the coverage are those of the last fetch of each day", () => {
    fc.assert(
      fc.property(fc.array(anyFetch, { minLength: 1, maxLength: 6 }), (fetches) => {
        const { store, path } = storeWithAccounts('1');
        const expected = new Map<ReportDay, ReportRow>();
        let covered: ReturnType<typeof addCoverage> = [];
        for (const fetch of fetches) {
          const asked = rangeOfFetch(fetch);
          save(store, asked, fetch.rows, fetch.fetchedAt);
          for (const day of expected.keys()) if (day >= asked.from && day <= asked.to) expected.delete(day);
          for (const row of fetch.rows) expected.set(row.day, row);
          covered = addCoverage(covered, { range: asked, fetchedAt: fetch.fetchedAt, closedBefore: FAR });
        }
        const rows = [...expected.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
        const kept = store.usage(PROFILE, ID, ALL);
        expect(kept.rows).toEqual(rows);
        expect(kept.fetched).toEqual(covered);
        for (const { to } of covered) {
          const edge = { from: to, to: addDays(to, 1) };
          expect(store.coverage(PROFILE, ID, edge)).toEqual(clipCoverage(covered, edge));
        }
        expect(store.stats().reportDays).toBe(rows.length);
        expect(storedMonths(path)).toEqual(monthsOf(rows));
        store.close();
      }),
      { numRuns: 40 },
    );
  });
});

/** Each month's row count and sums, as they stand in the file. */
function storedMonths(path: string): [number, ...SqlValue[]][] {
  const db = openDatabase(path);
  const months = db.all(
    `SELECT month, row_count, ${REPORT_COLUMN_NAMES} FROM report_months WHERE row_count > 0 ORDER BY month`,
  );
  db.close();
  return months.map(([month, ...sums]) => [Number(month), ...sums]);
}

function monthsOf(rows: ReportRow[]): [number, ...SqlValue[]][] {
  const months = [...new Set(rows.map(({ day }) => monthOf(day)))];
  return months.map((month) => {
    const days = rows.filter(({ day }) => monthOf(day) === month);
    return [monthNumber(month), days.length, ...reportValues(days.reduce(addRows))];
  });
}

describe('coverage', () => {
  it('tells the fetched parts of a range, clipped to it, open days apart', () => {
    const { store } = storeWithAccounts('1');
    save(store, range('2026-01-01', '2026-01-20'), [], 1_000, reportDay('2026-01-18'));
    const asked = range('2026-01-15', '2026-01-31');
    const expected = [
      { ...range('2026-01-15', '2026-01-17'), fetchedAt: 1_000, closed: true },
      { ...range('2026-01-18', '2026-01-20'), fetchedAt: 1_000, closed: false },
    ];
    expect(store.coverage(PROFILE, ID, asked)).toEqual(expected);
    expect(store.coverageOf(PROFILE, [accountId('404'), ID], asked)).toEqual([
      { accountId: '404', covered: [] },
      { accountId: '1', covered: expected },
    ]);
    expect(clipCoverage(expected, asked)).toEqual(expected);
  });

  it('dates usage by its open days, because closed ones do not age', () => {
    const { store } = storeWithAccounts('1');
    save(store, range('2026-01-01', '2026-01-10'), [], 1_000);
    save(store, range('2026-01-11', '2026-01-12'), [], 9_000, reportDay('2026-01-11'));
    expect(store.usage(PROFILE, ID, ALL).asOf).toBe(9_000);
    expect(store.usage(PROFILE, ID, range('2026-01-01', '2026-01-10')).asOf).toBe(1_000);
  });

  it('fetched day by day for a year stays a handful of ranges', () => {
    const { store } = storeWithAccounts('1');
    const first = reportDay('2025-01-01');
    for (let i = 0; i < 365; i += 1) {
      const today = addDays(first, i);
      save(store, { from: addDays(today, -3), to: today }, [], i * 86_400_000, addDays(today, -2));
    }
    const { fetched } = store.usage(PROFILE, ID, ALL);
    expect(fetched.length).toBeLessThan(16);
    expect(fetched[0]?.from).toBe(addDays(first, -3));
    expect(fetched.at(-1)?.to).toBe(addDays(first, 364));
  });
});
