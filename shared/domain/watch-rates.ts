import { addDays } from './report-day';
import {
  EARLIER_DAYS,
  NOTHING_CHANGED,
  NOT_JUDGED,
  UNUSUAL,
  type Usual,
  type Verdict,
  type WatchDay,
  type WatchHistory,
} from './watch-history';
import type { WatchSpan } from './watch-kinds';
import { median, noiseOf } from './watch-statistics';

/** Rates of fewer messages are not judged. */
export const MIN_MESSAGES = 50;
/** Days with fewer messages do not tell what is usual. */
const MIN_OF_A_DAY = 20;
/** A day is held against the fortnight before it, so that a slow fall is told once, by the week. */
const COMPARED = { day: 14, week: EARLIER_DAYS } as const satisfies Record<WatchSpan, number>;
const MIN_DAYS = { day: 7, week: 14 } as const satisfies Record<WatchSpan, number>;
const LEAST_SPREAD = 0.01;
/** Rates that fall by less are not told: 5 percentage points. */
export const LEAST_FALL = 0.05;

export const RATES = ['delivered', 'read'] as const;
export type Rate = (typeof RATES)[number];
const KINDS = { delivered: 'delivered-rate-falling', read: 'read-rate-falling' } as const;

export interface Share {
  of: number;
  part: number;
}

/** Messages that could be delivered or read, and those that were; null for a day that is not known. */
export function shareOf(rate: Rate, day: WatchDay | null): Share | null {
  if (day === null) return null;
  return rate === 'delivered' ? { of: day.messages, part: day.arrived } : { of: day.readable, part: day.read };
}

/** The last days of a history, cut so that it ends with a day that can be judged: of what is read, only closed days, because it is read for days. */
export function endingWith(rate: Rate, history: WatchHistory): WatchHistory | null {
  if (rate === 'delivered') return history;
  const end = history.days.findLastIndex((day) => day?.closed === true);
  if (end < 0) return null;
  return { last: addDays(history.last, end + 1 - history.days.length), days: history.days.slice(0, end + 1) };
}

const sumOf = (shares: readonly (Share | null)[]): Share =>
  shares.reduce<Share>((sum, share) => ({ of: sum.of + (share?.of ?? 0), part: sum.part + (share?.part ?? 0) }), {
    of: 0,
    part: 0,
  });

/** The share of a day or of the seven days that end with `index`; null if one is not known, or there are too few messages. */
export function shareAt(shares: readonly (Share | null)[], span: WatchSpan, index: number): Share | null {
  const length = span === 'day' ? 1 : 7;
  if (index + 1 < length) return null;
  const judged = shares.slice(index + 1 - length, index + 1);
  const sum = sumOf(judged);
  return judged.includes(null) || sum.of < MIN_MESSAGES ? null : sum;
}

/** The usual rate before the day or week that ends with `index`; the chance of so few messages counts as noise. Null with too little history. */
export function usualRate(
  shares: readonly (Share | null)[],
  span: WatchSpan,
  index: number,
  messages: number,
): Usual | null {
  const end = index + 1 - (span === 'day' ? 1 : 7);
  const days = shares.slice(Math.max(0, end - COMPARED[span]), Math.max(0, end));
  const rates = days
    .filter((day) => day !== null && day.of >= MIN_OF_A_DAY)
    .map((day) => (day ? day.part / day.of : 0));
  if (rates.length < MIN_DAYS[span]) return null;
  const centre = median(rates);
  const chance = Math.sqrt((Math.max(0.01, centre) * Math.max(0.01, 1 - centre)) / messages);
  const noise = span === 'day' ? noiseOf(rates) : noiseOf(rates) / Math.sqrt(7);
  return { centre, scale: Math.max(LEAST_SPREAD, Math.hypot(chance, noise)) };
}

/** Whether a rate fell in the last whole day or week. Rates that rise are good news and not told. */
export function judgeRate(rate: Rate, span: WatchSpan, whole: WatchHistory): Verdict {
  const history = endingWith(rate, whole);
  if (history === null) return NOT_JUDGED;
  const shares = history.days.map((day) => shareOf(rate, day));
  const index = shares.length - 1;
  const share = shareAt(shares, span, index);
  const usual = share && usualRate(shares, span, index, share.of);
  if (!share || !usual) return NOT_JUDGED;
  const value = share.part / share.of;
  const score = (value - usual.centre) / usual.scale;
  if (score > -UNUSUAL || usual.centre - value < LEAST_FALL) return NOTHING_CHANGED;
  return { judged: true, signal: { kind: KINDS[rate], span, day: history.last, value, usual: usual.centre, score } };
}
