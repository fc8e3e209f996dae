import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { currencySchema } from '@shared/domain/money';
import { addDays } from '@shared/domain/report-day';
import { openBackend, type TestBackend } from '@test/support/backend';

let spoki: Sandbox;
let desk: TestBackend;
let profileId: ProfileId;
let accountId: AccountId;
let unread: AccountId;

const runwayInList = async (id: AccountId) =>
  (await desk.call('accounts.list', { profileId })).rows.find((row) => row.id === id)?.runway;

/** Fetches the last days of the account, as the Usage tab does. */
async function fetchDays(id: AccountId, count: number): Promise<void> {
  const { today } = await desk.call('usage.rows', { profileId, accountId: id, from: '2026-01-01', to: '2026-01-01' });
  await desk.call('usage.refresh', {
    profileId,
    accountId: id,
    from: addDays(today, 1 - count),
    to: today,
    workId: 'w',
  });
}

beforeAll(async () => {
  spoki = await startSandbox({ accountCount: 12 });
  desk = await openBackend();
  const input = { name: 'Acme', baseUrl: spoki.baseUrl, currency: currencySchema.parse('EUR'), key: spoki.partnerKey };
  profileId = (await desk.call('profiles.add', input)).id;
  const { rows } = await desk.call('accounts.refresh', { profileId });
  const active = rows.filter(({ status, credit }) => status === 'Active' && (credit ?? 0) > 0);
  const [first, second] = active;
  if (!first || !second) throw new Error('the sandbox has no two active accounts');
  [accountId, unread] = [first.id, second.id];
});
afterAll(async () => {
  await desk.close();
  await spoki.close();
});

describe('the runway of an account', () => {
  it('is not told before any day was fetched', async () => {
    expect(await runwayInList(accountId)).toMatchObject({ why: 'not-fetched', toZero: null });
    const view = await desk.call('runway.of', { profileId, accountId });
    expect(view).toMatchObject({ runway: { why: 'not-fetched' }, from: null, perWeekday: null, backTest: null });
  });

  it('needs more days with consumption than two weeks have', async () => {
    await fetchDays(accountId, 14);
    const runway = await runwayInList(accountId);
    expect(runway).toMatchObject({ why: 'too-few-days', toZero: null });
    expect(runway?.activeDays).toBeGreaterThan(0);
  });

  it('is told from twelve weeks, the same in the list, on the page and in the plan', async () => {
    await fetchDays(accountId, 270);
    const view = await desk.call('runway.of', { profileId, accountId });
    expect(view.runway.why).toBe('told');
    expect(await runwayInList(accountId)).toEqual(view.runway);
    expect((await desk.call('accounts.get', { profileId, accountId })).account.runway).toEqual(view.runway);
    const plan = await desk.call('planner.propose', {
      profileId,
      accountIds: [accountId, unread],
      target: { kind: 'days', days: 30 },
      step: 1_000,
      budget: null,
    });
    const [known, unknown] = plan.proposals;
    expect(known?.runwayBefore).toEqual(view.runway.toZero);
    expect(known?.runwayAfter?.p50).toBeGreaterThanOrEqual(known?.runwayBefore?.p50 ?? Infinity);
    expect(known?.pattern).toMatchObject({ from: view.from, to: view.to });
    expect(unknown).toMatchObject({ runwayBefore: null, runwayAfter: null, model: null });
  });

  it('leaves out today, and comes with how such estimates did on the account’s past', async () => {
    const view = await desk.call('runway.of', { profileId, accountId });
    const { today } = await desk.call('usage.rows', { profileId, accountId, from: '2026-01-01', to: '2026-01-01' });
    expect(view.to).toBe(addDays(today, -1));
    expect(view.from).toBe(addDays(today, -84));
    expect(view.perWeekday?.every((mean) => mean >= 0)).toBe(true);
    expect(view.backTest?.trials).toBeGreaterThan(10);
    expect(view.backTest?.points).toHaveLength(view.backTest?.trials ?? 0);
  });

  it('does not tell of an account that is not there', async () => {
    await expect(desk.call('runway.of', { profileId, accountId: '999' })).rejects.toMatchObject({
      error: { kind: 'not-found' },
    });
  });
});
