import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DayRange, addDays, reportDay } from '@shared/domain/report-day';
import { type MarginsDesk, openMarginsDesk } from '@test/support/margins-desk';

const REPORTS = 'get_account_report/$';
let bench: MarginsDesk;
beforeAll(async () => {
  bench = await openMarginsDesk({ accountCount: 12 });
});
afterAll(() => bench.close());

/** Each test loads days of its own: four weeks from the first of a month. */
const month = (number: number): DayRange => {
  const from = reportDay(`2025-${String(number).padStart(2, '0')}-01`);
  return { from, to: addDays(from, 27) };
};
const load = (range: DayRange, workId: string, accountIds = bench.accounts) =>
  bench.desk.tryCall('usage.loadDays', { profileId: bench.profileId, workId, accountIds, ...range });
const progressOf = (workId: string) =>
  bench.desk.events.filter((event) => event.type === 'days-progress' && event.workId === workId);
const ended = (workId: string) =>
  vi.waitFor(() => expect(progressOf(workId).at(-1)).toMatchObject({ running: false }), { timeout: 10_000 });
const covered = async (range: DayRange): Promise<number> => {
  const counts = await Promise.all(
    bench.accounts.map(async (accountId) => {
      const usage = await bench.desk.call('usage.rows', { profileId: bench.profileId, accountId, ...range });
      return usage.fetched.length > 0 ? 1 : 0;
    }),
  );
  return counts.reduce<number>((sum, one) => sum + one, 0);
};

describe('loading days', () => {
  it('answers at once how many accounts lack any, tells its progress, and asks for nothing the second time', async () => {
    expect(await load(month(9), 'first')).toMatchObject({ value: { queued: 12 } });
    await ended('first');
    expect(progressOf('first')).toHaveLength(14);
    expect(progressOf('first').at(-1)).toMatchObject({ done: 12, total: 12, failed: 0 });
    expect(await covered(month(9))).toBe(12);
    bench.spoki.control.clearLog();
    expect(await load(month(9), 'second')).toMatchObject({ value: { queued: 0 } });
    await ended('second');
    expect(progressOf('second')).toHaveLength(1);
    expect(bench.spoki.control.requests()).toEqual([]);
  });

  it('is cancelled by the name of its work, keeps what came, and says that it has ended', async () => {
    bench.spoki.control.addFault({ path: REPORTS, skip: 3, times: null, fault: { kind: 'held' } });
    expect(await load(month(10), 'cancelled')).toMatchObject({ value: { queued: 12 } });
    await vi.waitFor(() => expect(progressOf('cancelled').at(-1)).toMatchObject({ done: 3 }), { timeout: 10_000 });
    await bench.desk.call('work.cancel', { workId: 'cancelled' });
    await ended('cancelled');
    bench.spoki.control.clearFaults();
    expect(progressOf('cancelled').at(-1)).toMatchObject({ done: 3, total: 12 });
    expect(await covered(month(10))).toBe(3);
    expect(await load(month(10), 'again')).toMatchObject({ value: { queued: 9 } });
    await ended('again');
    expect(await covered(month(10))).toBe(12);
  });

  it('goes on past an account that fails, and counts it', async () => {
    const fault = { kind: 'status', status: 404, body: '{"detail":"gone"}' } as const;
    bench.spoki.control.addFault({ path: REPORTS, skip: 4, fault });
    await load(month(11), 'one fails');
    await ended('one fails');
    expect(progressOf('one fails').at(-1)).toMatchObject({ done: 12, failed: 1 });
    expect(await covered(month(11))).toBe(11);
  });

  it('refuses days that run backwards, and too many at once', async () => {
    const { from, to } = month(12);
    expect(await load({ from: to, to: from }, 'backwards')).toMatchObject({
      error: { kind: 'invalid-input', fields: { to: expect.any(Array) } },
    });
    expect(await load({ from: reportDay('2020-01-01'), to }, 'years')).toMatchObject({
      error: { kind: 'invalid-input', fields: { from: expect.any(Array) } },
    });
  });
});
