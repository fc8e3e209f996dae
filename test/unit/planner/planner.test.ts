import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsumptionPattern } from '@shared/domain/consumption-pattern';
import { accountIdSchema } from '@shared/domain/ids';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { type PlanLimits, type PlanTarget, type PlannedAccount, planRecharges } from '@shared/domain/planner';
import { dayNumber } from '@shared/domain/day-number';
import { runwayModel } from '@shared/domain/runway-model';
import { reportDay } from '@shared/domain/report-day';

const today = reportDay('2026-06-01');
const days = (count: number): PlanTarget => ({ kind: 'days', days: count });
const credit = (amount: number): PlanTarget => ({ kind: 'credit', credit: thousandths(amount) });
const limits = (step: number, budget: number | null = null): PlanLimits => ({
  step: thousandths(step),
  budget: budget === null ? null : thousandths(budget),
});

function steady(perWeekday: readonly number[]): ConsumptionPattern {
  const total = perWeekday.reduce((sum, mean) => sum + mean, 0) * 4;
  return {
    from: reportDay('2026-05-04'),
    to: reportDay('2026-05-31'),
    knownDays: 28,
    unknownDays: 0,
    total: thousandths(total),
    perDay: total / 28,
    perWeekday: perWeekday.map(thousandths),
  };
}

function steadyModel(perDay: number) {
  const last = dayNumber(today) - 1;
  return runwayModel(Array.from({ length: 84 }, (_, i) => ({ day: last - 83 + i, consumed: perDay })));
}

/** An account that consumes the same every day. */
const account = (id: number, held: number | null, perDay: number | null): PlannedAccount => ({
  model: perDay === null ? null : steadyModel(perDay),
  id: accountIdSchema.parse(String(id)),
  credit: held === null ? null : thousandths(held),
  pattern: perDay === null ? null : steady(Array.from({ length: 7 }, () => perDay)),
  today,
});

const amountsOf = (accounts: readonly PlannedAccount[], target: PlanTarget, bounds: PlanLimits): number[] =>
  planRecharges(accounts, target, bounds).proposals.map(({ amount }) => amount);

const anyCredit = fc.option(fc.integer({ min: -50_000, max: 500_000 }).map(thousandths), { nil: null });
const anyPattern = fc.option(fc.array(fc.nat({ max: 20_000 }), { minLength: 7, maxLength: 7 }).map(steady), {
  nil: null,
});
const anyAccounts: fc.Arbitrary<PlannedAccount[]> = fc
  .array(fc.record({ credit: anyCredit, pattern: anyPattern }), { maxLength: 12 })
  .map((list) => list.map((one, index) => ({ ...one, model: null, id: accountIdSchema.parse(String(index)), today })));
const anyTarget: fc.Arbitrary<PlanTarget> = fc.oneof(
  fc.integer({ min: 1, max: 365 }).map(days),
  fc.nat({ max: 1_000_000 }).map(credit),
);
const anyStep: fc.Arbitrary<Thousandths> = fc.constantFrom(1, 7, 1_000, 10_000, 50_000).map(thousandths);
const anyBudget = fc.option(fc.nat({ max: 3_000_000 }).map(thousandths), { nil: null });

describe('laws of the recharge planner', () => {
  it('never spends more than the budget, never takes credit away, keeps to the step and to what is needed', () => {
    fc.assert(
      fc.property(anyAccounts, anyTarget, anyStep, anyBudget, (accounts, target, step, budget) => {
        const { proposals, total } = planRecharges(accounts, target, { step, budget });
        expect(total).toBeLessThanOrEqual(budget ?? Number.MAX_SAFE_INTEGER);
        expect(total).toBe(proposals.reduce((sum, { amount }) => sum + amount, 0));
        for (const { amount, needed } of proposals) {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount % step).toBe(0);
          expect(amount).toBeLessThanOrEqual(needed ?? 0);
        }
      }),
    );
  });

  it('spends the whole need, or of a short budget all but what is less than a step', () => {
    fc.assert(
      fc.property(anyAccounts, anyTarget, anyStep, anyBudget, (accounts, target, step, budget) => {
        const { total, needed, short } = planRecharges(accounts, target, { step, budget });
        expect(total).toBe(Math.min(needed, budget === null ? needed : budget - (budget % step)));
        expect(short).toBe(total < needed);
      }),
    );
  });

  it('proposes nobody less for a higher target, with any budget', () => {
    const twoDays = fc.tuple(fc.integer({ min: 1, max: 365 }), fc.integer({ min: 1, max: 365 }));
    fc.assert(
      fc.property(anyAccounts, twoDays, anyStep, anyBudget, (accounts, [a, b], step, budget) => {
        const fewer = amountsOf(accounts, days(Math.min(a, b)), { step, budget });
        const more = amountsOf(accounts, days(Math.max(a, b)), { step, budget });
        for (const [i, amount] of fewer.entries()) expect(more[i]).toBeGreaterThanOrEqual(amount);
      }),
    );
  });

  it('reaches the target within a step when the budget allows', () => {
    fc.assert(
      fc.property(anyAccounts, fc.nat({ max: 1_000_000 }), anyStep, (accounts, goal, step) => {
        for (const { creditBefore, creditAfter, amount } of planRecharges(accounts, credit(goal), {
          step,
          budget: null,
        }).proposals) {
          if (creditBefore === null || creditAfter === null) continue;
          expect(creditAfter).toBeGreaterThanOrEqual(goal);
          if (amount > 0) expect(creditAfter - goal).toBeLessThan(step);
        }
      }),
    );
  });
});

describe('the recharge planner', () => {
  it('brings each to the days asked for, rounded up to the step, and leaves alone who has enough', () => {
    const { proposals, total } = planRecharges(
      [account(1, 5_000, 1_000), account(2, 90_000, 1_000), account(3, -500, 100)],
      days(30),
      limits(10_000),
    );
    expect(proposals.map(({ amount, reason }) => [amount, reason])).toEqual([
      [30_000, 'full'],
      [0, 'enough'],
      [10_000, 'full'],
    ]);
    expect(proposals[0]).toMatchObject({
      creditBefore: 5_000,
      creditAfter: 35_000,
      runwayBefore: { p50: 5 },
      runwayAfter: { p50: 35 },
    });
    expect(total).toBe(40_000);
  });

  it('lets a weekend without consumption cost nothing', () => {
    const workdays = { ...account(1, 0, 0), pattern: steady([1_000, 1_000, 1_000, 1_000, 1_000, 0, 0]) };
    expect(amountsOf([workdays], days(5), limits(1))).toEqual([5_000]);
    expect(amountsOf([workdays], days(7), limits(1))).toEqual([5_000]);
    expect(amountsOf([workdays], days(8), limits(1))).toEqual([6_000]);
  });

  it('says why it proposes nothing: credit or consumption not known', () => {
    const accounts = [account(1, null, 1_000), account(2, 1_000, null), account(3, 1_000, 0)];
    expect(
      planRecharges(accounts, days(30), limits(1)).proposals.map(({ amount, needed, reason }) => [
        amount,
        needed,
        reason,
      ]),
    ).toEqual([
      [0, null, 'credit-unknown'],
      [0, null, 'consumption-unknown'],
      [0, 0, 'enough'],
    ]);
    expect(amountsOf(accounts, credit(1_500), limits(1))).toEqual([0, 500, 500]);
  });

  it('lifts everyone to the same number of days when the budget is short', () => {
    const accounts = [account(1, 0, 1_000), account(2, 5_000, 1_000), account(3, 0, 100)];
    const { proposals, short } = planRecharges(accounts, days(30), limits(100, 16_000));
    expect(proposals.map(({ amount, reason }) => [amount, reason])).toEqual([
      [10_000, 'cut'],
      [5_000, 'cut'],
      [1_000, 'cut'],
    ]);
    expect(short).toBe(true);
  });

  it('gives the shortest runway first what does not suffice for a whole day of all', () => {
    expect(amountsOf([account(1, 3_000, 1_000), account(2, 0, 1_000)], days(30), limits(500, 2_500))).toEqual([
      0, 2_500,
    ]);
    expect(amountsOf([account(1, 400, 1_000), account(2, 100, 1_000)], days(30), limits(100, 900))).toEqual([0, 900]);
  });

  it('gives the shortest runway first, not the first in the list, where the credit is the same', () => {
    expect(amountsOf([account(1, 100, 10), account(2, 100, 100)], credit(500), limits(100, 100))).toEqual([0, 100]);
  });

  it('pays debts first, though not with more than there is', () => {
    expect(amountsOf([account(1, -5_000, 100), account(2, 100, 100)], days(30), limits(1, 3_000))).toEqual([3_000, 0]);
  });

  it('proposes nothing without a budget or without accounts', () => {
    expect(amountsOf([account(1, 0, 1_000)], days(30), limits(1, 0))).toEqual([0]);
    expect(planRecharges([], days(30), limits(1))).toMatchObject({ proposals: [], total: 0, needed: 0, short: false });
  });

  it.each([
    [days(0), limits(1)],
    [days(366), limits(1)],
    [days(1.5), limits(1)],
    [credit(-1), limits(1)],
    [days(1), limits(0)],
    [days(1), limits(1, -1)],
  ])('refuses target %j with limits %j', (target, bounds) => {
    expect(() => planRecharges([], target, bounds)).toThrow(RangeError);
  });
});
