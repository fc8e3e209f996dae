import type { CoveredRange } from './coverage';
import { type DaySpan, dayNumber, rangeOf, spanOf, withoutSpans } from './day-number';
import { type DayRange, type ReportDay, addDays } from './report-day';

/** Today and the two days before may still change; earlier days are closed. */
export const OPEN_DAYS = 3;
/** How long the fetched figures of an open day count as fresh: 15 minutes. */
export const OPEN_FRESHNESS_MS = 15 * 60_000;
/** The longest range asked for with one request: a quarter, so that a year comes in four parts and its latest part first. */
export const MAX_DAYS_PER_REQUEST = 92;

/**
 * The first day that is still open; all days before it are closed.
 * @param today in the account's time zone
 */
export function openFrom(today: ReportDay): ReportDay {
  return addDays(today, 1 - OPEN_DAYS);
}

export interface PlanOptions {
  /** Milliseconds an open day's figures count as fresh; 0 fetches the open days anyway unless fetched at this very moment. */
  openFreshnessMs?: number;
  /** Days in one request, at least 1. */
  maxDays?: number;
}

/**
 * Which days of a range still have to be fetched: closed days once, open days when their figures are no longer fresh, days after
 * `today` never. Coverage from the future (a clock that was set back) is not trusted.
 * @param covered what has been fetched of the account, in any order
 * @param today in the account's time zone
 * @param now milliseconds since 1970-01-01 UTC
 * @returns disjoint ranges, one a request, latest first; empty if nothing is lacking
 */
export function planFetch(
  covered: readonly CoveredRange[],
  wanted: DayRange,
  today: ReportDay,
  now: number,
  { openFreshnessMs = OPEN_FRESHNESS_MS, maxDays = MAX_DAYS_PER_REQUEST }: PlanOptions = {},
): DayRange[] {
  const { first, last } = spanOf(wanted);
  const firstOpen = dayNumber(openFrom(today));
  const known = covered.filter((part) => part.fetchedAt <= now);
  const closed = known.filter((part) => part.closed);
  const fresh = known.filter((part) => now - part.fetchedAt <= openFreshnessMs);
  const lacking = [
    ...withoutSpans({ first, last: Math.min(last, firstOpen - 1) }, closed.map(spanOf)),
    ...withoutSpans({ first: Math.max(first, firstOpen), last: Math.min(last, dayNumber(today)) }, fresh.map(spanOf)),
  ];
  return mergeTouching(lacking)
    .toReversed()
    .flatMap((span) => splitFromEnd(span, maxDays))
    .map(rangeOf);
}

function mergeTouching(spans: readonly DaySpan[]): DaySpan[] {
  const merged: DaySpan[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    if (before && before.last + 1 === span.first) merged[merged.length - 1] = { first: before.first, last: span.last };
    else merged.push(span);
  }
  return merged;
}

function splitFromEnd({ first, last }: DaySpan, maxDays: number): DaySpan[] {
  return Array.from({ length: Math.ceil((last - first + 1) / maxDays) }, (_, i) => ({
    first: Math.max(first, last - (i + 1) * maxDays + 1),
    last: last - i * maxDays,
  }));
}
