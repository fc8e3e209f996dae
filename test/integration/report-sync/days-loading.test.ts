import { describe, expect, it } from 'vitest';
import { PROFILE } from '@test/support/store-fixtures';
import { type SyncBench, errorOf, openSyncBench, range } from '@test/support/report-sync';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const REPORTS = 'get_account_report/$';
/** Reports are asked for with a day more at both ends. It is 20 May 2026, so that days before 18 May are closed. */
const APRIL = range('2026-04-01', '2026-04-30');
const UNTIL_YESTERDAY = range('2026-05-01', '2026-05-19');

const progressOf = ({ events }: SyncBench) => events.filter((event) => event.type === 'days-progress');
/** Accounts that have any day of April. */
const withApril = ({ store, accounts }: SyncBench): number =>
  accounts.filter(({ accountId }) => store.coverage(PROFILE, accountId, APRIL).length > 0).length;

describe('loading days of many accounts', () => {
  it('asks each account once for what it lacks, and says under the name of the work how far it is', async () => {
    const bench = await openSyncBench();
    expect(await bench.loadDays(APRIL, { workId: 'what-if' })).toBe(6);
    expect(bench.asked()).toEqual(Array.from({ length: 6 }, () => '0: 2026-03-31..2026-05-01'));
    const progress = progressOf(bench);
    expect(progress.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5, 6, 6]);
    expect(progress.every(({ workId, total }) => workId === 'what-if' && total === 6)).toBe(true);
    expect(progress.at(-1)).toMatchObject({ running: false, failed: 0, etaMs: null });
  });

  it('asks for a year in parts of a quarter, the latest first', async () => {
    const bench = await openSyncBench();
    await bench.loadDays(range('2025-05-20', '2026-05-19'), { accounts: bench.accounts.slice(0, 1) });
    const asked = bench.asked().map((text) => text.slice(3, 13));
    expect(asked).toHaveLength(4);
    expect(asked).toEqual(asked.toSorted().toReversed());
  });

  it('asks for nothing when all of it is there, and says that it has ended', async () => {
    const bench = await openSyncBench();
    await bench.loadDays(UNTIL_YESTERDAY);
    bench.asked();
    bench.events.length = 0;
    expect(await bench.loadDays(UNTIL_YESTERDAY, { workId: 'again' })).toBe(0);
    expect(bench.asked()).toEqual([]);
    expect(bench.events).toEqual([
      expect.objectContaining({ type: 'days-progress', workId: 'again', total: 0, done: 0, running: false }),
    ]);
  });

  it('asks again for a day that still ran when it was fetched, and for days that were not closed then', async () => {
    const bench = await openSyncBench();
    const accounts = bench.accounts.slice(0, 1);
    await bench.loadDays(range('2026-05-01', '2026-05-20'), { accounts });
    bench.asked();
    bench.advance(13 * HOUR);
    await bench.loadDays(range('2026-05-01', '2026-05-20'), { accounts });
    expect(bench.asked()).toEqual(['0: 2026-05-17..2026-05-21']);
    bench.advance(10 * DAY);
    await bench.loadDays(range('2026-05-01', '2026-05-21'), { accounts });
    expect(bench.asked()).toEqual(['0: 2026-05-18..2026-05-22']);
    bench.advance(10 * DAY);
    expect(await bench.loadDays(range('2026-05-01', '2026-05-21'), { accounts })).toBe(0);
  });

  it('goes on past an account that fails, and counts it', async () => {
    const bench = await openSyncBench();
    const fault = { kind: 'status', status: 404, body: '{"detail":"gone"}' } as const;
    bench.sandbox.control.addFault({ path: REPORTS, skip: 2, fault });
    await bench.loadDays(APRIL);
    expect(progressOf(bench).at(-1)).toMatchObject({ done: 6, total: 6, failed: 1, running: false });
    expect(withApril(bench)).toBe(5);
  });

  it('stops when it is cancelled, keeps what came, and says that it has ended', async () => {
    const bench = await openSyncBench();
    const stop = new AbortController();
    let asked = 0;
    bench.beforeReport(() => {
      asked += 1;
      if (asked === 3) stop.abort();
    });
    expect(await errorOf(bench.loadDays(APRIL, { signal: stop.signal }))).toMatchObject({ kind: 'cancelled' });
    expect(progressOf(bench).at(-1)).toMatchObject({ running: false });
    const kept = withApril(bench);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(6);
  });
});
