import type { ReportDay } from '@shared/domain/report-day';
import type { Period } from '@shared/domain/report-maths';
import type { UsagePeriod } from '../model/usage-periods';

interface PeriodLabel {
  /** For an axis. */
  short: string;
  /** For a table or a tooltip. */
  full: string;
}

const instant = (day: ReportDay): number => Date.parse(`${day}T00:00:00Z`);

/** The names of periods in a language. The days of a week or month outside the range are left out of its full name. */
export function createPeriodLabels(
  locale: string,
  period: Period,
): (of: Pick<UsagePeriod, 'start' | 'from' | 'to'>) => PeriodLabel {
  const utc = { timeZone: 'UTC' } as const;
  const shortDay = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'short' });
  const fullDay = new Intl.DateTimeFormat(locale, {
    ...utc,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const days = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'short', year: 'numeric' });
  const shortMonth = new Intl.DateTimeFormat(locale, { ...utc, month: 'short', year: '2-digit' });
  return ({ from, to }) => {
    switch (period) {
      case 'day':
        return { short: shortDay.format(instant(from)), full: fullDay.format(instant(from)) };
      case 'week':
        return { short: shortDay.format(instant(from)), full: days.formatRange(instant(from), instant(to)) };
      case 'month':
        return { short: shortMonth.format(instant(from)), full: days.formatRange(instant(from), instant(to)) };
    }
  };
}
