import { OPERATIONS } from '@electron/spoki/operation';
import type { DayReport } from '@electron/spoki/resources/day-report';
import type { Priority } from '@electron/spoki/session';
import type { ReportsOfRun } from '@electron/store/sync-store-api';
import { type DaySpan, dayNumber, rangeOf, spanOf, withoutSpans } from '@shared/domain/day-number';
import type { ProfileId } from '@shared/domain/ids';
import { type DayRange, type ReportDay, dayAt } from '@shared/domain/report-day';
import { openFrom } from '@shared/domain/sync-plan';
import { fail } from '@shared/errors/app-error';
import { createSaveQueue } from './save-queue';
import type { ReportSyncParts, SyncScope, SyncedAccount } from './report-sync';

/** For whom days are fetched. */
export interface ChunkScope extends Omit<SyncScope, 'signal'> {
  signal?: AbortSignal;
  /** See `CallOptions.waitSignal`. */
  waitSignal?: AbortSignal;
  /** The synchronisation they are fetched for: it remembers which days it has fetched. */
  runId?: string;
  /** Told of the status of each answer. */
  answered?: (status: number) => void;
}

export interface Chunk extends ChunkScope, SyncedAccount {
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

/** How many refused days a failure names. */
const NAMED = 10;

/** Fetches one range of one account, remembering for each profile which granularity code means days. */
export function createChunkFetcher({ store, client, clock, emit }: ReportSyncParts): ChunkFetcher {
  const saveOfRun = createSaveQueue<ReportsOfRun>((saved) => store.saveReportsOfRun(saved));
  const learned = new Map<ProfileId, number>();
  const dayCode = (profile: SyncScope['profile']): number | null =>
    learned.get(profile.id) ?? profile.reportGranularity;

  const learn = async (profile: SyncScope['profile'], code: number | null): Promise<void> => {
    if (code === null || code === dayCode(profile)) return;
    learned.set(profile.id, code);
    await store.setReportGranularity(profile.id, code);
  };

  const fetchChunk = async (chunk: Chunk): Promise<void> => {
    const { session, profile, accountId, timeZone, range, priority, answered } = chunk;
    // The day before the request, not after it: a request that waits past midnight must not close a day too early.
    const today = dayAt(clock.now(), timeZone);
    const report = await client.partners.accountReport(
      session,
      { accountId, ...range, granularity: dayCode(profile) },
      {
        ...(chunk.waitSignal ? { waitSignal: chunk.waitSignal } : { signal: chunk.signal }),
        ...(answered && { onAnswer: ({ status }) => answered(status) }),
        priority,
        fairnessKey: accountId,
      },
    );
    await learn(profile, report.granularity);
    const closedBefore = isFinal(report, dayCode(profile)) ? openFrom(today) : range.from;
    await save(chunk, report, { fetchedAt: clock.now(), closedBefore });
    emit({ type: 'usage-changed', profileId: profile.id, accountId });
    refuseRejected(report);
  };

  const save = async (
    { profile, accountId, range, runId }: Chunk,
    report: DayReport,
    when: { fetchedAt: number; closedBefore: ReportDay },
  ): Promise<void> => {
    for (const { from, to } of readableRanges(range, report.unread)) {
      const rows = report.rows.filter(({ day }) => day >= from && day <= to);
      const reports = { range: { from, to }, rows, ...when };
      await (runId === undefined
        ? store.saveReports(profile.id, accountId, reports)
        : saveOfRun({ runId, profileId: profile.id, accountId, reports }));
    }
    const { rejects } = report;
    if (rejects.length > 0)
      await store.saveRejects(profile.id, accountId, { range, rejects, fetchedAt: when.fetchedAt });
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

/** @throws AppFailure `unexpected-answer` that names what could not be taken over */
function refuseRejected({ rejects, unread }: DayReport): void {
  if (rejects.length === 0) return;
  const named = rejects.slice(0, NAMED).map(({ name, why }) => `${name} (${why})`);
  const more = rejects.length > NAMED ? ` and ${rejects.length - NAMED} more` : '';
  fail('unexpected-answer', `${named.join(', ')}${more} could not be read; days not fetched: ${unread.length}`, {
    operation: OPERATIONS.partners.accountReport.family,
  });
}

function readableRanges(range: DayRange, unreadable: readonly ReportDay[]): DayRange[] {
  const bad = unreadable.map((day): DaySpan => ({ first: dayNumber(day), last: dayNumber(day) }));
  return withoutSpans(spanOf(range), bad).map(rangeOf);
}
