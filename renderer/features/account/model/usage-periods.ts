import type { Usage } from '@shared/ipc/models';
import type { ReportRow } from '@shared/domain/report';
import { type DayRange, type ReportDay, addDays, daysBetween, daysOf } from '@shared/domain/report-day';
import { type Period, addCounts, periodStart } from '@shared/domain/report-maths';

/**
 * `missing`: no day was fetched, so nothing is known. `partial`: some days were not fetched. `open`: all fetched, but the last days may
 * still change. `complete`: all fetched and closed.
 */
export type PeriodState = 'missing' | 'partial' | 'open' | 'complete';

export interface UsagePeriod {
  /** First day of the calendar period; may lie before the range. */
  start: ReportDay;
  /** First and last day of it that lie inside the range. */
  from: ReportDay;
  to: ReportDay;
  days: number;
  fetchedDays: number;
  /** Fetched days that may still change. */
  openDays: number;
  state: PeriodState;
  /** The daily rows; a fetched day without a row had no activity. */
  rows: ReportRow[];
}

function fetchedDays(usage: Usage, range: DayRange): Set<ReportDay> {
  const days = new Set<ReportDay>();
  for (const part of usage.fetched) {
    const from = part.from > range.from ? part.from : range.from;
    const to = part.to < range.to ? part.to : range.to;
    for (const day of daysOf({ from, to })) days.add(day);
  }
  return days;
}

function stateOf({
  days,
  fetchedDays: fetched,
  openDays,
}: Pick<UsagePeriod, 'days' | 'fetchedDays' | 'openDays'>): PeriodState {
  if (fetched === 0) return 'missing';
  if (fetched < days) return 'partial';
  return openDays > 0 ? 'open' : 'complete';
}

/** The periods of a range in order, each with its rows and with what is known of it. Rows outside the range are left out. */
export function usagePeriods(usage: Usage, range: DayRange, period: Period): UsagePeriod[] {
  const fetched = fetchedDays(usage, range);
  const byStart = new Map<ReportDay, UsagePeriod>();
  for (const day of daysOf(range)) {
    const start = periodStart(day, period);
    const slot = byStart.get(start) ?? {
      start,
      from: day,
      to: day,
      days: 0,
      fetchedDays: 0,
      openDays: 0,
      state: 'missing',
      rows: [],
    };
    slot.to = day;
    slot.days += 1;
    if (fetched.has(day)) {
      slot.fetchedDays += 1;
      if (day >= usage.openFrom) slot.openDays += 1;
    }
    byStart.set(start, slot);
  }
  for (const row of usage.rows) {
    if (row.day >= range.from && row.day <= range.to) byStart.get(periodStart(row.day, period))?.rows.push(row);
  }
  return [...byStart.values()].map((slot) => ({ ...slot, state: stateOf(slot) }));
}

/** A figure of one daily row; null where Spoki did not report it. */
export type Measure = (row: ReportRow) => number | null;

/**
 * The sum of a figure over daily rows; null if no row reported it. Summing days, not summed rows, keeps a figure that is made of two
 * raw fields exact when one of them is missing on some day.
 */
export function sumOf(rows: readonly ReportRow[], pick: Measure): number | null {
  return rows.map(pick).reduce(addCounts, null);
}

/** A figure of a period: 0 if every day was fetched and none had activity, null if that is not known. */
export function valueOf(period: UsagePeriod, pick: Measure): number | null {
  const quiet = period.rows.length === 0 && period.fetchedDays === period.days;
  return quiet ? 0 : sumOf(period.rows, pick);
}

/** The sum of what is shown: null if nothing is. */
export function totalOfValues(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((a, b) => addCounts(a, b), null);
}

export interface Coverage {
  days: number;
  fetched: number;
  open: number;
  /** Runs of days never fetched, oldest first. */
  gaps: DayRange[];
}

/** How much of the range is known. */
export function coverageOf(usage: Usage, range: DayRange): Coverage {
  const fetched = fetchedDays(usage, range);
  const gaps: DayRange[] = [];
  for (const day of daysOf(range)) {
    if (fetched.has(day)) continue;
    const last = gaps.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else gaps.push({ from: day, to: day });
  }
  const open = [...fetched].filter((day) => day >= usage.openFrom).length;
  return { days: Math.max(0, daysBetween(range.from, range.to) + 1), fetched: fetched.size, open, gaps };
}
