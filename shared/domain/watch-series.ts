import { type ReportDay, addDays } from './report-day';
import { usualDay, usualWeek, weekSum } from './watch-consumption';
import { UNUSUAL, type Usual, type WatchHistory } from './watch-history';
import type { WatchSpan } from './watch-kinds';
import { type Rate, endingWith, shareAt, shareOf, usualRate } from './watch-rates';

/** How many days a chart of a signal shows. */
export const SERIES_DAYS = 42;

/** A day, or the seven that end with it: what was, and between what it would have been usual. */
export interface SeriesPoint {
  day: ReportDay;
  value: number | null;
  usual: number | null;
  low: number | null;
  high: number | null;
}

/** The last days of consumption with the band of the usual, thousandths, oldest first. */
export function consumptionSeries(history: WatchHistory, span: WatchSpan): SeriesPoint[] {
  const amounts = history.days.map((day) => day?.consumption ?? null);
  return lastDays(history, (index) => {
    const value = span === 'day' ? (amounts[index] ?? null) : weekSum(amounts, index);
    return { value, usual: span === 'day' ? usualDay(amounts, index) : usualWeek(amounts, index), most: Infinity };
  });
}

/** The last days of a rate, fractions, oldest first. Days with too few messages have no value. */
export function rateSeries(whole: WatchHistory, rate: Rate, span: WatchSpan): SeriesPoint[] {
  const history = endingWith(rate, whole);
  if (history === null) return [];
  const shares = history.days.map((day) => shareOf(rate, day));
  return lastDays(history, (index) => {
    const share = shareAt(shares, span, index);
    return {
      value: share && share.part / share.of,
      usual: share && usualRate(shares, span, index, share.of),
      most: 1,
    };
  });
}

function lastDays(
  { days, last }: WatchHistory,
  look: (index: number) => { value: number | null; usual: Usual | null; most: number },
): SeriesPoint[] {
  const first = Math.max(0, days.length - SERIES_DAYS);
  return days.slice(first).map((_, place) => {
    const index = first + place;
    const { value, usual, most } = look(index);
    const band = usual && { usual: usual.centre, ...bandOf(usual, most) };
    return { day: addDays(last, index + 1 - days.length), value, ...(band ?? { usual: null, low: null, high: null }) };
  });
}

const bandOf = ({ centre, scale }: Usual, most: number): { low: number; high: number } => ({
  low: Math.max(0, centre - UNUSUAL * scale),
  high: Math.min(most, centre + UNUSUAL * scale),
});
