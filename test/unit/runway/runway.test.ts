import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfNumber } from '@shared/domain/day-number';
import { thousandths } from '@shared/domain/money';
import { estimateRunway } from '@shared/domain/runway';
import { type ConsumedDay, runwayModel } from '@shared/domain/runway-model';
import { MORE_THAN_A_YEAR } from '@shared/domain/runway-words';
import { COURSES, FIRST_DAY, consumedDays } from '@test/support/consumption-courses';

/** The day after so many days: a Monday after whole weeks. */
const after = (count: number) => dayOfNumber(FIRST_DAY + count);
const money = (value: number | null) => (value === null ? null : thousandths(value));
const estimate = (days: readonly ConsumedDay[], credit: number | null, threshold: number | null = null, idle = 0) =>
  estimateRunway(runwayModel(days), money(credit), money(threshold), after(days.length + idle));

const anyDays = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 50_000 }) }, fc.constant(0), fc.constant(null), fc.constant(-300)),
    { minLength: 28, maxLength: 120 },
  )
  .map((amounts) => amounts.map((consumed, i): ConsumedDay => ({ day: FIRST_DAY + i, consumed })));
const anyCredit = fc.integer({ min: -10_000, max: 3_000_000 });

describe('laws of the runway', () => {
  it('early is never after likely, nor likely after late; and the threshold never after zero', () => {
    fc.assert(
      fc.property(anyDays, anyCredit, fc.integer({ min: -100, max: 500_000 }), (days, credit, threshold) => {
        const { why, toZero, toThreshold } = estimate(days, credit, threshold);
        if (!toZero || !toThreshold) {
          expect(why).not.toBe('told');
          return;
        }
        for (const { p10, p50, p90 } of [toZero, toThreshold]) {
          expect(0 <= p10 && p10 <= p50 && p50 <= p90 && p90 <= MORE_THAN_A_YEAR).toBe(true);
        }
        for (const quantile of ['p10', 'p50', 'p90'] as const) {
          expect(toThreshold[quantile]).toBeLessThanOrEqual(toZero[quantile]);
        }
      }),
    );
  });

  it('more credit never shortens it', () => {
    fc.assert(
      fc.property(anyDays, anyCredit, fc.nat({ max: 1_000_000 }), (days, credit, more) => {
        const [before, now] = [estimate(days, credit).toZero, estimate(days, credit + more).toZero];
        for (const quantile of ['p10', 'p50', 'p90'] as const) {
          expect(now?.[quantile] ?? 0).toBeGreaterThanOrEqual(before?.[quantile] ?? 0);
        }
      }),
    );
  });

  it('is the same in every unit of money, and whenever it is asked for', () => {
    fc.assert(
      fc.property(anyDays, anyCredit, fc.constantFrom(2, 4, 1_024), (days, credit, scale) => {
        const scaled = days.map(({ day, consumed }) => ({
          day,
          consumed: consumed === null ? null : consumed * scale,
        }));
        expect(estimate(scaled, credit * scale)).toEqual(estimate(days, credit));
        expect(estimate(days, credit)).toEqual(estimate(days, credit));
      }),
    );
  });
});

describe('the runway of an account', () => {
  const steady = consumedDays(() => 1_000, 84, 1);

  it('is credit by consumption where every day is the same', () => {
    expect(estimate(steady, 12_000).toZero).toMatchObject({ p50: 12 });
    expect(estimate(steady, 12_999).toZero).toMatchObject({ p50: 12 });
    expect(estimate(steady, 12_000, 5_000).toThreshold).toMatchObject({ p50: 7 });
  });

  it('lets the weekend cost what it costs: Friday’s credit lasts until Monday', () => {
    const workdays = consumedDays((day) => ((((day + 3) % 7) + 7) % 7 < 5 ? 1_000 : 0), 84, 1);
    const friday = estimateRunway(runwayModel(workdays), thousandths(1_150), null, after(84 + 4));
    expect(friday.toZero).toMatchObject({ p50: 3 });
    const monday = estimateRunway(runwayModel(workdays), thousandths(1_150), null, after(84));
    expect(monday.toZero).toMatchObject({ p50: 1 });
  });

  it('follows growth', () => {
    const growing = consumedDays((day) => 1_000 + 20 * (day - FIRST_DAY), 84, 1);
    // On from today every day costs at least 2,680; the mean of all that was is 1,830.
    expect(estimate(growing, 26_800).toZero?.p50).toBeLessThanOrEqual(10);
  });

  it('says more than a year instead of a number that nobody can know', () => {
    expect(estimate(steady, 1_000_000).toZero).toEqual({
      p10: MORE_THAN_A_YEAR,
      p50: MORE_THAN_A_YEAR,
      p90: MORE_THAN_A_YEAR,
    });
  });

  it('is over where there is no credit, and to a threshold that is passed', () => {
    expect(estimate(steady, 0, 1_000)).toMatchObject({ toZero: { p50: 0 }, toThreshold: { p90: 0 } });
    expect(estimate(steady, -1).toZero).toEqual({ p10: 0, p50: 0, p90: 0 });
    expect(estimate(steady, 5_000, 5_000).toThreshold).toEqual({ p10: 0, p50: 0, p90: 0 });
  });

  it('is not told below 21 days with consumption, and says how many there are', () => {
    const days = (active: number) => consumedDays((day) => (day - FIRST_DAY >= 84 - active ? 1_000 : 0), 84, 1);
    expect(estimate(days(20), 9_000)).toEqual({ why: 'too-few-days', activeDays: 20, toZero: null, toThreshold: null });
    expect(estimate(days(21), 9_000)).toMatchObject({ why: 'told', activeDays: 21 });
  });

  it('tells an account that rests from one of which too little is known', () => {
    const resting = consumedDays((day) => (day - FIRST_DAY < 84 - 28 ? 1_000 : 0), 84, 1);
    expect(estimate(resting, 9_000)).toMatchObject({ why: 'no-consumption', toZero: null });
    expect(estimate(resting.slice(-20), 9_000)).toMatchObject({ why: 'too-few-days' });
  });

  it('is not told from days that ended more than ten days ago, nor without any, nor without the credit', () => {
    expect(estimate(steady, 9_000, null, 9)).toMatchObject({ why: 'told' });
    expect(estimate(steady, 9_000, null, 10)).toMatchObject({ why: 'not-fetched', toZero: null });
    expect(estimate([], 9_000)).toMatchObject({ why: 'not-fetched', activeDays: 0 });
    expect(estimate(steady, null)).toMatchObject({ why: 'credit-unknown', toZero: null });
  });

  it('leaves out a day that does not tell, and takes a correction below zero as none', () => {
    const odd = steady.map((one, i) => (i % 10 === 5 ? { ...one, consumed: null } : one));
    expect(estimate(odd, 12_000).toZero).toMatchObject({ p50: 12 });
    const corrected = steady.map((one, i) => (i === 60 ? { ...one, consumed: -500_000 } : one));
    expect(estimate(corrected, 12_000).toZero?.p50).toBeLessThanOrEqual(13);
    expect(runwayModel(corrected)).toMatchObject({ activeDays: 83, days: 84 });
  });

  it('knows twelve weeks, however much is fetched', () => {
    const long = [...consumedDays(() => 90_000, 200, 1)].map((one) => ({ ...one, day: one.day - 200 }));
    expect(runwayModel([...long, ...steady])).toEqual(runwayModel(steady));
  });

  it('is wider where consumption scatters', () => {
    const calm = estimate(steady, 20_000).toZero;
    const wild = estimate(consumedDays(COURSES.bursts, 84, 2), 140_000).toZero;
    expect((wild?.p90 ?? 0) - (wild?.p10 ?? 0)).toBeGreaterThan((calm?.p90 ?? 0) - (calm?.p10 ?? 0));
  });
});
