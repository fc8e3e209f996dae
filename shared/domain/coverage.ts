import { type DaySpan, rangeOf, spanOf, withoutSpans } from './day-number';
import type { DayRange, ReportDay } from './report-day';

/** Days of one account that have been fetched. A day in it without a report row had no activity. */
export interface CoveredRange extends DayRange {
  /** When these days were last fetched; joined ranges carry their oldest. Milliseconds since 1970-01-01 UTC. */
  fetchedAt: number;
  /** All of these days were closed when fetched: Spoki does not change them any more, so they are never fetched again. */
  closed: boolean;
}

/** One fetch of a range of days. */
export interface FetchOfDays {
  range: DayRange;
  /** Milliseconds since 1970-01-01 UTC. */
  fetchedAt: number;
  /** Days before this one were closed then, in the account's time zone. */
  closedBefore: ReportDay;
}

/**
 * Neighbouring closed ranges are joined when they were fetched in the same stretch of 31 days (counted from 1970), so that fetching day
 * by day leaves about twelve ranges a year. The price: a closed day may seem fetched up to 31 days before it was, which harms nobody,
 * because a closed day does not age. Stretches, not distances: ranges joined by distance could drift together without end.
 */
export const JOIN_STRETCH_MS = 31 * 86_400_000;

interface CoveredSpan extends DaySpan {
  fetchedAt: number;
  closed: boolean;
}

const toSpan = (covered: CoveredRange): CoveredSpan => ({
  ...spanOf(covered),
  fetchedAt: covered.fetchedAt,
  closed: covered.closed,
});

const toRange = ({ fetchedAt, closed, ...span }: CoveredSpan): CoveredRange => ({
  ...rangeOf(span),
  fetchedAt,
  closed,
});

/** The part of the coverage that lies in the range, ascending. */
export function clipCoverage(covered: readonly CoveredRange[], { from, to }: DayRange): CoveredRange[] {
  return covered
    .filter((part) => part.to >= from && part.from <= to)
    .map((part) => ({ ...part, from: part.from < from ? from : part.from, to: part.to > to ? to : part.to }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * The coverage after one more fetch, which counts for all its days whatever was known of them before.
 * @param covered disjoint, in any order
 * @returns ascending, disjoint, neighbours joined where `JOIN_STRETCH_MS` allows
 */
export function addCoverage(covered: readonly CoveredRange[], fetch: FetchOfDays): CoveredRange[] {
  const fetched = spanOf(fetch.range);
  const kept = covered.map(toSpan).flatMap((old) => withoutSpans(old, [fetched]).map((part) => ({ ...old, ...part })));
  return join([...kept, ...partsOf(fetched, fetch)].toSorted((a, b) => a.first - b.first)).map(toRange);
}

function partsOf({ first, last }: DaySpan, { closedBefore, fetchedAt }: FetchOfDays): CoveredSpan[] {
  const firstOpen = spanOf({ from: closedBefore, to: closedBefore }).first;
  return [
    { first, last: Math.min(last, firstOpen - 1), fetchedAt, closed: true },
    { first: Math.max(first, firstOpen), last, fetchedAt, closed: false },
  ].filter((part) => part.first <= part.last);
}

function join(spans: readonly CoveredSpan[]): CoveredSpan[] {
  const joined: CoveredSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before && before.last + 1 === span.first && mayJoin(before, span)) {
      joined[joined.length - 1] = { ...before, last: span.last, fetchedAt: Math.min(before.fetchedAt, span.fetchedAt) };
    } else joined.push(span);
  }
  return joined;
}

const stretchOf = (fetchedAt: number): number => Math.floor(fetchedAt / JOIN_STRETCH_MS);

function mayJoin(a: CoveredSpan, b: CoveredSpan): boolean {
  if (a.closed !== b.closed) return false;
  return a.closed ? stretchOf(a.fetchedAt) === stretchOf(b.fetchedAt) : a.fetchedAt === b.fetchedAt;
}

/**
 * How old figures made of these days are: the oldest fetch among days that were open when fetched, since only those can have changed
 * meanwhile; if all were closed, the oldest of all; null if there is none.
 */
export function asOfCoverage(covered: readonly CoveredRange[]): number | null {
  const open = covered.filter((part) => !part.closed);
  const deciding = open.length > 0 ? open : covered;
  return deciding.length === 0 ? null : Math.min(...deciding.map((part) => part.fetchedAt));
}

/** Whether every day from the first to the last covered one is covered, and the first is `from`. */
export function isUnbrokenFrom(covered: readonly CoveredRange[], from: ReportDay): boolean {
  let next = spanOf({ from, to: from }).first;
  for (const { first, last } of covered.map(toSpan).toSorted((a, b) => a.first - b.first)) {
    if (first !== next) return false;
    next = last + 1;
  }
  return covered.length > 0;
}

/**
 * The latest covered days before a day.
 * @param count how many at most
 * @returns ranges, latest first
 */
export function latestCoveredDays(covered: readonly CoveredRange[], before: ReportDay, count: number): DayRange[] {
  const end = spanOf({ from: before, to: before }).first - 1;
  const latest: DayRange[] = [];
  let left = count;
  for (const { first, last } of covered.map(toSpan).toSorted((a, b) => b.first - a.first)) {
    const to = Math.min(last, end);
    if (left === 0 || to < first) continue;
    const from = Math.max(first, to - left + 1);
    left -= to - from + 1;
    latest.push(rangeOf({ first: from, last: to }));
  }
  return latest;
}
