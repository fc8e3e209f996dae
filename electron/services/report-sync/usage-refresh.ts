import { OPERATIONS } from '@electron/spoki/operation';
import { type DayRange, dayAt } from '@shared/domain/report-day';
import { planFetch } from '@shared/domain/sync-plan';
import type { ChunkFetcher } from './chunk-fetcher';
import type { RefreshUsage, ReportSync, ReportSyncParts } from './report-sync';

/** See `ReportSync.refreshUsage`. */
export function createUsageRefresh(
  { store, client, clock, emit }: ReportSyncParts,
  fetchChunk: ChunkFetcher,
): ReportSync['refreshUsage'] {
  return async (request: RefreshUsage) => {
    const { session, profile, accountId, timeZone, range, evenFresh } = request;
    const covered = await store.coverage(profile.id, accountId, range);
    const now = clock.now();
    const chunks = planFetch(covered, range, dayAt(now, timeZone), now, evenFresh ? { openFreshnessMs: 0 } : {});
    if (chunks.length === 0) return;

    let done = 0;
    let waiting = 0;
    const progress = (): void => {
      const left = chunks.length - done;
      const unsent = Math.max(1, left - waiting);
      const etaMs = left === 0 ? 0 : client.estimateMs(session, OPERATIONS.partners.accountReport, unsent);
      const counts = { requestsDone: done, requestsTotal: chunks.length, etaMs: Math.ceil(etaMs) };
      emit({ type: 'usage-progress', profileId: profile.id, accountId, ...counts });
    };
    const fetchOne = async (chunk: DayRange): Promise<void> => {
      waiting += 1;
      try {
        await fetchChunk({ ...request, range: chunk });
      } finally {
        waiting -= 1;
        done += 1;
        progress();
      }
    };

    progress();
    const outcomes = await settleAll(chunks, fetchOne, fetchChunk.knowsDayCode(profile));
    if (outcomes.some(({ status }) => status === 'fulfilled'))
      emit({ type: 'accounts-changed', profileId: profile.id });
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  };
}

/** All at once, since the rate lanes set the pace; but the first one alone while it still has to find out how to ask for days. */
async function settleAll(
  chunks: readonly DayRange[],
  fetchOne: (chunk: DayRange) => Promise<void>,
  atOnce: boolean,
): Promise<PromiseSettledResult<void>[]> {
  const first = atOnce ? [] : await Promise.allSettled(chunks.slice(0, 1).map(fetchOne));
  return [...first, ...(await Promise.allSettled(chunks.slice(first.length).map(fetchOne)))];
}
