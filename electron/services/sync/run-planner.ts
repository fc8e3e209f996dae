import type { StoredSyncRun } from '@electron/store/sync-store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { DEFAULT_TIME_ZONE, type DayRange } from '@shared/domain/report-day';
import { type RunPlan, planRun } from '@shared/domain/sync-plan';
import { type LackingAccount, lackingDays } from '../report-sync/lacking-days';
import type { SyncedAccount } from '../report-sync/report-sync';
import type { SyncParts } from './sync-parts';

export type PlannedRun = RunPlan &
  Pick<StoredSyncRun, 'profileId'> & { /** Null before it is kept. */ runId: string | null };

/** What one run still has to fetch, told from what is kept. */
export interface RunPlanner {
  /** In the order of the list. */
  all(): Promise<LackingAccount[]>;
  one(account: SyncedAccount): Promise<DayRange[]>;
}

/** Reads which days a run with `again` has had already; then answers for it alone. */
export async function openPlanner(
  { store, clock }: Pick<SyncParts, 'store' | 'clock'>,
  run: PlannedRun,
): Promise<RunPlanner> {
  const asked = new Map<AccountId, DayRange[]>();
  if (run.again && run.runId !== null) {
    for (const { accountId, range } of await store.syncAskedAgain(run.runId))
      asked.set(accountId, [...(asked.get(accountId) ?? []), range]);
  }
  const lacking = (accounts: readonly SyncedAccount[]): Promise<LackingAccount[]> =>
    lackingDays(store, {
      profileId: run.profileId,
      accounts,
      widest: run.range,
      plan: (covered, { accountId, timeZone }) =>
        planRun(covered, asked.get(accountId) ?? [], run, { timeZone, now: clock.wallNow() }),
    });
  return {
    all: async () => lacking(await syncedAccounts(store, run.profileId)),
    one: async (account) => (await lacking([account]))[0]?.ranges ?? [],
  };
}

async function syncedAccounts(store: SyncParts['store'], profileId: ProfileId): Promise<SyncedAccount[]> {
  const ages = await store.reportAges(profileId);
  return ages.map(({ accountId, timeZone }) => ({ accountId, timeZone: timeZone ?? DEFAULT_TIME_ZONE }));
}
