import type { StoredSyncRun } from '@electron/store/sync-store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { SyncAccount } from '@shared/ipc/finance-models';
import { openPlanner } from './run-planner';
import type { SyncParts } from './sync-parts';
import type { SyncStretch } from './sync-stretch';

/**
 * Where each account stands with the profile's latest run, and how old its reports are; in the order of the list.
 * @param stretch the one that the run is in, or was in last, since the app started
 */
export async function syncAccounts(
  parts: Pick<SyncParts, 'store' | 'clock'>,
  profileId: ProfileId,
  stretch: SyncStretch | null,
): Promise<SyncAccount[]> {
  const [ages, run] = await Promise.all([parts.store.reportAges(profileId), parts.store.syncRun(profileId)]);
  const failures = new Map(
    (run ? await parts.store.syncFailures(run.runId) : []).map(({ accountId, error }) => [accountId, error]),
  );
  const waiting = await waitingOf(parts, run, stretch);
  return ages.map(({ accountId, accountName, asOf, lastDay }) => {
    const error = failures.get(accountId) ?? null;
    const isDone = run !== null && asOf !== null && asOf >= run.startedAt;
    const isWaiting = waiting.has(accountId) || asOf === null;
    const state = error ? 'failed' : isWaiting ? 'waiting' : isDone ? 'done' : 'up-to-date';
    return { accountId, accountName, state, asOf, lastDay, error };
  });
}

async function waitingOf(
  parts: Pick<SyncParts, 'store' | 'clock'>,
  run: StoredSyncRun | null,
  stretch: SyncStretch | null,
): Promise<ReadonlySet<AccountId>> {
  if (!run || run.state === 'done') return new Set();
  const known = stretch?.run.runId === run.runId ? stretch.waiting : null;
  if (known) return known;
  const lacking = await (await openPlanner(parts, run)).all();
  return new Set(lacking.map(({ accountId }) => accountId));
}
