import { describe, expect, it } from 'vitest';
import type { Fault } from '@electron/sandbox/faults';
import { daysOf, monthOf, reportDay } from '@shared/domain/report-day';
import { range } from '@test/support/report-sync';
import { PROFILE, accountId } from '@test/support/store-fixtures';
import { SyncDesk } from '@test/support/sync-desk';

const APRIL = range('2026-04-01', '2026-04-30');
const DAY = reportDay('2026-04-15');

type How = Extract<Fault, { kind: 'odd-report' }>['how'];

/** One account whose first answer is odd in one day. */
async function odd(how: How) {
  const desk = await SyncDesk.open({ accountCount: 1 });
  desk.sandbox.control.addFault({ path: 'get_account_report/$', fault: { kind: 'odd-report', day: DAY, how } });
  const ended = desk.ended();
  await desk.start(APRIL);
  const run = await ended;
  const [account] = await desk.sync.accounts(PROFILE);
  const id = accountId(account?.accountId ?? '');
  const covered = desk.store.coverage(PROFILE, id, APRIL).flatMap(daysOf);
  const lacking = daysOf(APRIL).filter((day) => !covered.includes(day));
  const { rows } = desk.store.usage(PROFILE, id, APRIL);
  return { desk, run, account, lacking, days: rows.map(({ day }) => day), rows };
}

describe('an answer of days in which one is odd', () => {
  it.each([
    ['unreadable' as const, 'unreadable'],
    ['twice' as const, 'duplicate'],
  ])(
    'because it is %s keeps the others, leaves that day unfetched, says why, and asks for it alone the next time',
    async (how, why) => {
      const { desk, run, account, lacking, days } = await odd(how);
      expect(run).toMatchObject({ state: 'done', accounts: { total: 1, done: 0, failed: 1 } });
      expect(account).toMatchObject({ state: 'failed', error: { kind: 'unexpected-answer' } });
      expect(account?.error?.message).toContain(`${DAY} (${why})`);
      expect(lacking).toEqual([DAY]);
      expect(days).not.toContain(DAY);
      const kept = desk.store.oddDays(PROFILE, monthOf(DAY), null);
      expect(kept.days).toMatchObject([{ day: DAY, what: why }]);

      desk.asked();
      const again = desk.ended();
      await desk.start(APRIL);
      expect(await again).toMatchObject({ accounts: { total: 1, done: 1, failed: 0 } });
      expect(desk.asked().map((asked) => asked.days)).toEqual([[DAY]]);
    },
  );

  it('because a month stands among them leaves the days unfetched that have no row of their own: they may be hidden in it', async () => {
    const { account, lacking, days } = await odd('month');
    expect(account).toMatchObject({ state: 'failed', error: { kind: 'unexpected-answer' } });
    expect(account?.error?.message).toContain('2026-04 (other-granularity)');
    expect(lacking).toContain(DAY);
    expect(new Set([...lacking, ...days])).toEqual(new Set(daysOf(APRIL)));
    expect(days.length).toBeGreaterThan(10);
  });

  it('because it counts less than nothing is kept as it came', async () => {
    const { run, lacking, rows } = await odd('negative');
    expect(run.accounts).toMatchObject({ done: 1, failed: 0 });
    expect(lacking).toEqual([]);
    expect(rows.find(({ day }) => day === DAY)?.whatsapp?.incoming).toBe(-3);
  });
});
