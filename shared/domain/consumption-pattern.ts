import { type Thousandths, thousandths } from './money';
import type { ReportRow } from './report';
import { type DayRange, type ReportDay, daysBetween, daysOf, reportDay } from './report-day';
import { consumption } from './report-maths';
import { dayOfNumber } from './day-number';
import type { RunwayModel } from './runway-model';

/** Over how many fetched days consumption is taken: four of each weekday. */
export const PATTERN_DAYS = 28;
/** With fewer known days nothing is said: a whole week has to be seen. */
export const MIN_PATTERN_DAYS = 7;

/** What an account consumed of late, as evidence for what it will need. */
export interface ConsumptionPattern {
  /** The first and the last day it is taken from. */
  from: ReportDay;
  to: ReportDay;
  /** Fetched days whose consumption is known; a day without a row had none. */
  knownDays: number;
  /** Fetched days with a row that does not tell its amounts; left out. */
  unknownDays: number;
  /** Consumed on the known days, thousandths. */
  total: Thousandths;
  /** Thousandths a day, not rounded: the mean of these days, or of a runway's weekdays, which follow growth. */
  perDay: number;
  /** Mean consumption of each weekday, Monday first; thousandths, at least 0, rounded up. The mean of all where no such day is known. */
  perWeekday: readonly Thousandths[];
}

const A_MONDAY = reportDay('2024-01-01');
const weekday = (day: ReportDay): number => ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;

/**
 * The weekly pattern of the last 28 fetched days before `today`, which is left out because it is not over.
 * @param rows of one account, in any order
 * @param fetched ranges of days that have been fetched, in any order
 * @param today in the account's time zone
 * @returns null if fewer than 7 of these days are known: no evidence is not zero consumption
 */
export function consumptionPattern(
  rows: readonly ReportRow[],
  fetched: readonly DayRange[],
  today: ReportDay,
): ConsumptionPattern | null {
  const days = [...new Set(fetched.flatMap(daysOf))].filter((day) => day < today).toSorted();
  const byDay = new Map(rows.map((row) => [row.day, row]));
  const latest = days.slice(-PATTERN_DAYS).map((day) => {
    const row = byDay.get(day);
    return { day, consumed: row ? consumption(row) : thousandths(0) };
  });
  const known = latest.flatMap(({ day, consumed }) => (consumed === null ? [] : [{ day, consumed }]));
  const [first, last] = [latest[0], latest.at(-1)];
  if (!first || !last || known.length < MIN_PATTERN_DAYS) return null;

  const total = known.reduce((sum, { consumed }) => sum + consumed, 0);
  const perDay = total / known.length;
  return {
    from: first.day,
    to: last.day,
    knownDays: known.length,
    unknownDays: latest.length - known.length,
    total: thousandths(total),
    perDay,
    perWeekday: Array.from({ length: 7 }, (_, index) => {
      const same = known.filter(({ day }) => weekday(day) === index).map(({ consumed }) => consumed);
      const mean = same.length === 0 ? perDay : same.reduce((sum, consumed) => sum + consumed, 0) / same.length;
      return thousandths(Math.max(0, Math.ceil(mean)));
    }),
  };
}

/**
 * An estimate of what will be consumed from `from` on, `days` days including it, each at the mean of its weekday. Thousandths, at least 0;
 * never falls as `days` grows. @throws RangeError beyond 2^53 − 1
 */
export function expectedConsumption({ perWeekday }: ConsumptionPattern, from: ReportDay, days: number): Thousandths {
  const first = weekday(from);
  const perDay = (index: number): number => perWeekday[(first + index) % 7] ?? 0;
  const week = perWeekday.reduce((sum, mean) => sum + mean, 0);
  const rest = Array.from({ length: days % 7 }, (_, index) => perDay(index));
  return thousandths(rest.reduce((sum, mean) => sum + mean, Math.floor(days / 7) * week));
}

/** The weekly pattern that a runway is estimated from, so that a plan and the runways beside it rest on the same. */
export function patternOfRunway(model: RunwayModel): ConsumptionPattern {
  return {
    from: dayOfNumber(model.from),
    to: dayOfNumber(model.to),
    knownDays: model.days,
    unknownDays: model.unknownDays,
    total: thousandths(model.total),
    perDay: model.means.reduce((sum, mean) => sum + mean, 0) / 7,
    perWeekday: model.means.map((mean) => thousandths(Math.ceil(mean))),
  };
}
