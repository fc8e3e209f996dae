import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import { type ConsumptionPattern, consumptionPattern, patternOfRunway } from '@shared/domain/consumption-pattern';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { tellsRunway } from '@shared/domain/runway';
import { endedDays } from '@shared/domain/ended-days';
import { type Plan, type PlannedAccount, type Proposal, planRecharges } from '@shared/domain/planner';
import { dayAt } from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { PlanView } from '@shared/ipc/margin-models';
import { accountDays, aroundToday } from '../margins/account-days';
import { type AccountFacts, accountFacts } from '../margins/account-facts';

/** Among these days the last 28 that were fetched are looked for. */
const LOOK_BACK_DAYS = 40;

export interface PlannerParts {
  store: Pick<RemoteApi<StoreApi>, 'listAccounts' | 'getAccount' | 'usageOf' | 'runwayModels'>;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/**
 * Proposes recharges from the stored list and days; nothing is asked of Spoki, nothing is sent.
 * @throws AppFailure `not-found` without the profile; `invalid-input` if the sums are beyond what can be reckoned exactly
 */
export function createPlanner({ store, profile, now }: PlannerParts) {
  /** Of accounts without a runway, a plan is made from what days there are. */
  const fewDays = async (profileId: ProfileId, at: number, accounts: readonly AccountFacts[]) => {
    const patterns = new Map<AccountId, ConsumptionPattern | null>();
    const range = aroundToday(at, LOOK_BACK_DAYS);
    for await (const { account, rows, fetched } of accountDays(store, profileId, accounts, range)) {
      const today = dayAt(at, account.timeZone);
      patterns.set(account.accountId, consumptionPattern(rows, endedDays(fetched, account.timeZone), today));
    }
    return patterns;
  };
  return async (request: ParsedInput<'planner.propose'>): Promise<PlanView> => {
    const { profileId, target, step, budget } = request;
    await profile(profileId);
    const at = now();
    const accounts = await accountFacts({ store, now }, profileId, request.accountIds);
    const models = new Map(await store.runwayModels(profileId));
    const planned = accounts.map(({ accountId: id, credit, timeZone }): PlannedAccount => {
      const [model, today] = [models.get(id) ?? null, dayAt(at, timeZone)];
      return { id, credit, model, today, pattern: tellsRunway(model, today) ? patternOfRunway(model) : null };
    });
    const patterns = await fewDays(
      profileId,
      at,
      accounts.filter((_, i) => !planned[i]?.pattern),
    );
    for (const account of planned) account.pattern ??= patterns.get(account.id) ?? null;
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
