import { OPERATIONS } from '@electron/spoki/operation';
import { loopAccounts } from './account-loop';
import type { ChunkFetcher } from './chunk-fetcher';
import type { LackingAccount } from './lacking-days';
import type { ReportSyncParts, SyncScope } from './report-sync';

/** The accounts table reads everything anew on `accounts-changed`, so it is told at most this often; milliseconds. */
export const ACCOUNTS_CHANGED_EVERY_MS = 5_000;

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
 * `loopAccounts` with its progress told. The last thing told is that it is no longer running.
 * @throws AppFailure as `loopAccounts`
 */
export function createBackgroundLoading(
  { client, clock, emit }: ReportSyncParts,
  fetchChunk: ChunkFetcher,
): BackgroundLoading {
  return async ({ session, profile, signal }, accounts, tell) => {
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

    progress(true);
    try {
      await loopAccounts(fetchChunk, {
        ...{ session, profile, signal, waiting },
        accountDone: (_account, error) => {
          done += 1;
          if (error) failed += 1;
          progress(true);
          tellTable();
        },
      });
    } finally {
      progress(false);
      emit({ type: 'accounts-changed', profileId: profile.id });
    }
  };
}
