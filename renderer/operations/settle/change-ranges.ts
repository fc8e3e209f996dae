import { type Thousandths, thousandths } from '@shared/domain/money';
import { type Intent, type SettlementEvidence, amountOf } from '@shared/domain/operation';

/** From … to, both included, thousandths. */
export interface ChangeRange {
  from: Thousandths;
  to: Thousandths;
}

/** Where the change of the credit would lie, and where it does, all in thousandths. */
export interface ChangeRanges {
  applied: ChangeRange;
  notApplied: ChangeRange;
  /** Of the last reading against the one before sending. */
  seen: Thousandths;
  /** The two ranges meet, so that the change alone cannot tell them apart. */
  meet: boolean;
}

/**
 * The figures behind the verdict on a recharge or withdrawal, for explaining it; the verdict itself is main's. With amount A and
 * consumption of at most u, the change lies in [±A − u, ±A] if it was applied and in [−u, 0] if not; these meet if A ≤ u. Null for other
 * kinds, and where the credit before, a reading after, or u is not known. (Design: Security and reliability, "Settling a credit move".)
 */
export function changeRanges(intent: Intent, evidence: SettlementEvidence): ChangeRanges | null {
  const amount = amountOf(intent);
  const { creditBefore, consumptionBound: bound } = evidence;
  const last = evidence.readings.at(-1);
  if (amount === null || creditBefore === null || bound === null || last === undefined) return null;
  const landed = intent.kind === 'withdraw' ? -amount : amount;
  const below = (top: number): ChangeRange => ({ from: thousandths(top - bound), to: thousandths(top) });
  return {
    applied: below(landed),
    notApplied: below(0),
    seen: thousandths(last.credit - creditBefore.credit),
    meet: amount <= bound,
  };
}
