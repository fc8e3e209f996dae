import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ReportDay } from '@shared/domain/report-day';
import type { ConsumedDay, RunwayModel } from '@shared/domain/runway-model';

/** What the store tells of the consumption behind a runway. Conditions are those of `StoreApi`. */
export type RunwayStoreApi = {
  /**
   * The whole fetched days of an account before today, ascending; days that were not fetched are left out.
   * @param count how many days back at most
   * @throws AppFailure `not-found`
   */
  runwayHistory(profileId: ProfileId, accountId: AccountId, today: ReportDay, count: number): ConsumedDay[];
  /** Of the profile's accounts of which days were fetched, as they were when their reports were last saved. */
  runwayModels(profileId: ProfileId): [AccountId, RunwayModel][];
};
