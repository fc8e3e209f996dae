import { monthOf, reportDaySchema } from '@shared/domain/report-day';
import type { Format } from '@renderer/lib/format';
import type { ComparedPeriod, Granularity } from '../model/own-figures';
import { createPeriodLabels } from '../usage/period-labels';

/** How long Spoki keeps an account's own figures before it works them out again, ms; older than that they look stale. */
export const SPOKI_CACHE_MS = 30 * 60_000;

/** The name of a period; as Spoki sent it where its start is no day of the calendar. */
export function ownPeriodLabel(
  { periodStart, range }: ComparedPeriod,
  granularity: Granularity,
  format: Format,
): string {
  if (!range) return periodStart;
  switch (granularity) {
    case 'Day':
      return format.day(range.from);
    case 'Month':
      return format.month(monthOf(range.from));
    case 'Year':
      return range.from.slice(0, 4);
  }
}

/** The same, short enough for an axis. */
export function ownAxisLabel(period: ComparedPeriod, granularity: Granularity, format: Format): string {
  if (!period.range || granularity === 'Year') return ownPeriodLabel(period, granularity, format);
  const { from, to } = period.range;
  return granularity === 'Day'
    ? format.shortDay(from)
    : createPeriodLabels(format.locale, 'month')({ start: from, from, to }).short;
}

/** The first day of a report; as Spoki sent it where it is no day of the calendar. */
export function startText(periodStart: string, format: Format): string {
  const day = reportDaySchema.safeParse(periodStart.slice(0, 10));
  return day.success ? format.day(day.data) : periodStart;
}
