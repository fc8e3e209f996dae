import { type DayRange, addDays, dayAt } from '@shared/domain/report-day';
import { planFetch } from '@shared/domain/sync-plan';
import type { BackgroundLoading } from './background-loading';
import { lackingDays } from './lacking-days';
import type { ReportSync, ReportSyncParts } from './report-sync';

/** Enough for the whole current month and for a mean over four whole weeks. */
export const MONTH_LOADING_DAYS = 35;
/** Open days fetched within six hours count as fresh here: a list of thousands is not for watching the minute. */
export const MONTH_FRESHNESS_MS = 6 * 3_600_000;

/** See `ReportSync.loadMonths`. */
export function createMonthLoading(
  { store, clock, emit }: ReportSyncParts,
  load: BackgroundLoading,
): ReportSync['loadMonths'] {
  return async (request) => {
    const { profile, accounts } = request;
    const now = clock.now();
    const lacking = await lackingDays(store, {
      profileId: profile.id,
      accounts,
      widest: widest(now),
      plan: (covered, { timeZone }) => {
        const range = lastDays(now, timeZone);
        return planFetch(covered, range, range.to, now, { openFreshnessMs: MONTH_FRESHNESS_MS });
      },
    });
    if (lacking.length === 0) return;
    await load(request, lacking, (progress) => emit({ type: 'month-progress', profileId: profile.id, ...progress }));
  };
}

function lastDays(now: number, timeZone: string): DayRange {
  const today = dayAt(now, timeZone);
  return { from: addDays(today, 1 - MONTH_LOADING_DAYS), to: today };
}

/** The last days of every time zone. */
function widest(now: number): DayRange {
  const { from, to } = lastDays(now, 'UTC');
  return { from: addDays(from, -1), to: addDays(to, 1) };
}
