import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ReportMonth } from '@shared/domain/report-day';

/** The first days of a month. */
export interface DaysOfMonth {
  month: ReportMonth;
  /** How many: from 1 to the days the month has. */
  days: number;
}

/** Thousandths; null if none of the days tells. */
export interface SumOfDays {
  consumption: number | null;
  recharge: number | null;
  profit: number | null;
}

export interface ClientDays {
  accountId: AccountId;
  accountName: string;
  now: SumOfDays;
  before: SumOfDays;
}

/** What the overview alone asks of the store; see `StoreApi`. */
export type OverviewStoreApi = {
  /** The accounts in the list that have all these days of both months, with the sums of either. */
  compareFirstDays(profileId: ProfileId, now: DaysOfMonth, before: DaysOfMonth): ClientDays[];
};
