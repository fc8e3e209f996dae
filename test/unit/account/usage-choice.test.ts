import { describe, expect, it } from 'vitest';
import { reportDay } from '@shared/domain/report-day';
import {
  chosenPeriod,
  chosenRange,
  legiblePeriods,
  rangeProblem,
  suitablePeriod,
} from '@renderer/features/account/model/usage-choice';

const day = reportDay;
const today = day('2026-11-22');

describe('the range of the Usage tab', () => {
  it.each([
    [null, day('2026-11-01'), 'incomplete'],
    [day('2026-11-02'), day('2026-11-01'), 'start-after-end'],
    [day('2026-11-02'), day('2026-11-23'), 'in-the-future'],
    [day('2020-01-01'), day('2026-11-01'), 'too-long'],
    [day('2026-11-22'), day('2026-11-22'), null],
    [day('2026-11-01'), day('2026-11-22'), null],
  ])('from %s to %s is refused as %s', (from, to, problem) => {
    expect(rangeProblem(from, to, today)).toBe(problem);
  });

  it('follows the preset, and the two chosen days when custom', () => {
    expect(chosenRange({ preset: '7d', custom: null }, today)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    const custom = { from: day('2026-02-01'), to: day('2026-02-28') };
    expect(chosenRange({ preset: 'custom', custom }, today)).toEqual(custom);
  });

  it('is the last 30 days while a custom range is not complete', () => {
    expect(chosenRange({ preset: 'custom', custom: null }, today)).toEqual({ from: '2026-10-24', to: '2026-11-22' });
  });

  it.each([
    ['7d', 'day'],
    ['30d', 'day'],
    ['this-month', 'day'],
    ['last-month', 'day'],
    ['90d', 'week'],
    ['12m', 'month'],
  ] as const)('%s is shown by %s unless the person chose otherwise', (preset, period) => {
    const range = chosenRange({ preset, custom: null }, today);
    expect(suitablePeriod(range)).toBe(period);
    expect(chosenPeriod({ period: 'month' }, range)).toBe('month');
  });

  it('cannot be shown by single days beyond half a year, which would be thinner than a line', () => {
    const year = chosenRange({ preset: '12m', custom: null }, today);
    expect(legiblePeriods(year)).toEqual(['week', 'month']);
    expect(chosenPeriod({ period: 'day' }, year)).toBe('month');
    expect(legiblePeriods(chosenRange({ preset: '90d', custom: null }, today))).toEqual(['day', 'week', 'month']);
  });
});
