import type { CoveredRange } from './coverage';
import { type DaySpan, dayNumber, rangeOf, spanOf, withoutSpans } from './day-number';
import { type DayRange, type ReportDay, addDays, dayAt } from './report-day';

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

/** One synchronisation, as far as its plan goes. */
export interface RunPlan {
  range: DayRange;
  /** Milliseconds since 1970-01-01 UTC. */
  startedAt: number;
  /** Closed days are asked for once more. */
  again: boolean;
}

/**
 * Which days a run still has to fetch of one account. It is a function of what is kept, so that a run that was killed goes on where it
 * was: the run asks for what it was started for, days up to the one on which it began; for closed days only if they were never fetched,
 * or with `again` unless it has fetched them itself; for days that were open then unless they were fetched since then (or shortly before).
 * @param covered what has been fetched of the account, in any order
 * @param asked what this run itself has fetched; counts only with `again`
 * @param timeZone of the account
 * @param now milliseconds since 1970-01-01 UTC
 * @returns as `planFetch`
 */
export function planRun(
  covered: readonly CoveredRange[],
  asked: readonly DayRange[],
  { range, startedAt, again }: RunPlan,
  { timeZone, now }: { timeZone: string; now: number },
): DayRange[] {
  const known = covered.filter(({ fetchedAt }) => fetchedAt <= now);
  const open = known.filter(({ closed }) => !closed);
  // A closed day does not age, whatever the age that it took over from a neighbour it was joined with.
  const done = (again ? asked : known.filter(({ closed }) => closed)).map(({ from, to }): CoveredRange => {
    return { from, to, fetchedAt: now, closed: true };
  });
  const openFreshnessMs = Math.max(0, now - startedAt) + OPEN_FRESHNESS_MS;
  return planFetch([...open, ...done], range, dayAt(startedAt, timeZone), now, { openFreshnessMs });
}
