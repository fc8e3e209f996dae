import {
  type DayRange,
  type ReportDay,
  addDays,
  daysOf,
  daysOfMonth,
  monthOf,
  reportDay,
  reportDaySchema,
  reportMonthSchema,
  weekStart,
} from '@shared/domain/report-day';

/** What the keys of a report say about its granularity. */
export type DayKeys = 'days' | 'other' | 'unclear' | 'none';

const isDay = (key: string): boolean => reportDaySchema.safeParse(key).success;

/**
 * Whether the keys of a report are days. Months and years may come as their first day, so keys that are all firsts of months prove
 * nothing; a day outside the asked range proves that it stands for a longer period, unless there are neighbouring days, which no longer
 * period has. One day is allowed on each side, because Spoki's calendar and ours may be in different time zones. What is no day at all
 * among days is a stray (`strayKeys`).
 */
export function looksLikeDays(keys: readonly string[], asked: DayRange): DayKeys {
  if (keys.length === 0) return 'none';
  const days = keys.filter(isDay);
  const inside = days.filter((key) => isAsked(key, asked));
  if (haveNeighbours(inside)) return 'days';
  if (inside.length < days.length) return 'other';
  if (inside.some((key) => !key.endsWith('-01'))) return 'days';
  return inside.length === keys.length ? 'unclear' : 'other';
}

/** The keys of an answer in days that are not a day of the asked range, or of the day on each side that is allowed. */
export function strayKeys(keys: readonly string[], asked: DayRange): string[] {
  return keys.filter((key) => !isDay(key) || !isAsked(key, asked));
}

/**
 * Whether a stray key may stand for this day, so that a day that is absent from the answer must not be taken for one without activity.
 * A key that cannot be read may stand for any.
 */
export function mayStandFor(key: string, day: ReportDay): boolean {
  if (reportMonthSchema.safeParse(key).success) return monthOf(day) === key;
  if (/^\d{4}$/.test(key)) return day.startsWith(key);
  const week = /^(\d{4})-?W(\d{2})$/.exec(key);
  if (week) return weekStart(day) === mondayOf(Number(week[1]), Number(week[2]));
  if (!isDay(key)) return true;
  // A day outside the range: the first of a week, a month or a year.
  const first = reportDay(key);
  const isOfYear = key.endsWith('-01-01') && day.slice(0, 4) === key.slice(0, 4);
  return isOfYear || weekStart(day) === weekStart(first) || (day >= first && day <= daysOfMonth(monthOf(first)).to);
}

/** Whether the key names another period than a day. */
export function isOtherPeriod(key: string): boolean {
  return /^\d{4}(-?W?\d{2})?$/.test(key) || isDay(key);
}

function isAsked(key: string, { from, to }: DayRange): boolean {
  return key >= addDays(from, -1) && key <= addDays(to, 1);
}

function haveNeighbours(days: readonly string[]): boolean {
  const all = new Set(days);
  return days.some((day) => all.has(addDays(reportDay(day), 1)));
}

/** ISO 8601: the first week of a year is the one with 4 January. */
function mondayOf(year: number, week: number): ReportDay {
  return addDays(weekStart(reportDay(`${year}-01-04`)), (week - 1) * 7);
}

/** The days of the range that some stray key may stand for. */
export function doubtfulDays(strays: readonly string[], range: DayRange): ReportDay[] {
  return strays.length === 0 ? [] : daysOf(range).filter((day) => strays.some((key) => mayStandFor(key, day)));
}
