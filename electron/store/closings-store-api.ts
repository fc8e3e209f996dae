import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { MonthColumn } from '@shared/domain/month-columns';
import type { ReportMonth } from '@shared/domain/report-day';
import type { Closing, ClosingDiff } from '@shared/ipc/finance-models';

/** A closing as it is kept; whether it is intact is a question of its own. */
export type StoredClosing = Omit<Closing, 'intact'> & { closingKey: number };

/** One account as it was frozen: numbers in the order of `MONTH_COLUMNS`, and its days. Missing is null. */
export interface FrozenAccount {
  accountId: AccountId;
  name: string;
  country: string | null;
  type: number | null;
  figures: Record<MonthColumn, number | null>;
  days: FrozenDays;
}

/** Days of a month as their numbers, 1 to 31. */
export interface FrozenDays {
  /** First and last of each stretch that was fetched. */
  covered: [number, number][];
  /** The day, then consumption, recharge, profit and its seven parts, thousandths; a fetched day without a row had no activity. */
  rows: (number | null)[][];
}

/** An account that lacks days of a month that are over, or has some that could not be read. */
export interface MonthLack {
  accountId: AccountId;
  missingDays: number;
  rejectedDays: number;
}

export interface StoredNote {
  accountId: AccountId;
  note: string;
  at: number;
  /** JSON of the figures that were explained. */
  figures: string;
}

/** What the store keeps of closed months and explained differences. Conditions are those of `StoreApi`; `now` is milliseconds since 1970-01-01 UTC. */
export type ClosingsStoreApi = {
  /**
   * Freezes the month as it is known now, wholly or not at all.
   * @throws AppFailure `invalid-input` if it is closed, not over, or not complete and not `provisional`
   */
  closeMonth(
    profileId: ProfileId,
    month: ReportMonth,
    options: { note: string; provisional: boolean; now: number },
  ): StoredClosing;
  /** What was frozen is kept. @throws AppFailure `not-found` if the month is not closed */
  reopenMonth(profileId: ProfileId, month: ReportMonth, note: string, now: number): StoredClosing;
  /** Newest month first, and of one month the latest closing first. */
  listClosings(profileId: ProfileId): StoredClosing[];
  /** Whether what was frozen still has its hash. */
  isClosingIntact(closingKey: number): boolean;
  /** Some of the accounts of a closing, in the order of the month's table then; `total` counts all. */
  frozenAccounts(closingKey: number, from: number, count: number): { total: number; accounts: FrozenAccount[] };
  /**
   * How some of the accounts of the closing in force differ from what is known now. Days that are not fetched any more are left out, and so
   * is an account that is not on this computer, unless Spoki's whole list was read without it: then its figures are not told any more.
   */
  closingChanges(closingKey: number, from: number, count: number): { total: number; changes: ClosingDiff['changes'] };
  /** Accounts that have figures of the month now and had none when it was closed. */
  closingNewcomers(closingKey: number): ClosingDiff['changes'];

  monthLacks(profileId: ProfileId, month: ReportMonth, now: number): MonthLack[];
  reconcileNotes(profileId: ProfileId, month: ReportMonth): StoredNote[];
  /** Adds the note, replaces that of the account, or for null takes it away. */
  saveReconcileNote(
    profileId: ProfileId,
    month: ReportMonth,
    accountId: AccountId,
    note: Omit<StoredNote, 'accountId'> | null,
  ): void;
};
