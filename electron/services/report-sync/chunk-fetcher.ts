import type { DayReport } from '@electron/spoki/resources/day-report';
import type { Priority } from '@electron/spoki/session';
import { type DaySpan, dayNumber, rangeOf, spanOf, withoutSpans } from '@shared/domain/day-number';
import type { ProfileId } from '@shared/domain/ids';
import { type DayRange, type ReportDay, dayAt, reportDay } from '@shared/domain/report-day';
import { openFrom } from '@shared/domain/sync-plan';
import { fail } from '@shared/errors/app-error';
import type { ReportSyncParts, SyncScope, SyncedAccount } from './report-sync';

export interface Chunk extends SyncScope, SyncedAccount {
  /** At most `MAX_DAYS_PER_REQUEST` days. */
  range: DayRange;
  priority: Priority;
}

export interface ChunkFetcher {
  /**
   * Asks for one range and saves what came.
   * @throws AppFailure `unexpected-answer` if days of it could not be read: these stay unfetched, the others are kept
   */
  (chunk: Chunk): Promise<void>;
  /** Whether the code for days is known, so that the requests of a range need not wait for the first of them to find it. */
  knowsDayCode(profile: SyncScope['profile']): boolean;
}

/** Fetches one range of one account, remembering for each profile which granularity code means days. */
export function createChunkFetcher({ store, client, clock, emit }: ReportSyncParts): ChunkFetcher {
  const learned = new Map<ProfileId, number>();
  const dayCode = (profile: SyncScope['profile']): number | null =>
    learned.get(profile.id) ?? profile.reportGranularity;

  const learn = async (profile: SyncScope['profile'], code: number | null): Promise<void> => {
    if (code === null || code === dayCode(profile)) return;
    learned.set(profile.id, code);
    await store.setReportGranularity(profile.id, code);
  };

  const fetchChunk = async ({
    session,
    profile,
    accountId,
    timeZone,
    range,
    priority,
    signal,
  }: Chunk): Promise<void> => {
    // The day before the request, not after it: a request that waits past midnight must not close a day too early.
    const today = dayAt(clock.now(), timeZone);
    const report = await client.partners.accountReport(
      session,
      { accountId, ...range, granularity: dayCode(profile) },
      { signal, priority, fairnessKey: accountId },
    );
    await learn(profile, report.granularity);
    const fetchedAt = clock.now();
    const closedBefore = isFinal(report, dayCode(profile)) ? openFrom(today) : range.from;
    const unreadable = unreadableDays(report, range);
    for (const { from, to } of readableRanges(range, unreadable)) {
      const rows = report.rows.filter(({ day }) => day >= from && day <= to);
      await store.saveReports(profile.id, accountId, { range: { from, to }, rows, fetchedAt, closedBefore });
    }
    emit({ type: 'usage-changed', profileId: profile.id, accountId });
    if (unreadable.length > 0) fail('unexpected-answer', `the report of ${unreadable.join(', ')} could not be read`);
  };

  return Object.assign(fetchChunk, { knowsDayCode: (profile: SyncScope['profile']) => dayCode(profile) !== null });
}

/**
 * An empty answer before any code has brought days may only mean that the code was the wrong one: then no day counts as closed, and all
 * are asked for again.
 */
function isFinal({ rows }: DayReport, code: number | null): boolean {
  return rows.length > 0 || code !== null;
}

function unreadableDays({ rowErrors }: DayReport, range: DayRange): ReportDay[] {
  const names = rowErrors.flatMap(({ name }) => (name === null ? [] : [reportDay(name)]));
  return names.filter((day) => day >= range.from && day <= range.to);
}

function readableRanges(range: DayRange, unreadable: readonly ReportDay[]): DayRange[] {
  const bad = unreadable.map((day): DaySpan => ({ first: dayNumber(day), last: dayNumber(day) }));
  return withoutSpans(spanOf(range), bad).map(rangeOf);
}
