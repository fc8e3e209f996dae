import { z } from 'zod';

/**
 * A calendar day as `YYYY-MM-DD`, with no time and no time zone: Spoki's report days are calendar days of the account.
 * All arithmetic is on calendar days in UTC, so a day of a DST change counts once like any other.
 */
export const reportDaySchema = z
  .string()
  .refine(isReportDay, 'a day is YYYY-MM-DD and must exist in the calendar')
  .transform((day) => day as ReportDay);
export type ReportDay = string & { readonly __brand: 'ReportDay' };

/** A calendar month as `YYYY-MM`. */
export type ReportMonth = string & { readonly __brand: 'ReportMonth' };

/** Parses a month. */
export const reportMonthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is YYYY-MM')
  .transform((month) => month as ReportMonth);

/** A range of days, both ends included. */
export interface DayRange {
  from: ReportDay;
  to: ReportDay;
}

const DAY_MS = 86_400_000;

function isReportDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Parses `YYYY-MM-DD`. @throws RangeError if it is not a day of the calendar, such as `2026-02-30`. */
export function reportDay(text: string): ReportDay {
  if (!isReportDay(text)) throw new RangeError(`"${text}" is not a day of the calendar (YYYY-MM-DD)`);
  return text as ReportDay;
}

function toUtc(day: ReportDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function fromUtc(ms: number): ReportDay {
  return new Date(ms).toISOString().slice(0, 10) as ReportDay;
}

/** The day `count` days later (earlier if negative). */
export function addDays(day: ReportDay, count: number): ReportDay {
  return fromUtc(toUtc(day) + count * DAY_MS);
}

/** How many days from `from` to `to`: 0 for the same day, negative if `to` is earlier. */
export function daysBetween(from: ReportDay, to: ReportDay): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

/** Every day of the range in order, both ends included; none if `from` is after `to`. */
export function daysOf({ from, to }: DayRange): ReportDay[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));
}

/** The month a day lies in, `YYYY-MM`. */
export function monthOf(day: ReportDay): ReportMonth {
  return day.slice(0, 7) as ReportMonth;
}

/** The first and the last day of a month. */
export function daysOfMonth(month: ReportMonth): DayRange {
  const from = reportDay(`${month}-01`);
  const [year, number] = month.split('-').map(Number) as [number, number];
  return { from, to: fromUtc(Date.UTC(year, number, 0)) };
}

/** The month `count` months later (earlier if negative). */
export function addMonths(month: ReportMonth, count: number): ReportMonth {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return fromUtc(Date.UTC(year, number - 1 + count, 1)).slice(0, 7) as ReportMonth;
}

/** The Monday of the day's ISO 8601 week. */
export function weekStart(day: ReportDay): ReportDay {
  const weekday = (new Date(toUtc(day)).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/**
 * The calendar day it is at an instant in an IANA time zone.
 * @param epochMs milliseconds since 1970-01-01 UTC
 * @param timeZone of the account, e.g. `Europe/Rome`; an unknown zone falls back to UTC, because a report still has to be asked for.
 */
export function dayAt(epochMs: number, timeZone: string): ReportDay {
  return reportDay(dayFormat(timeZone).format(epochMs));
}

/** By zone; those that do not exist are not kept. Making one takes a hundred times as long as using it. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known) return known;
  try {
    const options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone } as const;
    const format = new Intl.DateTimeFormat('en-CA', options);
    dayFormats.set(timeZone, format);
    return format;
  } catch {
    return dayFormat('UTC');
  }
}

/** The zone of an account that names none, or one that this computer does not know: Spoki's own. */
export const DEFAULT_TIME_ZONE = 'Europe/Rome';

/** Whether this computer knows the IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The ranges a person picks from on the Usage tab. */
export const RANGE_PRESETS = ['7d', '30d', '90d', 'this-month', 'last-month', '12m', 'custom'] as const;
export type RangePreset = (typeof RANGE_PRESETS)[number];

/** The days of a preset, counted back from `today` (included). `custom` has no days of its own. */
export function presetRange(preset: Exclude<RangePreset, 'custom'>, today: ReportDay): DayRange {
  const month = monthOf(today);
  switch (preset) {
    case '7d':
      return { from: addDays(today, -6), to: today };
    case '30d':
      return { from: addDays(today, -29), to: today };
    case '90d':
      return { from: addDays(today, -89), to: today };
    case 'this-month':
      return { from: daysOfMonth(month).from, to: today };
    case 'last-month':
      return daysOfMonth(addMonths(month, -1));
    case '12m':
      return { from: daysOfMonth(addMonths(month, -11)).from, to: today };
  }
}
