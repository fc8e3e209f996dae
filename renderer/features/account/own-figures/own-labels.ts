import { monthOf } from '@shared/domain/report-day';
import type { Format } from '@renderer/lib/format';
import type { ComparedPeriod, Granularity } from '../model/own-figures';

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
