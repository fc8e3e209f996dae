import { describe, expect, it } from 'vitest';
import { PROFILE } from '@test/support/store-fixtures';
import { type SyncBench, errorOf, openSyncBench, range } from '@test/support/report-sync';

const MINUTE = 60_000;
const MAY = range('2026-05-01', '2026-05-20');
const YEAR = range('2025-06-01', '2026-05-20');

const firstOf = ({ accounts }: SyncBench) => accounts[0]?.accountId ?? expect.fail('the sandbox has no account');
const REPORTS = 'get_account_report/$';

describe('refreshing the usage of an account', () => {
  it('fetches what is lacking, once, with a day more on each side', async () => {
    const bench = await openSyncBench();
    const id = firstOf(bench);
    await bench.refresh(id, MAY);
    expect(bench.asked()).toEqual(['0: 2026-04-30..2026-05-21']);
    const { rows, fetched } = bench.store.usage(PROFILE, id, MAY);
    expect(rows.length).toBeGreaterThan(0);
    expect(fetched.map(({ from, to, closed }) => [from, to, closed])).toEqual([
      ['2026-05-01', '2026-05-17', true],
      ['2026-05-18', '2026-05-20', false],
    ]);
    await bench.refresh(id, MAY);
    expect(bench.asked()).toEqual([]);
  });

  it('asks for the open days again, however fresh, when the person says so', async () => {
    const bench = await openSyncBench();
    await bench.refresh(firstOf(bench), MAY);
    bench.asked();
    bench.advance(1);
    await bench.refresh(firstOf(bench), MAY, { evenFresh: true });
    expect(bench.asked()).toEqual(['0: 2026-05-17..2026-05-21']);
  });

  it('asks for the open days again once they are no longer fresh', async () => {
    const bench = await openSyncBench();
    await bench.refresh(firstOf(bench), MAY);
    bench.asked();
    bench.advance(16 * MINUTE);
    await bench.refresh(firstOf(bench), MAY);
    expect(bench.asked()).toEqual(['0: 2026-05-17..2026-05-21']);
  });

  it('asks for a year in quarters, latest first, and tells how far it is', async () => {
    const bench = await openSyncBench();
    const id = firstOf(bench);
    await bench.refresh(id, YEAR);
    expect(bench.asked()).toHaveLength(4);
    const progress = bench.events.filter((event) => event.type === 'usage-progress');
    expect(progress.map(({ requestsDone, requestsTotal }) => `${requestsDone}/${requestsTotal}`)).toEqual([
      '0/4',
      '1/4',
      '2/4',
      '3/4',
      '4/4',
    ]);
    expect(progress.at(-1)?.etaMs).toBe(0);
    expect(bench.events.filter((event) => event.type === 'usage-changed')).toHaveLength(4);
    expect(bench.store.usage(PROFILE, id, YEAR).fetched[0]?.from).toBe(YEAR.from);
  });

  it('finds the code that means days, remembers it with the profile, and asks by it from then on', async () => {
    const bench = await openSyncBench({ dayGranularity: 2 });
    const id = firstOf(bench);
    await bench.refresh(id, YEAR);
    expect(bench.asked().map((asked) => asked[0])).toEqual(['0', '2', '2', '2', '2']);
    expect(bench.store.listProfiles()[0]?.reportGranularity).toBe(2);
    await bench.refresh(id, range('2025-05-20', '2025-05-30'));
    expect(bench.asked().map((asked) => asked[0])).toEqual(['2']);
  });

  it('keeps the parts that came when one fails, tells the failure after them, and asks next time for that part only', async () => {
    const bench = await openSyncBench();
    const id = firstOf(bench);
    bench.sandbox.control.addFault({
      path: REPORTS,
      skip: 2,
      fault: { kind: 'status', status: 400, body: '{"detail":"no"}' },
    });
    expect(await errorOf(bench.refresh(id, YEAR))).toMatchObject({ kind: 'rejected', status: 400 });
    const lacking = bench.asked()[2];
    expect(bench.events.filter((event) => event.type === 'usage-changed')).toHaveLength(3);
    await bench.refresh(id, YEAR);
    expect(bench.asked()).toEqual([lacking]);
  });

  it('leaves a day whose report cannot be read unfetched, and says so', async () => {
    const bench = await openSyncBench();
    const id = firstOf(bench);
    await bench.refresh(id, range('2026-04-01', '2026-04-10'));
    bench.asked();
    const body = { account: 1, granularity: 0, reports: { '2026-05-03': 'nonsense', '2026-05-04': {} } };
    bench.sandbox.control.addFault({ path: REPORTS, fault: { kind: 'override', body } });
    expect(await errorOf(bench.refresh(id, range('2026-05-01', '2026-05-05')))).toMatchObject({
      kind: 'unexpected-answer',
      message: expect.stringContaining('2026-05-03'),
    });
    bench.asked();
    const fetched = bench.store.coverage(PROFILE, id, MAY).map(({ from, to }) => `${from}..${to}`);
    expect(fetched).toEqual(['2026-05-01..2026-05-02', '2026-05-04..2026-05-05']);
    await bench.refresh(id, range('2026-05-01', '2026-05-05'));
    expect(bench.asked()).toEqual(['0: 2026-05-02..2026-05-04']);
  });

  it('does not take an empty answer for quiet days while no code has ever brought days', async () => {
    const bench = await openSyncBench();
    const id = firstOf(bench);
    bench.sandbox.control.addFault({ path: REPORTS, fault: { kind: 'override', body: { reports: {} } } });
    await bench.refresh(id, range('2026-05-01', '2026-05-10'));
    bench.asked();
    expect(bench.store.coverage(PROFILE, id, MAY).every(({ closed }) => !closed)).toBe(true);
    await bench.refresh(id, range('2026-05-01', '2026-05-10'));
    expect(bench.asked()).toHaveLength(1);
    expect(bench.store.coverage(PROFILE, id, MAY).every(({ closed }) => closed)).toBe(true);
  });

  it('closes no day too early when midnight passes while the request waits', async () => {
    const bench = await openSyncBench();
    const id = firstOf(bench);
    bench.advance(9 * 60 * MINUTE + 55 * MINUTE);
    bench.beforeReport(() => bench.advance(10 * MINUTE));
    await bench.refresh(id, MAY);
    const open = bench.store.coverage(PROFILE, id, MAY).filter(({ closed }) => !closed);
    expect(open.map(({ from, to }) => [from, to])).toEqual([['2026-05-18', '2026-05-20']]);
  });

  it('goes by the calendar of the account', async () => {
    const bench = await openSyncBench();
    bench.advance(11 * 60 * MINUTE);
    await bench.refresh(firstOf(bench), range('2026-05-19', '2026-05-25'), { timeZone: 'Europe/Rome' });
    expect(bench.asked()).toEqual(['0: 2026-05-18..2026-05-22']);
  });

  it('ends when it is cancelled', async () => {
    const bench = await openSyncBench();
    const stop = new AbortController();
    bench.beforeReport(() => stop.abort());
    expect(await errorOf(bench.refresh(firstOf(bench), YEAR, { signal: stop.signal }))).toMatchObject({
      kind: 'cancelled',
    });
    expect(bench.store.stats().reportDays).toBe(0);
  });
});
