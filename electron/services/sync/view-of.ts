import { partnerRef } from '@electron/credentials/vault';
import { OPERATIONS } from '@electron/spoki/operation';
import type { StoredProfile } from '@electron/store/store-api';
import type { StoredSyncRun } from '@electron/store/sync-store-api';
import type { SyncRun } from '@shared/ipc/finance-models';
import type { SyncParts } from './sync-parts';
import type { SyncStretch } from './sync-stretch';

/** A run as the window sees it. @param stretch the one its profile's latest run is in, or was in last */
export function viewOf(
  { lanes }: Pick<SyncParts, 'lanes'>,
  stored: StoredSyncRun,
  { id, readsPerMinute }: StoredProfile,
  stretch: SyncStretch | null,
): SyncRun {
  const { runId, range, again, nightly, state, startedAt, endedAt, accounts, requests, slowedDown, error } = stored;
  const live = state === 'running' && stretch?.run.runId === runId && !stretch.stopped ? stretch : null;
  const keyId = partnerRef(id);
  const { family } = OPERATIONS.partners.accountReport;
  const lane = lanes.snapshot().find((open) => open.keyId === keyId && open.family === family);
  return {
    ...{ runId, range, again, nightly, state, startedAt, endedAt, error },
    ...(live?.counts ?? { accounts, requests, slowedDown }),
    etaMs: live?.etaMs ?? null,
    limitPerMinute: lane?.limitPerMinute ?? readsPerMinute,
  };
}
