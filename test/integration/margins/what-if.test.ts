import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thousandths } from '@shared/domain/money';
import { consumption } from '@shared/domain/report-maths';
import { type AccountId, accountIdSchema } from '@shared/domain/ids';
import type { Margins } from '@shared/domain/operation';
import type { ReportRow, StatusCounts } from '@shared/domain/report';
import { type DayRange, addDays } from '@shared/domain/report-day';
import { marginSet } from '@test/support/margin-sets';
import { type MarginsDesk, openMarginsDesk } from '@test/support/margins-desk';

const MARGINS = marginSet({
  conversations: 2,
  marketing: 31,
  utility: 17,
  authentication: 13,
  service: 5,
  smsOneWay: 7,
  smsTwoWay: 7,
});
/** No account of this partner. */
const ELSEWHERE = accountIdSchema.parse('18446744073709551615');
let bench: MarginsDesk;
let loaded: AccountId[];
beforeAll(async () => {
  bench = await openMarginsDesk({ accountCount: 60 });
  loaded = bench.accounts.slice(0, 5);
  await bench.load(loaded, lastDays(90));
});
afterAll(() => bench.close());

/** The days up to yesterday, which is 19 May in every time zone of the sandbox at noon. */
const lastDays = (count: number): DayRange => {
  const today = bench.today(bench.account(0));
  return { from: addDays(today, -count), to: addDays(today, -1) };
};
const whatIf = (accountIds: AccountId[], days: 30 | 90 = 90, margins: Margins = MARGINS) =>
  bench.desk.call('margins.whatIf', { profileId: bench.profileId, accountIds, days, margins });

const messages = (counts: StatusCounts | undefined): number =>
  (counts?.sent ?? 0) + (counts?.delivered ?? 0) + (counts?.read ?? 0) + (counts?.noStatus ?? 0);

/** What a day would have earned, reckoned by hand; SMS of both ways earn the same. */
function earnedByHand({ whatsapp, sms, conversations }: ReportRow, margins: Margins): number {
  const opened = (conversations.marketing ?? 0) + (conversations.utility ?? 0) + (conversations.authentication ?? 0);
  const texts =
    messages(sms?.marketing) + messages(sms?.utility) + messages(sms?.authentication) + messages(sms?.service);
  return (
    opened * margins.conversations +
    messages(whatsapp?.marketing) * margins.marketing +
    messages(whatsapp?.utility) * margins.utility +
    messages(whatsapp?.authentication) * margins.authentication +
    messages(whatsapp?.service) * margins.service +
    texts * margins.smsOneWay
  );
}

async function byHand(ids: AccountId[], days: number, margins: Margins) {
  const rows = (await Promise.all(ids.map((id) => bench.rows(id, lastDays(days))))).flat();
  const sum = (of: (row: ReportRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const observed = sum(({ profitBy }) => Object.values(profitBy).reduce<number>((all, part) => all + (part ?? 0), 0));
  return { replayed: sum((row) => earnedByHand(row, margins)), observed };
}

describe('what would have been earned', () => {
  it.each([30, 90] as const)(
    'in %s days is what the days of each account say by hand, to the thousandth',
    async (days) => {
      const view = await whatIf(loaded, days);
      expect(view.range).toEqual(lastDays(days));
      for (const { accountId, total, missingDays, lines } of view.accounts) {
        const { replayed, observed } = await byHand([accountId], days, MARGINS);
        const difference = replayed - observed;
        expect(total).toEqual({
          replayed: { least: replayed, most: replayed },
          observed,
          difference: { least: difference, most: difference },
        });
        expect(missingDays).toBe(0);
        expect(lines?.map(({ line }) => line)).toContain('marketing');
      }
      const all = await byHand(loaded, days, MARGINS);
      expect(all.replayed).toBeGreaterThan(0);
      expect(view.total).toMatchObject({
        replayed: { least: all.replayed, most: all.replayed },
        observed: all.observed,
      });
      expect(view).toMatchObject({ complete: true, accountsWithMissingDays: 0 });
    },
  );

  it('under the margins that were charged is the same, and of each account it says who would earn less', async () => {
    const [first, ...others] = [bench.account(0), ...loaded.slice(1)] as const;
    expect((await whatIf([first], 90, bench.truth(first))).clients).toMatchObject({ same: 1 });
    const view = await whatIf([first, ...others], 90, marginSet());
    expect(view.clients).toMatchObject({ less: 5, same: 0, more: 0 });
    expect(view.total?.replayed).toEqual({ least: 0, most: 0 });
  });

  it('counts an account once, however often it is asked for, with its name', async () => {
    const first = bench.account(0);
    const once = await whatIf([first]);
    expect(await whatIf([first, first])).toEqual(once);
    const { account } = await bench.desk.call('accounts.get', { profileId: bench.profileId, accountId: first });
    expect(once.accounts).toMatchObject([{ accountId: first, accountName: account.name }]);
  });

  it('is unknown where no day was fetched, and says how many are missing', async () => {
    const never = bench.account(10);
    const view = await whatIf([never, ELSEWHERE]);
    expect(view.total).toBeNull();
    expect(view.accounts).toMatchObject([
      { accountId: never, missingDays: 90, total: null, verdict: 'unknown' },
      { accountId: ELSEWHERE, accountName: null, missingDays: 90, verdict: 'unknown' },
    ]);
    expect(view.accountsWithMissingDays).toBe(2);
  });

  it('leaves the lines of single accounts out beyond fifty of them, and keeps those of the sum', async () => {
    expect(bench.accounts.length).toBeGreaterThan(51);
    const fifty = await whatIf(bench.accounts.slice(0, 50));
    expect(fifty.accounts.every(({ lines }) => lines !== null)).toBe(true);
    const more = await whatIf(bench.accounts.slice(0, 51));
    expect(more.accounts.every(({ lines }) => lines === null)).toBe(true);
    expect(more.lines).toEqual(fifty.lines);
    expect(more.total).toEqual(fifty.total);
  });

  it('takes a day that still ran when it was fetched for missing, until it is fetched whole', async () => {
    const small = await openMarginsDesk({ accountCount: 2 });
    const accountIds = [small.account(0)];
    const missing = async () => {
      const input = { profileId: small.profileId, accountIds, days: 30 as const, margins: MARGINS };
      return (await small.desk.call('margins.whatIf', input)).accounts[0]?.missingDays;
    };
    const today = small.today(small.account(0));
    await small.load(accountIds, { from: addDays(today, -30), to: today });
    expect(await missing()).toBe(0);
    small.advance(1);
    expect(await missing()).toBe(1);
    expect(await small.load(accountIds, { from: addDays(today, -29), to: today })).toMatchObject({
      done: 1,
      failed: 0,
    });
    expect(await missing()).toBe(0);
    await small.close();
  });
});

describe('a plan', () => {
  const propose = (accountIds: AccountId[], days: number, budget: number | null = null) =>
    bench.desk.call('planner.propose', {
      profileId: bench.profileId,
      accountIds,
      target: { kind: 'days', days },
      step: thousandths(5_000),
      budget: budget === null ? null : thousandths(budget),
    });

  it('proposes multiples of the step that reach the runway, from the stored credit and the last twelve weeks', async () => {
    const { rows } = await bench.desk.call('accounts.list', { profileId: bench.profileId });
    const plan = await propose(loaded, 365);
    expect(plan.short).toBe(false);
    for (const [index, proposal] of plan.proposals.entries()) {
      const account = rows.find(({ id }) => id === loaded[index]);
      const { pattern, amount, creditBefore, creditAfter } = proposal;
      expect(proposal).toMatchObject({
        accountId: loaded[index],
        accountName: account?.name,
        creditAsOf: account?.asOf,
      });
      expect(creditBefore).toBe(account?.credit);
      expect(amount % 5_000).toBe(0);
      expect(creditAfter).toBe((creditBefore ?? Number.NaN) + amount);
      if (!pattern) throw new Error('there is no evidence');
      const range = { from: pattern.from, to: pattern.to };
      const days = (await bench.rows(proposal.accountId, range)).map((row) => consumption(row) ?? Number.NaN);
      const spent = days.reduce((sum, one) => sum + one, 0);
      expect(pattern).toMatchObject({ knownDays: 84, unknownDays: 0, total: spent });
      expect(pattern.perDay).toBeGreaterThan(Math.min(0, ...days));
      expect(pattern.perDay).toBeLessThan(Math.max(...days));
    }
    expect(plan.total).toBe(plan.proposals.reduce((sum, { amount }) => sum + amount, 0));
    expect(plan.total).toBeGreaterThan(0);
  });

  it('never spends more than the budget, and says that it is short', async () => {
    const whole = await propose(loaded, 365);
    const half = await propose(loaded, 365, Math.floor(whole.total / 2));
    expect(half.short).toBe(true);
    expect(half.needed).toBe(whole.needed);
    expect(half.total).toBeLessThanOrEqual(Math.floor(whole.total / 2));
  });

  it('proposes nothing where no consumption is known, and says so', async () => {
    const never = bench.account(10);
    const { proposals } = await propose([never, never], 30);
    expect(proposals).toMatchObject([{ accountId: never, amount: 0, reason: 'consumption-unknown', pattern: null }]);
  });

  it('whose sums cannot be reckoned exactly is refused', async () => {
    const input = { profileId: bench.profileId, accountIds: bench.accounts, step: thousandths(1), budget: null };
    const target = { kind: 'credit' as const, credit: thousandths(Number.MAX_SAFE_INTEGER) };
    expect(await bench.desk.tryCall('planner.propose', { ...input, target })).toMatchObject({
      error: { kind: 'invalid-input' },
    });
  });
});
