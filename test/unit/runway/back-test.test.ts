import { describe, expect, it } from 'vitest';
import { SandboxClock } from '@electron/sandbox/clock';
import { seedPortfolio } from '@electron/sandbox/seed/portfolio';
import { type BackTest, BACK_TEST_DAYS, backTest } from '@shared/domain/runway-back-test';
import type { ConsumedDay } from '@shared/domain/runway-model';
import { COURSES, FIRST_DAY, consumedDays } from '@test/support/consumption-courses';

const within = (tests: readonly BackTest[]): number =>
  tests.reduce((sum, test) => sum + test.within * test.trials, 0) / tests.reduce((sum, { trials }) => sum + trials, 0);
const tested = (pasts: readonly ConsumedDay[][]): BackTest[] =>
  pasts.flatMap((days) => {
    const test = backTest(days);
    return test ? [test] : [];
  });

describe('estimates made of the past and held against what came', () => {
  // Days are whole, so that the range of a steady account, a day or two wide, holds more than 80 %.
  it.each([
    ['steady', 0.8, 1],
    ['weekly', 0.8, 1],
    ['bursts', 0.7, 0.9],
    ['growing', 0.7, 0.9],
    ['nearly dead', 0.7, 0.9],
  ] as const)('hold about 80 %% within P10–P90 where consumption is %s', (name, least, most) => {
    const pasts = Array.from({ length: 30 }, (_, seed) => consumedDays(COURSES[name], BACK_TEST_DAYS, seed + 1));
    expect(within(tested(pasts))).toBeGreaterThan(least);
    expect(within(tested(pasts))).toBeLessThanOrEqual(most);
  });

  it('hold about 80 % or more on the sandbox’s accounts', () => {
    const state = seedPortfolio('demo', new SandboxClock(() => Date.parse('2026-11-23')));
    const pasts = [...state.accounts.values()].map((account) => {
      const today = state.today(account);
      const first = Math.max(account.books.firstDay, today - BACK_TEST_DAYS);
      return Array.from({ length: Math.max(0, today - first) }, (_, i) => ({
        day: first + i,
        consumed: account.books.consumption(first + i),
      }));
    });
    const tests = tested(pasts);
    expect(tests.length).toBeGreaterThan(20);
    expect(within(tests)).toBeGreaterThan(0.78);
    expect(within(tests)).toBeLessThan(0.95);
  });

  it('have no error where every day is the same', () => {
    expect(backTest(consumedDays(() => 1_000, 200, 1))).toMatchObject({ medianError: 0, within: 1 });
  });

  it('know nothing of the days after them', () => {
    const days = consumedDays(COURSES.bursts, 200, 3);
    const other = days.map((one, i) => (i < 150 ? one : { ...one, consumed: 9_999_999 }));
    const before = (test: BackTest | null) =>
      test?.points.filter(({ day }) => day + 60 < FIRST_DAY + 150).map(({ p10, p50, p90 }) => [p10, p50, p90]);
    expect(before(backTest(other))).toEqual(before(backTest(days)));
  });

  it('are not made without a past, nor across days that were not fetched', () => {
    expect(backTest([])).toBeNull();
    expect(backTest(consumedDays(() => 1_000, 30, 1))).toBeNull();
    const everyOther = consumedDays(() => 1_000, 200, 1).filter(({ day }) => day % 2 === 0);
    expect(backTest(everyOther)).toBeNull();
  });
});
