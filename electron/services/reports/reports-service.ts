import type { RemoteApi } from '@electron/processes/rpc';
import type { AccountMonth, MonthDaysSlice } from '@electron/store/reports-store-api';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ReportMonth } from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';
import type { MonthState, MonthTable, OddDay, TrendMonth } from '@shared/ipc/finance-models';

export interface ReportsParts {
  store: Pick<RemoteApi<StoreApi>, 'monthTable' | 'monthStates' | 'trend' | 'oddDays' | 'accountMonth' | 'monthDays'>;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/**
 * What the months of a portfolio were, from the store alone: nothing here asks Spoki.
 * Each throws AppFailure `not-permitted` for an agency, whose key opens no reports, and `not-found` for an account that is not on this computer.
 */
export interface Reports {
  month(profileId: ProfileId, month: ReportMonth): Promise<MonthTable>;
  /** Thirteen months, oldest first; of one account, or of all for null. */
  trend(profileId: ProfileId, last: ReportMonth, accountId: AccountId | null): Promise<TrendMonth[]>;
  oddDays(
    profileId: ProfileId,
    month: ReportMonth,
    accountId: AccountId | null,
  ): Promise<{ days: OddDay[]; total: number }>;
  state(profileId: ProfileId, month: ReportMonth): Promise<MonthState>;
  accountMonth(profileId: ProfileId, accountId: AccountId, month: ReportMonth): Promise<AccountMonth>;
  /** The days of all accounts of the month, in the order of its table, a slice at a time. */
  days(profileId: ProfileId, month: ReportMonth): AsyncGenerator<MonthDaysSlice['accounts']>;
}

/** Accounts whose days are read at once. */
const SLICE = 100;

export function createReports({ store, profile, now }: ReportsParts): Reports {
  const permitted = async (profileId: ProfileId): Promise<void> => {
    const { kind } = await profile(profileId);
    if (kind === 'agency') fail('not-permitted', 'the reports of clients need a partner key');
  };
  return {
    async month(profileId, month) {
      await permitted(profileId);
      return store.monthTable(profileId, month, now());
    },
    async trend(profileId, last, accountId) {
      await permitted(profileId);
      return store.trend(profileId, accountId, last, now());
    },
    async oddDays(profileId, month, accountId) {
      await permitted(profileId);
      return store.oddDays(profileId, month, accountId);
    },
    async state(profileId, month) {
      await permitted(profileId);
      const [state] = await store.monthStates(profileId, null, [month], now());
      return state ?? fail('internal', 'a month has no state');
    },
    async accountMonth(profileId, accountId, month) {
      await permitted(profileId);
      return store.accountMonth(profileId, accountId, month, now());
    },
    async *days(profileId, month) {
      await permitted(profileId);
      for (let from = 0, total = 1; from < total; from += SLICE) {
        const slice = await store.monthDays(profileId, month, from, SLICE);
        total = slice.total;
        yield slice.accounts;
      }
    },
  };
}
