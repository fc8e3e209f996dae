import type { Account } from '@shared/domain/account';
import type { CoveredRange } from '@shared/domain/coverage';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Forecast, ReportRow } from '@shared/domain/report';
import type { DayRange, ReportDay, ReportMonth } from '@shared/domain/report-day';
import type { RejectReason } from '@shared/domain/report-flags';
import type { AppError } from '@shared/errors/app-error';
import type { AccountKeyView } from '@shared/ipc/key-models';
import type { MarginPreset } from '@shared/ipc/margin-models';
import type { AccountList, AccountRow, HistoryPoint, Profile, SavedView } from '@shared/ipc/models';
import type { ActivationStoreApi } from './activation-store-api';
import type { AccessStoreApi } from './access-store-api';
import type { ClosingsStoreApi } from './closings-store-api';
import type { JobStoreApi } from './job-store-api';
import type { OnboardingStoreApi } from './onboarding-store-api';
import type { OverviewStoreApi } from './overview-store-api';
import type { ReportsStoreApi } from './reports-store-api';
import type { RunwayStoreApi } from './runway-store-api';
import type { SyncStoreApi } from './sync-store-api';
import type { WatchStoreApi } from './watch-store-api';

/** A profile as it is kept: all but where its key is, which only the vault knows. */
export type StoredProfile = Omit<Profile, 'keyKept'> & {
  /** The `granularity` code that brought daily keys from this server; null until one has. (README of the API, "Enumerations".) */
  reportGranularity: number | null;
};

/** An account of Spoki's answer, with the JSON text it came in, unknown fields included. */
export interface FetchedAccount {
  account: Account;
  raw: string;
}

/** One fetch of a profile's whole account list, in Spoki's order. */
export interface FetchedAccounts {
  accounts: FetchedAccount[];
  rowErrors: AccountList['rowErrors'];
  /** The list stopped early: accounts absent from it are not taken for gone. */
  partial: boolean;
  /** When it was fetched; milliseconds since 1970-01-01 UTC. */
  at: number;
}

/** An account as kept; `asOf` is when Spoki last told of it, and `month` is null until the month has been fetched from its first day. */
export type StoredAccountRow = Omit<AccountRow, 'keyHeld'>;

export type StoredAccountList = Omit<AccountList, 'rows'> & { rows: StoredAccountRow[] };

export interface StoredAccountPage {
  account: StoredAccountRow;
  /** Spoki's JSON text of the account, unknown fields included. */
  raw: string;
  /** One point for every change of credit, quality, phone status, status or daily limit; oldest first. */
  history: HistoryPoint[];
  /** The account was absent from the last whole list. */
  gone: boolean;
}

/** Something in an answer that could not be taken over as a day. */
export interface RejectedReport {
  /** The key it came under; not always a day. */
  name: string;
  why: RejectReason;
  /** English, for details. */
  detail: string;
  /** What came, as JSON text. */
  raw: string;
}

/** One fetched report: the rows there were in `range`; a day of the range without a row had no activity. */
export interface FetchedReports {
  range: DayRange;
  rows: ReportRow[];
  /** Milliseconds since 1970-01-01 UTC. */
  fetchedAt: number;
  /** Days before this one (in the account's time zone) were closed when fetched, and are never fetched again. */
  closedBefore: ReportDay;
  /** What else came for the range. Whatever was kept of the range before is replaced, also by nothing. */
  rejects?: RejectedReport[];
}

export interface StoredUsage {
  /** Ascending by day. */
  rows: ReportRow[];
  /** The fetched parts of the asked range, ascending, disjoint. */
  fetched: CoveredRange[];
  /** The oldest fetch among the days that were still open when fetched; if all were closed, the oldest of all; null if none. */
  asOf: number | null;
}

/** An account's usage on its way from the store's process: `unpackDays` reads it. */
export interface PackedUsage {
  accountId: AccountId;
  /** JSON text of its rows. Rows as objects take ten times as long on the way. */
  days: string;
  /** The fetched parts of the asked range, ascending, disjoint. */
  fetched: CoveredRange[];
}

/** JSON text kept under a key of the caller's choice, for answers read with an account's own key. */
export interface CachedText {
  json: string;
  /** Milliseconds since 1970-01-01 UTC. */
  fetchedAt: number;
}

export interface StoredForecast {
  country: string;
  forecast: Forecast;
  /** Milliseconds since 1970-01-01 UTC. */
  fetchedAt: number;
}

export type StoredKeyCheck = NonNullable<AccountKeyView['lastCheck']>;
/** What is remembered of the key of one account, never the key. */
export type StoredKeyUse = Pick<AccountKeyView, 'accountId' | 'lastSuccessAt' | 'lastCheck'>;

/** What happened when the file was opened. */
export interface StoreState {
  /** The path the previous file was moved to because it was damaged; null if it was sound or there was none. */
  movedAside: string | null;
  schemaVersion: number;
}

export interface StoreStats {
  accounts: number;
  reportDays: number;
}

/**
 * Everything the store process offers. Main calls it through `RemoteApi<StoreApi>`, where every function is asynchronous. One call is one
 * transaction: it is done wholly or not at all, and what was acknowledged survives a crash of the process.
 *
 * Each throws `AppFailure`: `store-failed` when the file cannot be read or written, `store-from-newer-version` when a newer version of
 * the app has written it (it is left untouched), `not-found` for a profile or an account that is not on this computer.
 */
export type StoreApi = JobStoreApi &
  ClosingsStoreApi &
  AccessStoreApi &
  ActivationStoreApi &
  OnboardingStoreApi &
  OverviewStoreApi &
  ReportsStoreApi &
  RunwayStoreApi &
  SyncStoreApi &
  WatchStoreApi & {
    state(): StoreState;

    /** The JSON text kept under the key, or null if there is none. */
    getSetting(key: string): string | null;
    setSetting(key: string, json: string): void;

    /** Oldest first. */
    listProfiles(): StoredProfile[];
    /** Adds the profile, or replaces every field of the one with this id. */
    saveProfile(profile: StoredProfile): void;
    setReportGranularity(profileId: ProfileId, code: number): void;
    /** Deletes the profile and everything kept for it. */
    removeProfile(profileId: ProfileId): void;

    /** Takes over a fetched list: order, values, a history point for each change, and which accounts are gone. Clears the last error. */
    saveAccounts(profileId: ProfileId, list: FetchedAccounts): void;
    /** Notes why the list could not be fetched; the accounts stay as they are. */
    recordListError(profileId: ProfileId, error: AppError, at: number): void;
    /**
     * Accounts that are not gone, in Spoki's order, each with its figures of the month.
     * @param now milliseconds since 1970-01-01 UTC, from which runways are counted; without it, the clock of this computer
     */
    listAccounts(profileId: ProfileId, month: ReportMonth, now?: number): StoredAccountList;
    /** Also finds accounts that are gone. */
    getAccount(profileId: ProfileId, accountId: AccountId, month: ReportMonth, now?: number): StoredAccountPage;
    /** Takes over one account fetched with its own key, keeping its place in the list. */
    updateAccount(profileId: ProfileId, fetched: FetchedAccount, at: number): void;

    /**
     * Replaces the days of the range by the rows, brings the months' sums up to date and notes the range as fetched.
     * @throws AppFailure `store-failed` if a row lies outside the range, a day comes twice, or a number is not an integer within ±(2^53 − 1).
     */
    saveReports(profileId: ProfileId, accountId: AccountId, reports: FetchedReports): void;
    /** Replaces what could not be taken over of the range; for an answer of which no day could be saved, or as the last of several saves. */
    saveRejects(
      profileId: ProfileId,
      accountId: AccountId,
      fetched: { range: DayRange; rejects: RejectedReport[]; fetchedAt: number },
    ): void;
    usage(profileId: ProfileId, accountId: AccountId, range: DayRange): StoredUsage;
    /**
     * The same for many accounts at once, in their order; an account that is not on this computer has nothing. Ask for a hundred at a time,
     * so that the store can answer others in between.
     */
    usageOf(profileId: ProfileId, accountIds: AccountId[], range: DayRange): PackedUsage[];
    /** What of the range has been fetched: clipped to it, ascending, disjoint. */
    coverage(profileId: ProfileId, accountId: AccountId, range: DayRange): CoveredRange[];
    /** The same for many accounts at once, in their order; an account that is not on this computer has nothing covered. */
    coverageOf(
      profileId: ProfileId,
      accountIds: AccountId[],
      range: DayRange,
    ): { accountId: AccountId; covered: CoveredRange[] }[];

    /** @param country ISO 3166 code, e.g. `IT` */
    saveForecast(profileId: ProfileId, accountId: AccountId, forecast: StoredForecast): void;
    getForecast(profileId: ProfileId, accountId: AccountId, country: string): StoredForecast | null;
    /** @param key e.g. `detail`, `reports:Day:2026-01-01:2026-03-31` */
    saveCached(profileId: ProfileId, accountId: AccountId, key: string, cached: CachedText): void;
    getCached(profileId: ProfileId, accountId: AccountId, key: string): CachedText | null;

    /** Of every account of the profile whose key was used or checked, whether or not it is held or listed. */
    keyUses(profileId: ProfileId): StoredKeyUse[];
    /** A request with the account's key succeeded at this time; milliseconds since 1970-01-01 UTC. */
    noteKeySuccess(profileId: ProfileId, accountId: AccountId, at: number): void;
    saveKeyCheck(profileId: ProfileId, accountId: AccountId, check: StoredKeyCheck): void;
    forgetKeyUse(profileId: ProfileId, accountId: AccountId): void;

    /** In the order they were first saved. */
    listViews(profileId: ProfileId): SavedView[];
    saveView(profileId: ProfileId, view: SavedView): void;
    removeView(profileId: ProfileId, viewId: string): void;

    /** By name. */
    listMarginPresets(profileId: ProfileId): MarginPreset[];
    /** Adds the preset, or replaces the one with its id. @throws AppFailure `invalid-input` if another of the profile has its name in any case */
    saveMarginPreset(profileId: ProfileId, preset: MarginPreset): void;
    removeMarginPreset(profileId: ProfileId, presetId: string): void;

    stats(): StoreStats;
    /**
     * Deletes accounts, reports, history, people, forecasts and caches, and gives the space back; profiles, settings, jobs, views and the use of keys
     * stay.
     */
    deleteLocal(): void;
    /** Writes everything into the one file and closes it. No call may follow. */
    close(): void;
  };
