import { OPERATIONS } from '@electron/spoki/operation';
import { daysBetween } from '@shared/domain/report-day';
import type { ParsedInput } from '@shared/ipc/contract';
import type { SyncPlan } from '@shared/ipc/finance-models';
import { refuseAgency, refuseLong } from '../report-sync/refusals';
import { openPlanner } from './run-planner';
import type { SyncParts } from './sync-parts';

/**
 * What a range would take, from the store and the lanes alone.
 * @throws AppFailure `invalid-input` for a range that ends before it begins or is too long, `not-permitted` for an agency
 */
export async function planRange(
  parts: SyncParts,
  { profileId, from, to, again }: ParsedInput<'sync.plan'>,
): Promise<SyncPlan> {
  const { store, clock, client, sessions } = parts;
  refuseLong({ from, to });
  const profile = await parts.profile(profileId);
  refuseAgency(profile);
  const run = { profileId, runId: null, range: { from, to }, again, startedAt: clock.wallNow() };
  const [lacking, ages, session] = await Promise.all([
    openPlanner(parts, run).then((planner) => planner.all()),
    store.reportAges(profileId),
    sessions.forPartner(profile),
  ]);
  const ranges = lacking.flatMap((account) => account.ranges);
  const operation = OPERATIONS.partners.accountReport;
  const etaMs = ranges.length === 0 ? 0 : client.estimateMs(session, operation, ranges.length, true);
  return {
    accounts: lacking.length,
    upToDate: ages.length - lacking.length,
    requests: ranges.length,
    days: ranges.reduce((sum, range) => sum + daysBetween(range.from, range.to) + 1, 0),
    etaMs: Math.ceil(etaMs),
  };
}
