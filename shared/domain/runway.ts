import { dayNumber } from './day-number';
import type { Thousandths } from './money';
import type { ReportDay } from './report-day';
import { type RunwayModel, weekdayOf } from './runway-model';
import { MIN_ACTIVE_DAYS, MORE_THAN_A_YEAR, type RunwayReason } from './runway-words';

/** Days from today, whole; p10 ≤ p50 ≤ p90. */
export interface RunwayDays {
  p10: number;
  p50: number;
  p90: number;
}

export interface RunwayEstimate {
  why: RunwayReason;
  activeDays: number;
  toZero: RunwayDays | null;
  toThreshold: RunwayDays | null;
}

/** A model whose days ended longer ago than this many days does not tell how the account consumes today. */
export const OLDEST_MODEL_DAYS = 10;
/** The standard normal distribution lies below it with a chance of 90 %. */
const Z = 1.2816;
/** Sums of means are not exact; a credit of exactly five days lasts five days. */
const EXACT = 1 + 1e-9;

/**
 * How many whole days the credit lasts: with a chance of one half (P50), of nine in ten at least (P10), of one in ten longer (P90). It
 * runs out on the day that is so many days after today. Today counts as a whole day, although a part of it is consumed already when the
 * credit is read: so an estimate errs by less than a day, and to the careful side.
 * @param model null if no day of the account was fetched
 * @param credit thousandths; null if Spoki told none
 * @param threshold the account's own, thousandths; null if Spoki told none
 * @param today in the account's time zone
 */
export function estimateRunway(
  model: RunwayModel | null,
  credit: Thousandths | null,
  threshold: Thousandths | null,
  today: ReportDay,
): RunwayEstimate {
  const first = dayNumber(today);
  const why = reasonOf(model, credit, first);
  const told = { why, activeDays: model?.activeDays ?? 0 };
  if (why !== 'told' || model === null || credit === null) return { ...told, toZero: null, toThreshold: null };
  const levels = threshold === null ? [credit] : [credit, credit - Math.max(0, threshold)];
  const [toZero = null, toThreshold = null] = runwaysOf(model, levels, first);
  return { ...told, toZero, toThreshold };
}

/** Whether runways can be told from the model, if the credit is known. @param today in the account's time zone */
export function tellsRunway(model: RunwayModel | null, today: ReportDay): model is RunwayModel {
  return reasonOf(model, 0, dayNumber(today)) === 'told';
}

function reasonOf(model: RunwayModel | null, credit: number | null, today: number): RunwayReason {
  if (model === null || today - model.to > OLDEST_MODEL_DAYS) return 'not-fetched';
  if (model.resting) return 'no-consumption';
  if (model.activeDays < MIN_ACTIVE_DAYS) return 'too-few-days';
  return credit === null ? 'credit-unknown' : 'told';
}

/**
 * The days until each level is consumed, whatever is known of it. One walk through the days serves all levels.
 * @param levels thousandths; 0 or less is reached at once
 * @param today days since 1970-01-01
 */
export function runwaysOf(model: RunwayModel, levels: readonly number[], today: number): RunwayDays[] {
  const found = levels.map((): RunwayDays => ({ p10: -1, p50: -1, p90: -1 }));
  const { means, variances, drift } = model;
  let [mean, variance, left] = [0, 0, 3 * levels.length];
  for (let days = 0; left > 0 && days < MORE_THAN_A_YEAR; days += 1) {
    const weekday = weekdayOf(today + days);
    mean += means[weekday] ?? 0;
    variance += variances[weekday] ?? 0;
    const consumed = quantilesOf(mean, variance, drift);
    for (const [i, runway] of found.entries()) left -= reach(runway, (levels[i] ?? 0) * EXACT, consumed, days);
  }
  return found.map(({ p10, p50, p90 }) => ({ p10: upToAYear(p10), p50: upToAYear(p50), p90: upToAYear(p90) }));
}

const upToAYear = (days: number): number => (days === -1 ? MORE_THAN_A_YEAR : days);

/**
 * What is consumed in all by then. Consumption is never negative and its sums are skewed to the right, so they are taken as lognormal.
 * @returns more than it with a chance of 10 %, 50 %, 90 %
 */
function quantilesOf(mean: number, variance: number, drift: number): RunwayDays {
  if (mean === 0) return { p10: 0, p50: 0, p90: 0 };
  const scatter = Math.log1p(variance / mean ** 2);
  const middle = mean * Math.exp(-scatter / 2);
  const reach = Math.exp(Z * Math.sqrt(scatter + drift ** 2));
  return { p10: middle * reach, p50: middle, p90: middle / reach };
}

/** Notes which quantiles the days reach for the first time. @returns how many */
function reach(runway: RunwayDays, level: number, consumed: RunwayDays, days: number): number {
  let reached = 0;
  for (const quantile of ['p10', 'p50', 'p90'] as const) {
    if (runway[quantile] !== -1 || (consumed[quantile] <= level && level > 0)) continue;
    runway[quantile] = days;
    reached += 1;
  }
  return reached;
}
