import type { CoveredRange } from './coverage';
import { addDays, dayAt } from './report-day';

/** The part of the coverage whose days were over when they were fetched: a day that still ran has told only of its beginning. */
export function endedDays(covered: readonly CoveredRange[], timeZone: string): CoveredRange[] {
  return covered.flatMap((part) => {
    if (part.closed) return [part];
    const lastEnded = addDays(dayAt(part.fetchedAt, timeZone), -1);
    const to = part.to < lastEnded ? part.to : lastEnded;
    return to < part.from ? [] : [{ ...part, to }];
  });
}
