import { OPERATIONS } from '@electron/spoki/operation';
import { type DayRange, addDays, dayAt } from '@shared/domain/report-day';
import { planFetch } from '@shared/domain/sync-plan';
import { AppFailure, type ErrorKind, toAppError } from '@shared/errors/app-error';
import type { ChunkFetcher } from './chunk-fetcher';
import type { LoadMonths, ReportSync, ReportSyncParts, SyncedAccount } from './report-sync';

/** Enough for the whole current month and for a mean over four whole weeks. */
export const MONTH_LOADING_DAYS = 35;
/** Open days fetched within six hours count as fresh here: a list of thousands is not for watching the minute. */
export const MONTH_FRESHNESS_MS = 6 * 3_600_000;
/** How many accounts are under way at a time: enough to keep a lane busy, few enough to keep its waiting line short. */
const UNDER_WAY = 8;
/** Accounts whose coverage is asked for with one call, so that the store can answer others in between. */
const COVERAGE_SLICE = 500;
/** The accounts table reads everything anew on `accounts-changed`, so it is told at most this often; milliseconds. */
const ACCOUNTS_CHANGED_EVERY_MS = 5_000;

/** Failures that every other account would meet too. */
const HOPELESS: readonly ErrorKind[] = [
  'unauthorized',
  'forbidden',
  'key-stopped',
  'cancelled',
  'vault-locked',
  'vault-unavailable',
  'vault-timeout',
  'vault-key-missing',
  'vault-key-invalid',
  'store-failed',
  'store-from-newer-version',
];

interface Task extends SyncedAccount {
  ranges: DayRange[];
}

/** See `ReportSync.loadMonths`. */
export function createMonthLoading(parts: ReportSyncParts, fetchChunk: ChunkFetcher): ReportSync['loadMonths'] {
  const { client, clock, emit } = parts;
  return async (request: LoadMonths) => {
    const { session, profile, signal } = request;
    const tasks = await lackingTasks(parts, request);
    if (tasks.length === 0) return;
    const total = tasks.length;
    let done = 0;
    let failed = 0;
    let toldAt = clock.now();

    const progress = (running: boolean): void => {
      const left = Math.max(
        1,
        tasks.reduce((count, { ranges }) => count + ranges.length, 0),
      );
      const etaMs = running ? Math.ceil(client.estimateMs(session, OPERATIONS.partners.accountReport, left)) : null;
      emit({ type: 'month-progress', profileId: profile.id, done, total, failed, etaMs, running });
    };
    const tellTable = (): void => {
      if (clock.now() - toldAt < ACCOUNTS_CHANGED_EVERY_MS) return;
      toldAt = clock.now();
      emit({ type: 'accounts-changed', profileId: profile.id });
    };
    const runTask = async ({ ranges, ...account }: Task): Promise<void> => {
      try {
        for (const range of ranges) await fetchChunk({ ...request, ...account, range, priority: 'background' });
      } catch (thrown) {
        if (HOPELESS.includes(toAppError(thrown).kind)) throw thrown;
        failed += 1;
      }
      done += 1;
      progress(true);
      tellTable();
    };

    progress(true);
    try {
      while (tasks.length > 0 && !fetchChunk.knowsDayCode(profile))
        await takeTurns(tasks.splice(0, 1), runTask, signal);
      await takeTurns(tasks, runTask, signal);
    } finally {
      progress(false);
      emit({ type: 'accounts-changed', profileId: profile.id });
    }
  };
}

/** What each account lacks of its last days, in the order of the accounts. */
async function lackingTasks({ store, clock }: ReportSyncParts, { profile, accounts }: LoadMonths): Promise<Task[]> {
  const now = clock.now();
  const tasks: Task[] = [];
  for (let i = 0; i < accounts.length; i += COVERAGE_SLICE) {
    const slice = accounts.slice(i, i + COVERAGE_SLICE);
    const known = await store.coverageOf(
      profile.id,
      slice.map(({ accountId }) => accountId),
      widest(now),
    );
    slice.forEach((account, index) => {
      const range = lastDays(now, account.timeZone);
      const covered = known[index]?.covered ?? [];
      const ranges = planFetch(covered, range, range.to, now, { openFreshnessMs: MONTH_FRESHNESS_MS });
      if (ranges.length > 0) tasks.push({ ...account, ranges });
    });
  }
  return tasks;
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

/**
 * Takes tasks from the front of the list, some at a time, until it is empty, the signal fires, or one throws.
 * @throws what the first one threw, after those under way have ended; AppFailure `cancelled` if the signal fired
 */
async function takeTurns(tasks: Task[], run: (task: Task) => Promise<void>, signal: AbortSignal): Promise<void> {
  let stopped = false;
  const worker = async (): Promise<void> => {
    for (let task = tasks.shift(); task && !stopped; task = tasks.shift()) {
      if (signal.aborted) throw new AppFailure({ kind: 'cancelled', message: 'loading the month was cancelled' });
      try {
        await run(task);
      } catch (thrown) {
        stopped = true;
        throw thrown;
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: UNDER_WAY }, worker));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
