import type { DayRange } from '@shared/domain/report-day';
import { type AppError, toAppError } from '@shared/errors/app-error';
import { isHopelessWithOneKey, takeTurns } from '../take-turns';
import type { ChunkFetcher, ChunkScope } from './chunk-fetcher';
import type { LackingAccount } from './lacking-days';

/** How many accounts are under way at a time: enough to keep a lane busy, few enough to keep its waiting line short. */
const UNDER_WAY = 8;

/** Who fetches for, and how it is followed. */
export interface AccountLoop extends ChunkScope {
  /** Emptied while it works. */
  waiting: LackingAccount[];
  /** Its turn has come: what it lacks by now. Default: what it lacked. */
  begin?: (account: LackingAccount) => Promise<DayRange[]>;
  requestDone?: (account: LackingAccount) => void;
  /** @param error why it could not be fetched wholly; null if it was */
  accountDone: (account: LackingAccount, error: AppError | null) => Promise<void> | void;
}

/**
 * Fetches what accounts lack, behind everything a person waits for and fair across accounts. One account's failure is told and the others
 * go on; a failure that every account would meet ends it.
 * @throws AppFailure that failure, or `cancelled`
 */
export async function loopAccounts(fetchChunk: ChunkFetcher, loop: AccountLoop): Promise<void> {
  const { waiting, begin, requestDone, accountDone, ...scope } = loop;
  const signal = scope.waitSignal ?? scope.signal ?? new AbortController().signal;

  const load = async (account: LackingAccount): Promise<void> => {
    const { accountId, timeZone } = account;
    let error: AppError | null = null;
    try {
      for (const range of begin ? await begin(account) : account.ranges) {
        try {
          await fetchChunk({ ...scope, accountId, timeZone, range, priority: 'background' });
        } catch (thrown) {
          // Days of it could not be read: the others are kept, and the account's other ranges may well be told.
          if (toAppError(thrown).kind !== 'unexpected-answer') throw thrown;
          error ??= toAppError(thrown);
        }
        requestDone?.(account);
      }
    } catch (thrown) {
      if (isHopelessWithOneKey(thrown)) throw thrown;
      error = toAppError(thrown);
    }
    await accountDone(account, error);
  };

  while (waiting.length > 0 && !fetchChunk.knowsDayCode(scope.profile))
    await takeTurns(waiting.splice(0, 1), 1, load, signal);
  await takeTurns(waiting, UNDER_WAY, load, signal);
}
