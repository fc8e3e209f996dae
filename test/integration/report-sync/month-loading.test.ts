import { describe, expect, it } from 'vitest';
import type { ReportMonth } from '@shared/domain/report-day';
import { PROFILE } from '@test/support/store-fixtures';
import { type SyncBench, errorOf, openSyncBench } from '@test/support/report-sync';

const MAY = '2026-05' as ReportMonth;
const HOUR = 3_600_000;
const REPORTS = 'get_account_report/$';

const progressOf = ({ events }: SyncBench) => events.filter((event) => event.type === 'month-progress');
const missingMonths = ({ store }: SyncBench): number =>
  store.listAccounts(PROFILE, MAY).rows.filter(({ month }) => month === null).length;

describe('loading the month of a portfolio', () => {
  it('fetches the last 35 days of each account, so that every row has its figures', async () => {
    const bench = await openSyncBench();
    expect(missingMonths(bench)).toBe(6);
    await bench.load();
    expect(missingMonths(bench)).toBe(0);
    const asked = bench.asked();
    expect(asked).toHaveLength(6);
    expect(new Set(asked)).toEqual(new Set(['0: 2026-04-15..2026-05-21']));
  });

  it('tells how far it is, and that it has ended', async () => {
    const bench = await openSyncBench();
    await bench.load();
    const progress = progressOf(bench);
    expect(progress.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5, 6, 6]);
    expect(progress.map(({ running }) => running)).toEqual([true, true, true, true, true, true, true, false]);
    expect(progress.at(-1)).toMatchObject({ total: 6, failed: 0, etaMs: null });
    expect(bench.events.at(-1)?.type).toBe('accounts-changed');
  });

  it('leaves alone what was fetched within six hours, and asks for the open days after that', async () => {
    const bench = await openSyncBench();
    await bench.load();
    bench.asked();
    bench.advance(5 * HOUR);
    await bench.load();
    expect(bench.asked()).toEqual([]);
    bench.advance(2 * HOUR);
    await bench.load();
    expect(new Set(bench.asked())).toEqual(new Set(['0: 2026-05-17..2026-05-21']));
  });

  it('goes on past an account that fails, and counts it', async () => {
    const bench = await openSyncBench();
    bench.sandbox.control.addFault({
      path: REPORTS,
      skip: 2,
      fault: { kind: 'status', status: 404, body: '{"detail":"gone"}' },
    });
    await bench.load();
    expect(progressOf(bench).at(-1)).toMatchObject({ done: 6, total: 6, failed: 1, running: false });
    expect(missingMonths(bench)).toBe(1);
  });

  it('stops when the key is refused, because every other account would meet the same', async () => {
    const bench = await openSyncBench();
    const times = null;
    bench.sandbox.control.addFault({
      path: REPORTS,
      skip: 1,
      times,
      fault: { kind: 'status', status: 401, body: '{"detail":"no"}' },
    });
    expect((await errorOf(bench.load())).kind).toMatch(/^(unauthorized|key-stopped)$/);
    expect(progressOf(bench).at(-1)).toMatchObject({ running: false });
    expect(progressOf(bench).at(-1)?.done).toBeLessThan(6);
    bench.events.length = 0;
    bench.asked();
    expect((await errorOf(bench.load())).kind).toBe('key-stopped');
    expect(progressOf(bench).map(({ done, failed }) => done + failed)).toEqual([0, 0]);
    expect(bench.asked()).toEqual([]);
  });

  it('stops when it is cancelled, and keeps what came', async () => {
    const bench = await openSyncBench();
    const stop = new AbortController();
    let asked = 0;
    bench.beforeReport(() => {
      asked += 1;
      if (asked === 2) stop.abort();
    });
    expect(await errorOf(bench.load({ signal: stop.signal }))).toMatchObject({ kind: 'cancelled' });
    expect(missingMonths(bench)).toBe(5);
  });

  it('does nothing when nothing is lacking', async () => {
    const bench = await openSyncBench();
    await bench.load({ accounts: [] });
    expect(bench.events).toEqual([]);
  });
});
