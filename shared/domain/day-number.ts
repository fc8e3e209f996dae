import { type DayRange, type ReportDay, addDays, daysBetween, reportDay } from './report-day';

const EPOCH = reportDay('1970-01-01');

/** Days since 1970-01-01, for arithmetic on many days and as the form in which the store keeps a day. */
export function dayNumber(day: ReportDay): number {
  return daysBetween(EPOCH, day);
}

/** The day that is `number` days after 1970-01-01. */
export function dayOfNumber(number: number): ReportDay {
  return addDays(EPOCH, number);
}

/** A range of day numbers, both ends included. */
export interface DaySpan {
  first: number;
  last: number;
}

export function spanOf({ from, to }: DayRange): DaySpan {
  return { first: dayNumber(from), last: dayNumber(to) };
}

export function rangeOf({ first, last }: DaySpan): DayRange {
  return { from: dayOfNumber(first), to: dayOfNumber(last) };
}

/**
 * What is left of a span without the days of others.
 * @param others in any order, may overlap
 * @returns ascending, disjoint, never touching; empty if the span is empty or wholly taken
 */
export function withoutSpans(span: DaySpan, others: readonly DaySpan[]): DaySpan[] {
  const left: DaySpan[] = [];
  let next = span.first;
  for (const { first, last } of others.toSorted((a, b) => a.first - b.first)) {
    if (last < next) continue;
    if (first > span.last) break;
    if (first > next) left.push({ first: next, last: first - 1 });
    next = last + 1;
  }
  if (next <= span.last) left.push({ first: next, last: span.last });
  return left;
}
