import { describe, expect, it } from 'vitest';
import { type ReportDay, daysOf, reportDay } from '@shared/domain/report-day';
import { openFrom } from '@shared/domain/sync-plan';
import { range } from '@test/support/report-sync';
import { PROFILE, aList, accountId } from '@test/support/store-fixtures';
import { type AskedDays, SyncDesk } from '@test/support/sync-desk';

const REPORTS = 'get_account_report/$';
const TODAY = reportDay('2026-05-20');
const HOUR = 3_600_000;
const SPRING = range('2026-03-01', '2026-05-31');

const closed = (day: ReportDay): boolean => day < openFrom(TODAY);

/** Closed days that were answered more than once. */
function answeredTwice(asked: readonly AskedDays[]): string[] {
  const times = new Map<string, number>();
  for (const { account, days, status } of asked)
    for (const day of days.filter(closed))
      if (status === 200) times.set(`${account} ${day}`, (times.get(`${account} ${day}`) ?? 0) + 1);
  return [...times].filter(([, count]) => count > 1).map(([name]) => name);
}

const accounts = (desk: SyncDesk): string[] => desk.store.reportAges(PROFILE).map((age) => age.accountId);

/** Days of the range that are not covered. */
const lacking = (desk: SyncDesk, account: string): ReportDay[] => {
  const covered = desk.store.coverage(PROFILE, accountId(account), SPRING).flatMap(daysOf);
  return daysOf({ from: SPRING.from, to: TODAY }).filter((day) => !covered.includes(day));
};

/** What the server says without faults, against what is kept. */
async function truth(desk: SyncDesk, account: string): Promise<{ kept: number; told: number; days: number[] }> {
  const query = `account_id=${account}&granularity=0&startDate=${SPRING.from}&endDate=${TODAY}`;
  const answer = await fetch(`${desk.sandbox.baseUrl}/api/1/partners/get_account_report/?${query}`, {
    headers: { 'X-Spoki-Api-Key': desk.sandbox.partnerKey },
  });
  const { reports } = (await answer.json()) as {
    reports: Record<string, { whatsapp_channel: { transaction_amount: number } }>;
  };
  const { rows } = desk.store.usage(PROFILE, accountId(account), { from: SPRING.from, to: TODAY });
  const sum = (amounts: (number | null)[]): number =>
    amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
  return {
    kept: sum(rows.map(({ transactionAmount }) => transactionAmount)),
    told: sum(Object.values(reports).map((day) => day.whatsapp_channel.transaction_amount)),
    days: [rows.length, Object.keys(reports).length],
  };
}

async function expectWhole(desk: SyncDesk): Promise<void> {
  for (const account of accounts(desk)) {
    expect(lacking(desk, account)).toEqual([]);
    const { kept, told, days } = await truth(desk, account);
    expect(kept).toBe(told);
    expect(days[0]).toBe(days[1]);
  }
}

function faults(desk: SyncDesk): void {
  const add = (skip: number, fault: Parameters<typeof desk.sandbox.control.addFault>[0]['fault']): void =>
    desk.sandbox.control.addFault({ path: REPORTS, skip, fault });
  add(2, { kind: 'rate-limited', retryAfter: '3' });
  add(3, { kind: 'status', status: 500 });
  add(5, { kind: 'reset', phase: 'after' });
  add(6, { kind: 'hang', phase: 'before' });
  add(8, { kind: 'truncated' });
}

describe('synchronising a portfolio', () => {
  it('fetches every day once through faults, a pause, a kill and going on, and its sums are the server’s', async () => {
    const desk = await SyncDesk.open({ accountCount: 40 });
    faults(desk);
    const begun = desk.told(({ requests }) => requests.done >= 6);
    await desk.start(SPRING);
    await begun;

    const paused = await desk.sync.pause(PROFILE);
    expect(paused).toMatchObject({ state: 'paused', etaMs: null });
    const resumed = desk.told(({ state, requests }) => state === 'running' && requests.done >= 20);
    await desk.sync.resume(PROFILE);
    await resumed;
    const before = desk.asked();
    expect(answeredTwice(before)).toEqual([]);

    desk.kill();
    const kept = new Map(
      accounts(desk).map((account) => [
        account,
        new Set(desk.store.coverage(PROFILE, accountId(account), SPRING).flatMap(daysOf)),
      ]),
    );
    const done = desk.ended();
    await desk.sync.goOn();
    expect(await done).toMatchObject({ state: 'done', accounts: { total: 40, done: 40, failed: 0 } });
    const after = desk.asked();
    const again = after.flatMap(({ account, days }) =>
      days.filter((day) => closed(day) && kept.get(account)?.has(day)),
    );
    expect(again).toEqual([]);
    await expectWhole(desk);
  });

  it('asks for nothing that is fetched and fresh, for the last three days later, and for closed days only with "again"', async () => {
    const desk = await SyncDesk.open();
    const first = desk.ended();
    await desk.start(SPRING);
    await first;
    desk.asked();
    expect(await desk.sync.plan({ profileId: PROFILE, ...SPRING, again: false })).toMatchObject({
      accounts: 0,
      upToDate: 12,
      requests: 0,
      days: 0,
      etaMs: 0,
    });

    desk.now += HOUR;
    const second = desk.ended();
    await desk.start(SPRING);
    expect(await second).toMatchObject({ accounts: { total: 12, done: 12 } });
    expect(new Set(desk.asked().map(({ days }) => `${days[0]}..${days.at(-1)}`))).toEqual(
      new Set(['2026-05-18..2026-05-20']),
    );

    desk.now += HOUR;
    expect(await desk.sync.plan({ profileId: PROFILE, ...SPRING, again: true })).toMatchObject({
      accounts: 12,
      requests: 12,
      days: 12 * 81,
    });
  });

  it('asks closed days once more in a run with "again", and not twice when that run was killed', async () => {
    const desk = await SyncDesk.open();
    const first = desk.ended();
    await desk.start(SPRING);
    await first;
    desk.asked();
    const begun = desk.told(({ again, requests }) => again && requests.done >= 5);
    await desk.start(SPRING, true);
    await begun;
    desk.kill();
    const run = desk.store.syncRun(PROFILE);
    const had = desk.store.syncAskedAgain(run?.runId ?? '');
    desk.asked();
    const done = desk.ended();
    await desk.sync.goOn();
    expect(await done).toMatchObject({ state: 'done', again: true, accounts: { total: 12, done: 12 } });
    const asked = desk.asked();
    expect(asked.filter(({ account }) => had.some((other) => other.accountId === account))).toEqual([]);
    expect(
      new Set([...asked, ...had.map(({ accountId: account }) => ({ account }))].map(({ account }) => account)).size,
    ).toBe(12);
  });

  it('counts an account that fails, keeps why, goes on with the others, and asks for it again when it is started again', async () => {
    const desk = await SyncDesk.open();
    desk.sandbox.control.addFault({
      path: REPORTS,
      skip: 3,
      fault: { kind: 'status', status: 404, body: '{"detail":"no such account"}' },
    });
    const ended = desk.ended();
    await desk.start(SPRING);
    expect(await ended).toMatchObject({ state: 'done', accounts: { total: 12, done: 11, failed: 1 } });
    const rows = await desk.sync.accounts(PROFILE);
    const failed = rows.filter(({ state }) => state === 'failed');
    expect(failed).toMatchObject([{ asOf: null, error: { kind: 'not-found', spokiSays: 'no such account' } }]);
    expect(rows.filter(({ state, lastDay }) => state === 'done' && lastDay === TODAY)).toHaveLength(11);
    const again = desk.ended();
    await desk.start(SPRING);
    expect(await again).toMatchObject({ state: 'done', accounts: { total: 1, done: 1, failed: 0 } });
    await expectWhole(desk);
  });

  it('stops as failed when every account would meet the failure, and goes on when a person resumes it', async () => {
    const desk = await SyncDesk.open();
    desk.sandbox.control.addFault({
      path: REPORTS,
      skip: 4,
      fault: { kind: 'status', status: 401, body: '{"detail":"Invalid"}' },
    });
    const ended = desk.ended();
    await desk.start(SPRING);
    expect(await ended).toMatchObject({ state: 'failed', error: { kind: 'unauthorized' } });
    desk.resumeKey();
    const done = desk.told(({ state }) => state === 'done');
    expect(await desk.sync.resume(PROFILE)).toMatchObject({ state: 'running', error: null, endedAt: null });
    await done;
    await expectWhole(desk);
  });

  it('is one at a time: another is refused while one runs or is paused, and may begin once it is cancelled', async () => {
    const desk = await SyncDesk.open();
    await desk.start(SPRING);
    await expect(desk.start(SPRING)).rejects.toMatchObject({ error: { kind: 'invalid-input' } });
    await desk.sync.pause(PROFILE);
    await expect(desk.start(SPRING)).rejects.toMatchObject({ error: { kind: 'invalid-input' } });
    expect(await desk.sync.cancel(PROFILE)).toMatchObject({ state: 'cancelled' });
    const done = desk.told(({ state }) => state === 'done');
    await desk.start(SPRING);
    await done;
    await expectWhole(desk);
  });

  it('tells how ten thousand accounts stand at once', async () => {
    const desk = await SyncDesk.open({ accountCount: 1 });
    const many = Array.from({ length: 10_000 }, (_, i) => ({ id: String(i + 1) }));
    desk.store.saveAccounts(PROFILE, aList(many));
    const startedAt = performance.now();
    expect(await desk.sync.accounts(PROFILE)).toHaveLength(10_000);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('stays paused over a restart, and waits with the reason if the key is no longer held', async () => {
    const desk = await SyncDesk.open();
    await desk.start(SPRING);
    await desk.sync.pause(PROFILE);
    desk.kill();
    await desk.sync.goOn();
    expect(await desk.sync.state(PROFILE)).toMatchObject({ state: 'paused', error: null });
    const running = desk.told(({ state }) => state === 'running');
    await desk.sync.resume(PROFILE);
    await running;
    desk.kill();
    desk.keyHeld = false;
    await desk.sync.goOn();
    expect(await desk.sync.state(PROFILE)).toMatchObject({ state: 'paused', error: { kind: 'vault-key-missing' } });
  });
});
