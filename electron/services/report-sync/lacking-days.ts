import type { CoveredRange } from '@shared/domain/coverage';
import type { ProfileId } from '@shared/domain/ids';
import type { DayRange } from '@shared/domain/report-day';
import type { ReportSyncParts, SyncedAccount } from './report-sync';

/** Accounts whose coverage is asked for with one call, so that the store can answer others in between. */
const COVERAGE_SLICE = 500;

export interface LackingAccount extends SyncedAccount {
  /** One a request. */
  ranges: DayRange[];
}

export interface WantedDays {
  profileId: ProfileId;
  accounts: readonly SyncedAccount[];
  /** All days that any of the accounts may lack. */
  widest: DayRange;
  /** The requests that an account needs whose coverage is this. */
  plan: (covered: readonly CoveredRange[], account: SyncedAccount) => DayRange[];
}

/** The accounts that lack days, in their order. */
export async function lackingDays(
  store: ReportSyncParts['store'],
  { profileId, accounts, widest, plan }: WantedDays,
): Promise<LackingAccount[]> {
  const lacking: LackingAccount[] = [];
  for (let i = 0; i < accounts.length; i += COVERAGE_SLICE) {
    const slice = accounts.slice(i, i + COVERAGE_SLICE);
    const ids = slice.map(({ accountId }) => accountId);
    const known = await store.coverageOf(profileId, ids, widest);
    slice.forEach((account, index) => {
      const ranges = plan(known[index]?.covered ?? [], account);
      if (ranges.length > 0) lacking.push({ ...account, ranges });
    });
  }
  return lacking;
}
