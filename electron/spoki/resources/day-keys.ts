import { type DayRange, addDays, reportDaySchema } from '@shared/domain/report-day';

/** What the keys of a report say about its granularity. */
export type DayKeys = 'days' | 'other' | 'unclear' | 'none';

/**
 * Whether the keys of a report are days. Months and years may come as their first day, so keys that are all firsts of months prove
 * nothing; a key outside the asked range proves that it stands for a longer period. One day is allowed on each side, because Spoki's
 * calendar and ours may be in different time zones.
 */
export function looksLikeDays(keys: readonly string[], asked: DayRange): DayKeys {
  if (keys.length === 0) return 'none';
  const first = addDays(asked.from, -1);
  const last = addDays(asked.to, 1);
  const isDayInside = (key: string): boolean => reportDaySchema.safeParse(key).success && key >= first && key <= last;
  if (!keys.every(isDayInside)) return 'other';
  return keys.every((key) => key.endsWith('-01')) ? 'unclear' : 'days';
}
