import type { DayRange } from './report-day';

/** Days of one account that have been fetched at one time. A day in it without a report row had no activity. */
export interface CoveredRange extends DayRange {
  /** When the oldest of these days was fetched; milliseconds since 1970-01-01 UTC. */
  fetchedAt: number;
  /** All of these days were closed when fetched: Spoki does not change them any more, so they are never fetched again. */
  closed: boolean;
}
