import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import { type ConsumptionPattern, consumptionPattern } from '@shared/domain/consumption-pattern';
import type { ProfileId } from '@shared/domain/ids';
import { type Plan, type PlannedAccount, type Proposal, planRecharges } from '@shared/domain/planner';
import { dayAt } from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { PlanView } from '@shared/ipc/margin-models';
import { accountDays, aroundToday } from '../margins/account-days';
import { type AccountFacts, accountFacts } from '../margins/account-facts';
import { endedDays } from '../report-sync/lacking-days';

/** Among these days the last 28 that were fetched are looked for. */
const LOOK_BACK_DAYS = 40;

export interface PlannerParts {
  store: Pick<RemoteApi<StoreApi>, 'listAccounts' | 'getAccount' | 'usageOf'>;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/**
 * Proposes recharges from the stored list and days; nothing is asked of Spoki, nothing is sent.
 * @throws AppFailure `not-found` without the profile; `invalid-input` if the sums are beyond what can be reckoned exactly
 */
export function createPlanner({ store, profile, now }: PlannerParts) {
  return async (request: ParsedInput<'planner.propose'>): Promise<PlanView> => {
    const { profileId, target, step, budget } = request;
    await profile(profileId);
    const at = now();
    const accounts = await accountFacts({ store, now }, profileId, request.accountIds);
    const planned: PlannedAccount[] = [];
    for await (const { account, rows, fetched } of accountDays(
      store,
      profileId,
      accounts,
      aroundToday(at, LOOK_BACK_DAYS),
    )) {
      const today = dayAt(at, account.timeZone);
      const pattern = consumptionPattern(rows, endedDays(fetched, account.timeZone), today);
      planned.push({ id: account.accountId, credit: account.credit, pattern, today });
    }
    const plan = exactly(() => planRecharges(planned, target, { step, budget }));
    return { ...plan, proposals: plan.proposals.map((proposal, i) => toView(proposal, accounts[i])) };
  };
}

function exactly(reckon: () => Plan): Plan {
  try {
    return reckon();
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return fail('invalid-input', `this plan cannot be reckoned: ${thrown.message}`);
  }
}

function toView(proposal: Proposal, account: AccountFacts | undefined): PlanView['proposals'][number] {
  const { name = null, asOf = null } = account ?? {};
  const pattern = proposal.pattern && evidenceOf(proposal.pattern);
  return { ...proposal, accountName: name, creditAsOf: proposal.creditBefore === null ? null : asOf, pattern };
}

function evidenceOf({ from, to, knownDays, unknownDays, total, perDay }: ConsumptionPattern) {
  return { from, to, knownDays, unknownDays, total, perDay };
}
