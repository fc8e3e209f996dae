import type { Balance } from '@shared/domain/balance';
import type { CoveredRange } from '@shared/domain/coverage';
import type { FigureQuality } from '@shared/domain/figure-quality';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Thousandths } from '@shared/domain/money';
import type { ReportRow } from '@shared/domain/report';
import type { ReportMonth } from '@shared/domain/report-day';
import type { MonthState, MonthTable, OddDay, TrendMonth } from '@shared/ipc/finance-models';
import type { PackedUsage } from './store-api';

/** One account's month, with its days. Money in thousandths, null where it is missing. */
export interface AccountMonth {
  accountId: AccountId;
  accountName: string;
  /** Of this account alone; `closed` if a person has closed the month. */
  state: MonthState;
  opening: Balance;
  /** At the end of the month; of a running month at the end of the last day that was fetched. */
  closing: Balance;
  recharge: Thousandths | null;
  consumption: Thousandths | null;
  profit: Thousandths | null;
  /** Of recharge, consumption and profit. */
  quality: FigureQuality;
  /** Ascending by day; a fetched day without a row had no activity. */
  rows: ReportRow[];
  fetched: CoveredRange[];
}

/** A slice of a month's accounts with their days. */
export interface MonthDaysSlice {
  /** All accounts of the month. */
  total: number;
  /** In the order of `MonthTable.accountIds`; `unpackDays` reads the days of one. */
  accounts: PackedUsage[];
}

/** What the store tells of months. Conditions are those of `StoreApi`; `now` is milliseconds since 1970-01-01 UTC. */
export type ReportsStoreApi = {
  /** Accounts in Spoki's order, those that are gone and have figures of the month last. */
  monthTable(profileId: ProfileId, month: ReportMonth, now: number): MonthTable;
  /** In the order asked for, which may be any; of one account, or of all for null. */
  monthStates(profileId: ProfileId, accountId: AccountId | null, months: ReportMonth[], now: number): MonthState[];
  /** Thirteen months, oldest first. @param last the latest of them */
  trend(profileId: ProfileId, accountId: AccountId | null, last: ReportMonth, now: number): TrendMonth[];
  /** Newest first, at most 1,000; `total` counts all. Of one account, or of all for null. */
  oddDays(profileId: ProfileId, month: ReportMonth, accountId: AccountId | null): { days: OddDay[]; total: number };
  accountMonth(profileId: ProfileId, accountId: AccountId, month: ReportMonth, now: number): AccountMonth;
  /** Days of `count` accounts from the one at `fromIndex` on. Ask for a hundred at a time, so that the store can answer others in between. */
  monthDays(profileId: ProfileId, month: ReportMonth, fromIndex: number, count: number): MonthDaysSlice;
};
