import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { Priority, SpokiSession } from '@electron/spoki/session';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { AccountId } from '@shared/domain/ids';
import type { DayRange } from '@shared/domain/report-day';
import type { AppEvent } from '@shared/ipc/events';
import { type AccountLoop, loopAccounts } from './account-loop';
import { createBackgroundLoading } from './background-loading';
import { createChunkFetcher } from './chunk-fetcher';
import { createDaysLoading } from './days-loading';
import { createMonthLoading } from './month-loading';
import { createUsageRefresh } from './usage-refresh';

export interface ReportSyncParts {
  store: Pick<
    RemoteApi<StoreApi>,
    'coverage' | 'coverageOf' | 'saveReports' | 'saveReportsOfRun' | 'saveRejects' | 'setReportGranularity'
  >;
  client: { partners: Pick<SpokiClient['partners'], 'accountReport'>; estimateMs: SpokiClient['estimateMs'] };
  /** `now`: milliseconds since 1970-01-01 UTC. */
  clock: { now(): number };
  emit(event: AppEvent): void;
}

/** An account whose reports are wanted. Its days are those of its own time zone, an IANA name. */
export interface SyncedAccount {
  accountId: AccountId;
  timeZone: string;
}

export interface SyncScope {
  session: SpokiSession;
  profile: Pick<StoredProfile, 'id' | 'reportGranularity'>;
  signal: AbortSignal;
}

export interface RefreshUsage extends SyncScope, SyncedAccount {
  range: DayRange;
  priority: Priority;
  /** Open days are fetched again however fresh they are. Default false. */
  evenFresh?: boolean;
}

export interface LoadMonths extends SyncScope {
  accounts: readonly SyncedAccount[];
}

export interface LoadDays extends LoadMonths {
  /** The same days for each account; those it has not reached yet are left out. */
  range: DayRange;
  /** The caller's name for this work, told in `days-progress`. */
  workId: string;
  /** Told how many accounts lack any of these days, before the first is asked for. */
  planned: (accounts: number) => void;
}

export interface ReportSync {
  /**
   * Fetches what of the range is lacking, latest part first, and saves each part as it comes, with `usage-progress` and `usage-changed`
   * on the way.
   * @throws AppFailure the first failure, once all parts have ended; the parts that came are kept
   */
  refreshUsage(request: RefreshUsage): Promise<void>;
  /**
   * Fetches the last 35 days of each account that lacks them, behind everything a person waits for, with `month-progress` on the way.
   * One account's failure is counted and the others go on; a failure that every account would meet ends it.
   * @throws AppFailure that failure, or `cancelled`
   */
  loadMonths(request: LoadMonths): Promise<void>;
  /**
   * The same for any days, with `days-progress` on the way, which also tells the end when nothing was lacking. Days that are over are not
   * lacking if they were over when fetched, until they are closed and fetched for the last time.
   */
  loadDays(request: LoadDays): Promise<void>;
  /** What all loading in the background is made of. See `loopAccounts`. */
  loop(loop: AccountLoop): Promise<void>;
}

/** Keeps the local reports in step with Spoki's. Which days are lacking is decided in shared/domain/sync-plan.ts. */
export function createReportSync(parts: ReportSyncParts): ReportSync {
  const fetchChunk = createChunkFetcher(parts);
  const load = createBackgroundLoading(parts, fetchChunk);
  return {
    refreshUsage: createUsageRefresh(parts, fetchChunk),
    loadMonths: createMonthLoading(parts, load),
    loadDays: createDaysLoading(parts, load),
    loop: (loop) => loopAccounts(fetchChunk, loop),
  };
}
