import { type CoveredRange, clipCoverage } from '@shared/domain/coverage';
import { endedDays } from '@shared/domain/ended-days';
import { type ReportDay, dayAt } from '@shared/domain/report-day';
import { planFetch } from '@shared/domain/sync-plan';
import type { BackgroundLoading, LoadingProgress } from './background-loading';
import { lackingDays } from './lacking-days';
import { MONTH_FRESHNESS_MS } from './month-loading';
import type { ReportSync, ReportSyncParts } from './report-sync';

const NOTHING_LACKING: LoadingProgress = { done: 0, total: 0, failed: 0, etaMs: null, running: false };

/** See `ReportSync.loadDays`. */
export function createDaysLoading(
  { store, clock, emit }: ReportSyncParts,
  load: BackgroundLoading,
): ReportSync['loadDays'] {
  return async ({ range, workId, planned, ...request }) => {
    const { profile, accounts } = request;
    const now = clock.now();
    const lacking = await lackingDays(store, {
      profileId: profile.id,
      accounts,
      widest: range,
      plan: (covered, { timeZone }) => {
        const today = dayAt(now, timeZone);
        return planFetch(wholeDays(covered, timeZone, today), range, today, now, {
          openFreshnessMs: MONTH_FRESHNESS_MS,
        });
      },
    });
    planned(lacking.length);
    const tell = (progress: LoadingProgress): void =>
      emit({ type: 'days-progress', profileId: profile.id, workId, ...progress });
    if (lacking.length === 0) tell(NOTHING_LACKING);
    else await load(request, lacking, tell);
  };
}

/** What counts as fetched: a day that is over only if it was so when it was fetched, so that nobody reckons with a part of it. */
function wholeDays(covered: readonly CoveredRange[], timeZone: string, today: ReportDay): CoveredRange[] {
  const before = endedDays(covered, timeZone).filter(({ from }) => from < today);
  return [...before, ...clipCoverage(covered, { from: today, to: today })];
}
