import type { Balance } from './balance';
import { type Thousandths, thousandths } from './money';
import type { ReconcileCause } from './reconcile-causes';

/** A difference below this is rounding: one hundredth of the currency unit, in thousandths. */
const ROUNDING_BELOW = 10;
/** Beyond this many moves their sums are not tried one by one; 2^12 sums take a moment. */
const MOST_TRIED = 12;

/** What is known of one account's month. Money in thousandths. */
export interface MonthFacts {
  opening: Balance;
  closing: Balance;
  /** By the reports; null where they do not tell. */
  recharge: Thousandths | null;
  consumption: Thousandths | null;
  /** Recharges less withdrawals of this app that were applied. */
  journalRecharge: Thousandths;
  /** Those whose outcome nobody knows; a withdrawal is negative. */
  unknownMoves: readonly Thousandths[];
  /** A move of this app was applied whose amount only Spoki knows (a recharge by conversations). */
  hasUnpriced: boolean;
  /** Days of the month so far that were not fetched, and those that look odd or could not be read. */
  missingDays: number;
  oddDays: number;
}

export interface Reconciled {
  /** opening + recharge − consumption − closing; null if one of them is missing. */
  residual: Thousandths | null;
  /** The reports' recharges less the journal's; null if the reports' are missing. */
  rechargeDifference: Thousandths | null;
  /** The most likely first; empty if all adds up, or nothing can be said. */
  causes: ReconcileCause[];
}

/**
 * Whether a month adds up, and what is likely behind it if not. Causes that can be seen come before those that are only guessed: an open
 * outcome that fits to the thousandth, days that are lacking, days that look odd; then recharges that others made. A residual that is
 * smaller than what credit may have moved between midnight and its reading is put down to the time of reading, and one below a hundredth
 * to rounding. What fits none of these is `not-known`, never left out.
 * @throws RangeError beyond 2^53 − 1
 */
export function reconcile(facts: MonthFacts): Reconciled {
  const residual = residualOf(facts);
  const rechargeDifference = facts.recharge === null ? null : thousandths(facts.recharge - facts.journalRecharge);
  const causes = new Set<ReconcileCause>();
  const seen = (): boolean => causes.size > 0;

  if (fits(rechargeDifference, facts.unknownMoves) || fits(negated(residual), facts.unknownMoves))
    causes.add('unknown-outcome');
  if (facts.missingDays > 0) causes.add('gap-in-data');
  const hasResidual = residual !== null && residual !== 0;
  const withinDoubt = hasResidual && Math.abs(residual) <= doubtOf(facts);
  const isRounding = hasResidual && Math.abs(residual) < ROUNDING_BELOW;
  if (hasResidual && !withinDoubt && !isRounding && facts.oddDays > 0) causes.add('bad-data');
  const explainsResidual = seen();

  if (rechargeDifference !== null && rechargeDifference !== 0 && !causes.has('unknown-outcome')) {
    if (facts.missingDays === 0 && !(facts.hasUnpriced && rechargeDifference > 0)) causes.add('made-elsewhere');
    else if (facts.missingDays === 0) causes.add('not-known');
  }
  if (isRounding) causes.add('rounding');
  else if (withinDoubt) causes.add('timing');
  else if (hasResidual && !explainsResidual) causes.add('not-known');
  return { residual, rechargeDifference, causes: [...causes] };
}

function residualOf({ opening, recharge, consumption, closing }: MonthFacts): Thousandths | null {
  if (opening.value === null || closing.value === null || recharge === null || consumption === null) return null;
  return thousandths(opening.value + recharge - consumption - closing.value);
}

const doubtOf = ({ opening, closing }: MonthFacts): number => (opening.doubt ?? 0) + (closing.doubt ?? 0);
const negated = (value: Thousandths | null): Thousandths | null => (value === null ? null : thousandths(0 - value));

/** Whether some of the moves together make exactly this amount, which is not 0. */
function fits(amount: Thousandths | null, moves: readonly Thousandths[]): boolean {
  if (amount === null || amount === 0 || moves.length === 0) return false;
  const tried = moves.slice(0, MOST_TRIED);
  let sums = [0];
  for (const move of tried) sums = [...sums, ...sums.map((sum) => sum + move)];
  return sums.includes(amount);
}
