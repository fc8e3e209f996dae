import { type DayRange, type ReportDay, addMonths, daysOfMonth, monthOf } from '@shared/domain/report-day';

/** What a person picks from. */
export const SYNC_RANGES = ['this-month', 'two-months', 'thirteen-months', 'custom'] as const;
export type SyncRange = (typeof SYNC_RANGES)[number];

/** Whole months back to the first of one, up to today: a month that is begun is fetched as far as it has come. */
export function rangeOfChoice(choice: Exclude<SyncRange, 'custom'>, today: ReportDay): DayRange {
  const back = { 'this-month': 0, 'two-months': 1, 'thirteen-months': 12 }[choice];
  return { from: daysOfMonth(addMonths(monthOf(today), -back)).from, to: today };
}
