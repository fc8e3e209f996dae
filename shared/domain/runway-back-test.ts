import { type ConsumedDay, HISTORY_DAYS, runwayModel } from './runway-model';
import { runwaysOf } from './runway';
import { MIN_ACTIVE_DAYS } from './runway-words';

/** How many days of the past the credit of a trial was enough for, one after the other. */
const HORIZONS = [7, 14, 21, 28];
/** From one trial to the next: not a multiple of 7, so that every weekday comes to begin one. */
const STRIDE = 5;
/** So many days with consumption known before a trial. */
const LEAST_KNOWN = 28;
/** The past looked at, days. */
export const BACK_TEST_DAYS = 2 * HISTORY_DAYS + 112;

/** One estimate made of the past, and what came. */
export interface Trial {
  /** Days since 1970-01-01. */
  day: number;
  actual: number;
  p10: number;
  p50: number;
  p90: number;
}

export interface BackTest {
  trials: number;
  /** Median of |p50 − actual| ÷ actual. */
  medianError: number;
  /** Share of the trials with p10 ≤ actual ≤ p90. */
  within: number;
  points: Trial[];
}

/**
 * Walks forward through the account's own past: at a day, the estimate is made of the twelve weeks before it alone, for a credit that is
 * what was really consumed over the next 7, 14, 21 or 28 days. What came is counted by the same rule as the estimate.
 * @param days whole fetched days, ascending; with gaps, only stretches without one are tried
 * @returns null if no trial could be made
 */
export function backTest(days: readonly ConsumedDay[]): BackTest | null {
  const points: Trial[] = [];
  for (let start = LEAST_KNOWN; start < days.length; start += STRIDE) {
    const trial = trialAt(days, start, HORIZONS[points.length % HORIZONS.length] ?? 7);
    if (trial) points.push(trial);
  }
  if (points.length === 0) return null;
  const errors = points.map(({ p50, actual }) => Math.abs(p50 - actual) / actual).toSorted((a, b) => a - b);
  const middle = Math.floor(errors.length / 2);
  return {
    trials: points.length,
    medianError: errors.length % 2 === 1 ? at(errors, middle) : (at(errors, middle - 1) + at(errors, middle)) / 2,
    within: points.filter(({ p10, p90, actual }) => p10 <= actual && actual <= p90).length / points.length,
    points,
  };
}

const at = (values: readonly number[], index: number): number => values[index] ?? 0;

function trialAt(days: readonly ConsumedDay[], start: number, horizon: number): Trial | null {
  const first = days[start]?.day ?? 0;
  const model = runwayModel(days.slice(0, start).filter(({ day }) => day >= first - HISTORY_DAYS));
  if (!model || model.resting || model.activeDays < MIN_ACTIVE_DAYS || model.to !== first - 1) return null;
  const credit = consumedFrom(days, start, horizon);
  if (credit === null || credit === 0) return null;
  const actual = lasted(days, start, credit);
  const [estimate] = runwaysOf(model, [credit], first);
  return actual === null || !estimate ? null : { day: first, actual, ...estimate };
}

/** What the next days consumed; null if one of them is not known. */
function consumedFrom(days: readonly ConsumedDay[], start: number, count: number): number | null {
  const next = days.slice(start, start + count);
  if (next.length < count || (next.at(-1)?.day ?? 0) - (next[0]?.day ?? 0) !== count - 1) return null;
  return next.reduce<number | null>(
    (sum, { consumed }) => (sum === null || consumed === null ? null : sum + Math.max(0, consumed)),
    0,
  );
}

/** Whole days that the credit really lasted; null if the days end, or one is not known, before it was used up. */
function lasted(days: readonly ConsumedDay[], start: number, credit: number): number | null {
  const first = days[start]?.day ?? 0;
  let sum = 0;
  for (let count = 0; start + count < days.length; count += 1) {
    const next = days[start + count];
    if (!next || next.consumed === null || next.day !== first + count) return null;
    sum += Math.max(0, next.consumed);
    if (sum > credit) return count;
  }
  return null;
}
