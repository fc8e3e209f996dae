import { OPERATIONS } from '@electron/spoki/operation';
import { type ErrorKind, toAppError } from '@shared/errors/app-error';
import { takeTurns } from '../take-turns';
import type { ChunkFetcher } from './chunk-fetcher';
import type { LackingAccount } from './lacking-days';
import type { ReportSyncParts, SyncScope } from './report-sync';

/** How many accounts are under way at a time: enough to keep a lane busy, few enough to keep its waiting line short. */
const UNDER_WAY = 8;
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

export interface LoadingProgress {
  /** Accounts. */
  done: number;
  total: number;
  failed: number;
  /** Estimated milliseconds left; null when it has ended. */
  etaMs: number | null;
  running: boolean;
}

export type BackgroundLoading = (
  scope: SyncScope,
  accounts: readonly LackingAccount[],
  tell: (progress: LoadingProgress) => void,
) => Promise<void>;

/**
 * Fetches what accounts lack, behind everything a person waits for. One account's failure is counted and the others go on; a failure that
 * every account would meet ends it. The last thing told is that it is no longer running.
 * @throws AppFailure that failure, or `cancelled`
 */
export function createBackgroundLoading(
  { client, clock, emit }: ReportSyncParts,
  fetchChunk: ChunkFetcher,
): BackgroundLoading {
  return async (scope, accounts, tell) => {
    const { session, profile, signal } = scope;
    const waiting = [...accounts];
    let done = 0;
    let failed = 0;
    let toldAt = clock.now();

    const progress = (running: boolean): void => {
      const left = Math.max(
        1,
        waiting.reduce((count, { ranges }) => count + ranges.length, 0),
      );
      const etaMs = running ? Math.ceil(client.estimateMs(session, OPERATIONS.partners.accountReport, left)) : null;
      tell({ done, total: accounts.length, failed, etaMs, running });
    };
    const tellTable = (): void => {
      if (clock.now() - toldAt < ACCOUNTS_CHANGED_EVERY_MS) return;
      toldAt = clock.now();
      emit({ type: 'accounts-changed', profileId: profile.id });
    };
    const load = async ({ ranges, ...account }: LackingAccount): Promise<void> => {
      try {
        for (const range of ranges) await fetchChunk({ ...scope, ...account, range, priority: 'background' });
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
      while (waiting.length > 0 && !fetchChunk.knowsDayCode(profile))
        await takeTurns(waiting.splice(0, 1), UNDER_WAY, load, signal);
      await takeTurns(waiting, UNDER_WAY, load, signal);
    } finally {
      progress(false);
      emit({ type: 'accounts-changed', profileId: profile.id });
    }
  };
}
