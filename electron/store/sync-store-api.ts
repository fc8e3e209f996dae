import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { DayRange, ReportDay } from '@shared/domain/report-day';
import type { AppError } from '@shared/errors/app-error';
import type { SyncRun } from '@shared/ipc/finance-models';
import type { FetchedReports } from './store-api';

/** A synchronisation as it is kept; `accounts.failed` is counted from the failures. */
export interface StoredSyncRun extends Omit<SyncRun, 'etaMs' | 'limitPerMinute'> {
  profileId: ProfileId;
  /** The list of accounts was brought up to date and the totals stand. */
  listed: boolean;
}

export interface SyncRunChange {
  state?: SyncRun['state'];
  endedAt?: number | null;
  error?: AppError | null;
  listed?: boolean;
  accountsTotal?: number;
  accountsDone?: number;
  requestsTotal?: number;
  requestsDone?: number;
  slowedDown?: number;
}

/** Reports that were fetched for a run. */
export interface ReportsOfRun {
  runId: string;
  profileId: ProfileId;
  accountId: AccountId;
  reports: FetchedReports;
}

/** How old the reports of an account are. */
export interface ReportAge {
  accountId: AccountId;
  accountName: string;
  /** IANA; null if Spoki named none. */
  timeZone: string | null;
  /** When its latest days were fetched; null if none was. */
  asOf: number | null;
  lastDay: ReportDay | null;
}

/** What the store keeps of synchronisations: the latest of each profile. Conditions are those of `StoreApi`. */
export type SyncStoreApi = {
  /** Replaces the profile's latest run, with its failures. `run.accounts.failed` is ignored: there are none. */
  saveSyncRun(run: StoredSyncRun): void;
  /** Null if there was none. */
  syncRun(profileId: ProfileId): StoredSyncRun | null;
  /** Of all profiles. */
  runningSyncs(): StoredSyncRun[];
  /** Null if another run has taken its place, or its profile or the local data were deleted. */
  changeSyncRun(runId: string, change: SyncRunChange): StoredSyncRun | null;
  /** Why an account could not be fetched; nothing if the run is gone. */
  saveSyncFailure(runId: string, accountId: AccountId, error: AppError): void;
  clearSyncFailures(runId: string): void;
  syncFailures(runId: string): { accountId: AccountId; error: AppError }[];
  /** As `saveReports` for each, all or nothing; also notes, for a run with `again`, that it has had these days. */
  saveReportsOfRun(saved: ReportsOfRun[]): void;
  /** The days that a run with `again` has had, by account. */
  syncAskedAgain(runId: string): { accountId: AccountId; range: DayRange }[];
  /** Of accounts that are not gone, in Spoki's order. */
  reportAges(profileId: ProfileId): ReportAge[];
};
