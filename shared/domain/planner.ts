import { type ConsumptionPattern, expectedConsumption } from './consumption-pattern';
import type { AccountId } from './ids';
import { type Thousandths, sumThousandths, thousandths } from './money';
import type { ReportDay } from './report-day';
import { type RunwayDays, estimateRunway } from './runway';
import type { RunwayModel } from './runway-model';

/** The longest runway that is planned for, in days. */
export const MAX_PLANNED_DAYS = 365;

export interface PlannedAccount {
  id: AccountId;
  /** Thousandths; null if Spoki told none. */
  credit: Thousandths | null;
  /** What it consumed of late; null if not known. */
  pattern: ConsumptionPattern | null;
  /** From which its runway is estimated; null if no day of it was fetched. */
  model: RunwayModel | null;
  /** Today in the account's time zone. */
  today: ReportDay;
}

/** Where the accounts are to be brought. */
export type PlanTarget =
  /** Credit for this many days of expected consumption, today included: 1 to 365. */
  | { kind: 'days'; days: number }
  /** At least this credit, thousandths, 0 or more. */
  | { kind: 'credit'; credit: Thousandths };

export interface PlanLimits {
  /** Recharges are multiples of it, rounded up; thousandths, more than 0. */
  step: Thousandths;
  /** The most to be spent in all, thousandths, 0 or more; null for no limit. */
  budget: Thousandths | null;
}

/** Why an account is proposed what it is. `cut`: less than it needs, because of the budget. */
export type ProposalReason = 'full' | 'cut' | 'enough' | 'credit-unknown' | 'consumption-unknown';

export interface Proposal {
  accountId: AccountId;
  /** Proposed recharge: a multiple of the step, at least 0 and at most `needed`. Thousandths. */
  amount: Thousandths;
  /** What would reach the target, rounded up to the step; null if it cannot be said. Thousandths. */
  needed: Thousandths | null;
  reason: ProposalReason;
  /** Thousandths; null if not known. */
  creditBefore: Thousandths | null;
  creditAfter: Thousandths | null;
  /** Days until the credit is used up; null if that cannot be told. */
  runwayBefore: RunwayDays | null;
  runwayAfter: RunwayDays | null;
  /** From what the need was reckoned. */
  pattern: ConsumptionPattern | null;
  /** From what the runways were, and the day they count from. */
  model: RunwayModel | null;
  today: ReportDay;
}

export interface Plan {
  /** One for each account, in their order. */
  proposals: Proposal[];
  /** Sum of the amounts, never more than the budget. Thousandths. */
  total: Thousandths;
  /** Sum of what is needed. Thousandths. */
  needed: Thousandths;
  short: boolean;
}

/**
 * Proposes recharges. When the budget is short, all are lifted to one common level, the highest that it pays for (the same number of days
 * for everyone, or the same credit), so those with the shortest runway come first and nobody gets beyond the others; what is left goes
 * towards the next level, again the shortest runway first. Cutting in proportion to the needs was rejected: it leaves those who are about
 * to run out short, and spends on those who can wait.
 *
 * A higher target never lowers a proposal, and no proposal is negative: credit is never taken away.
 * @throws RangeError if target or limits are out of range, or a sum is beyond 2^53 − 1
 */
export function planRecharges(accounts: readonly PlannedAccount[], target: PlanTarget, limits: PlanLimits): Plan {
  checkRanges(target, limits);
  const goal = target.kind === 'days' ? target.days : target.credit;
  const need = (level: number): (number | null)[] =>
    accounts.map((account) => neededFor(account, { kind: target.kind, level }, limits.step));
  const needed = need(goal);
  const { budget } = limits;
  const amounts = budget === null || sum(needed) <= budget ? needed : share(accounts, need, goal, budget, limits.step);
  const proposals = accounts.map((account, i) => proposalOf(account, amounts[i] ?? 0, needed[i] ?? null));
  return {
    proposals,
    total: sumThousandths(proposals.map(({ amount }) => amount)),
    needed: thousandths(sum(needed)),
    short: sum(amounts) < sum(needed),
  };
}

function checkRanges(target: PlanTarget, { step, budget }: PlanLimits): void {
  const days = target.kind === 'days' ? target.days : 1;
  if (!Number.isInteger(days) || days < 1 || days > MAX_PLANNED_DAYS)
    throw new RangeError(`a plan is for 1 to ${MAX_PLANNED_DAYS} whole days, not ${days}`);
  if (target.kind === 'credit' && target.credit < 0) throw new RangeError('the credit to reach is 0 or more');
  if (step <= 0) throw new RangeError('the step is more than 0');
  if (budget !== null && budget < 0) throw new RangeError('the budget is 0 or more');
}

const sum = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

/** The level at which nobody gets anything: below 0, since lifting a debt to 0 costs already. */
const NO_LEVEL = -1;

/** What lifts an account to a level (days, or thousandths of credit), in whole steps; null if it cannot be said. */
function neededFor(
  { credit, pattern, today }: PlannedAccount,
  { kind, level }: { kind: PlanTarget['kind']; level: number },
  step: number,
): number | null {
  if (credit === null || (kind === 'days' && pattern === null)) return null;
  if (level === NO_LEVEL) return 0;
  const reach = pattern && kind === 'days' ? expectedConsumption(pattern, today, level) : level;
  const lacking = Math.max(0, reach - credit);
  return lacking + ((step - (lacking % step)) % step);
}

function share(
  accounts: readonly PlannedAccount[],
  need: (level: number) => (number | null)[],
  goal: number,
  budget: number,
  step: number,
): (number | null)[] {
  let [paid, unpaid] = [NO_LEVEL, goal];
  while (unpaid - paid > 1) {
    const middle = paid + Math.floor((unpaid - paid) / 2);
    if (sum(need(middle)) <= budget) paid = middle;
    else unpaid = middle;
  }
  const amounts = need(paid);
  const next = need(unpaid);
  let left = budget - sum(amounts);
  for (const i of shortestRunwayFirst(accounts)) {
    const more = Math.min((next[i] ?? 0) - (amounts[i] ?? 0), Math.floor(left / step) * step);
    if (more <= 0) continue;
    amounts[i] = (amounts[i] ?? 0) + more;
    left -= more;
  }
  return amounts;
}

/** Positions of the accounts; runways that cannot be said come last, equal ones by the lower credit. */
function shortestRunwayFirst(accounts: readonly PlannedAccount[]): number[] {
  // Not the estimate, which knows no fractions of a day and ends with a year.
  const key = ({ credit, pattern }: PlannedAccount): number =>
    credit === null || !pattern || pattern.perDay <= 0
      ? Number.POSITIVE_INFINITY
      : Math.max(0, credit / pattern.perDay);
  const order = accounts.map((account, position) => ({ position, runway: key(account), credit: account.credit ?? 0 }));
  const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
  return order
    .toSorted((a, b) => compare(a.runway, b.runway) || compare(a.credit, b.credit))
    .map(({ position }) => position);
}

function proposalOf(account: PlannedAccount, amount: number, needed: number | null): Proposal {
  const { id, credit, pattern, model, today } = account;
  const after = credit === null ? null : thousandths(credit + amount);
  return {
    accountId: id,
    amount: thousandths(amount),
    needed: needed === null ? null : thousandths(needed),
    reason: reasonOf(account, amount, needed),
    creditBefore: credit,
    creditAfter: after,
    runwayBefore: estimateRunway(model, credit, null, today).toZero,
    runwayAfter: estimateRunway(model, after, null, today).toZero,
    pattern,
    model,
    today,
  };
}

function reasonOf({ credit }: PlannedAccount, amount: number, needed: number | null): ProposalReason {
  if (needed === null) return credit === null ? 'credit-unknown' : 'consumption-unknown';
  if (needed === 0) return 'enough';
  return amount < needed ? 'cut' : 'full';
}
