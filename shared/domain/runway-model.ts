import { z } from 'zod';
import { runwayTrend } from './runway-trend';

/** A whole, fetched day of one account. */
export interface ConsumedDay {
  /** Days since 1970-01-01, in the account's time zone. */
  day: number;
  /** Thousandths; 0 for a fetched day without a row, null for a row that does not tell its amounts. */
  consumed: number | null;
}

/** Twelve weeks of history. Anything older says more of the year than of next week. */
export const HISTORY_DAYS = 84;
/** Nothing consumed on so many of the last fetched days: the account rests, and no number of days would be true. */
const RESTING_DAYS = 28;
/** A day counts half as much as one that lies so many days nearer, so that growth is followed without running after every campaign. */
const HALF_LIFE = 42;
/** What is known of a weekday before any is seen: as much as so many days at the mean of all. */
const PRIOR_DAYS = 0.5;
/** Weekly sums may scatter so many times as much as days that know nothing of each other; more is an accident of few weeks. */
const LEAST_DISPERSION = 0.5;
const MOST_DISPERSION = 8;
/** What weekly sums of ordinary accounts show, as much as so many weeks. */
const PRIOR_WEEKS = 4;
const PRIOR_DISPERSION = 0.9;
/** So many carrying days tell half of what there is to know of the scatter. */
const RARE_DAYS = 5;
/** An account's level moves by so much within weeks, whatever its past was like. */
const LEVEL_DRIFT = 0.05;

const perWeekday = z.array(z.number()).length(7);

/** How an account consumes, from its last twelve weeks: small enough to be kept beside each account. */
export const runwayModelSchema = z.object({
  /** First and last day it was taken from, days since 1970-01-01. */
  from: z.number().int(),
  to: z.number().int(),
  /** Days whose consumption is known, and of these the ones with any; and fetched days with a row that does not tell. */
  days: z.number().int(),
  activeDays: z.number().int(),
  unknownDays: z.number().int(),
  /** Nothing was consumed on the last 28 known days. */
  resting: z.boolean(),
  /** Consumed in all, thousandths. */
  total: z.number(),
  /** Mean consumption of each weekday, Monday first, thousandths, not rounded. */
  means: perWeekday,
  /** Variance of each weekday, thousandths squared, with what binds neighbouring days to each other. */
  variances: perWeekday,
  /** How far the level itself may be off, a fraction. */
  drift: z.number(),
});
export type RunwayModel = z.infer<typeof runwayModelSchema>;

/** 0 for a Monday to 6. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/**
 * Takes the model from the last twelve weeks that end with the last day given. Recharges do not matter to it. A correction that makes the
 * consumption of a day negative counts as 0: it belongs to days gone by, and nothing gives credit back in the days to come.
 * @param days whole fetched days, ascending; may have gaps
 * @returns null without any known day
 */
export function runwayModel(days: readonly ConsumedDay[]): RunwayModel | null {
  const last = days.at(-1)?.day ?? 0;
  const recent = days.filter(({ day }) => day > last - HISTORY_DAYS);
  const known = recent.flatMap(({ day, consumed }) =>
    consumed === null ? [] : [{ day, consumed: Math.max(0, consumed) }],
  );
  const first = known[0];
  if (!first) return null;
  const total = known.reduce((sum, { consumed }) => sum + consumed, 0);
  const trend = runwayTrend(known, last);
  const weighed = known.map(({ day, consumed }) => ({
    day,
    consumed: consumed * trend(day),
    weight: 2 ** ((day - last) / HALF_LIFE),
  }));
  const means = weekdayMeans(weighed);
  return {
    from: first.day,
    to: last,
    days: known.length,
    activeDays: known.filter(({ consumed }) => consumed > 0).length,
    unknownDays: recent.length - known.length,
    resting: known.length >= RESTING_DAYS && known.slice(-RESTING_DAYS).every(({ consumed }) => consumed === 0),
    total,
    means,
    ...scatter(weighed, means),
  };
}

interface WeighedDay {
  day: number;
  consumed: number;
  weight: number;
}

/** Each weekday's mean, drawn towards the mean of all where few were seen. */
function weekdayMeans(days: readonly WeighedDay[]): number[] {
  return shrunkMeans(days.map(({ day, weight, consumed }) => ({ day, weight, value: consumed })));
}

function shrunkMeans(days: readonly { day: number; weight: number; value: number }[]): number[] {
  const [sums, weights] = [new Array<number>(7).fill(0), new Array<number>(7).fill(0)];
  for (const { day, weight, value } of days) {
    const index = weekdayOf(day);
    sums[index] = (sums[index] ?? 0) + weight * value;
    weights[index] = (weights[index] ?? 0) + weight;
  }
  const all = sum(sums) / sum(weights);
  return sums.map((each, index) => (each + PRIOR_DAYS * all) / ((weights[index] ?? 0) + PRIOR_DAYS));
}

/** Variances from the distances to the weekday's mean; the level's own doubt from how far whole weeks lie apart. */
function scatter(days: readonly WeighedDay[], means: readonly number[]): Pick<RunwayModel, 'variances' | 'drift'> {
  const distances = days.map(({ day, weight, consumed }) => ({
    day,
    weight,
    value: (consumed - (means[weekdayOf(day)] ?? 0)) ** 2,
  }));
  const variances = shrunkMeans(distances);
  const level = sum(means) / 7;
  if (level === 0) return { variances, drift: 0 };
  const dispersion = dispersionOf(days, means, sum(variances)) * (1 + RARE_DAYS / carryingDays(days));
  const spread = variances.map((variance) => variance * dispersion);
  const weights = days.map(({ weight }) => weight);
  const seen = sum(weights) ** 2 / sum(weights.map((weight) => weight ** 2));
  const doubt = sum(spread) / 7 / seen / level ** 2;
  return { variances: spread, drift: Math.sqrt(doubt + LEVEL_DRIFT ** 2) };
}

/** Of how many equal days the sum could be made: few where campaigns make most of it, and then the next may be as large as all of them. */
function carryingDays(days: readonly WeighedDay[]): number {
  const amounts = days.map(({ consumed }) => consumed);
  return sum(amounts) ** 2 / sum(amounts.map((amount) => amount ** 2));
}

/** How much more (or less) the sums of whole weeks scatter than if their days knew nothing of each other: campaigns, growth. */
function dispersionOf(days: readonly WeighedDay[], means: readonly number[], weekVariance: number): number {
  const last = days.at(-1)?.day ?? 0;
  const weeks = new Map<number, { off: number; days: number }>();
  for (const { day, consumed } of days) {
    const index = Math.floor((last - day) / 7);
    const week = weeks.get(index) ?? { off: 0, days: 0 };
    week.off += consumed - (means[weekdayOf(day)] ?? 0);
    week.days += 1;
    weeks.set(index, week);
  }
  const whole = [...weeks.values()].filter((week) => week.days === 7);
  if (weekVariance === 0) return PRIOR_DISPERSION;
  const seen = sum(whole.map(({ off }) => off ** 2)) / weekVariance;
  const mixed = (seen + PRIOR_WEEKS * PRIOR_DISPERSION) / (whole.length + PRIOR_WEEKS);
  return Math.min(MOST_DISPERSION, Math.max(LEAST_DISPERSION, mixed));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
