import { type Thousandths, thousandths } from '@shared/domain/money';
import type { CreditReading, Intent, SettlementEvidence } from '@shared/domain/operation';

/** Two readings decide only if they are at least this far apart. */
export const AGREEMENT_MS = 60_000;
const DAY_MS = 86_400_000;
/** A day may be busier than the busiest one seen. */
const HEADROOM = 2;

export type Verdict = SettlementEvidence['verdict'];

/**
 * u: the most an account can have consumed in this time, in thousandths: for each begun day twice the most it consumed on one of the days
 * seen. Null if no day was seen; days without activity count as seen, with 0.
 * @param daily consumption of recent days, thousandths (`consumption` of report-maths)
 * @param elapsedMs from the reading before to the last one after
 */
export function consumptionBound(daily: readonly Thousandths[], elapsedMs: number): Thousandths | null {
  if (daily.length === 0) return null;
  const days = Math.floor(Math.max(0, elapsedMs) / DAY_MS) + 1;
  return thousandths(Math.max(0, ...daily) * HEADROOM * days);
}

/**
 * What one reading says of a credit move. With Δ = credit after − credit before, amount A and consumption of at most u: a recharge landed
 * if Δ ∈ [A − u, A] and did not if Δ ∈ [−u, 0]; a withdrawal landed if Δ ∈ [−A − u, −A] and did not if Δ ∈ [−u, 0]. Undecided if neither,
 * or if A ≤ u, where the intervals meet. (Design: Security and reliability, "Settling a credit move".)
 */
export function verdictOfReading(
  move: { kind: 'recharge' | 'withdraw'; amount: Thousandths },
  before: CreditReading,
  after: CreditReading,
  bound: Thousandths,
): Verdict {
  if (move.amount <= bound) return 'undecided';
  const change = after.credit - before.credit;
  const landed = move.kind === 'recharge' ? move.amount : -move.amount;
  const within = (top: number): boolean => change >= top - bound && change <= top;
  return within(landed) ? 'applied' : within(0) ? 'not-applied' : 'undecided';
}

/**
 * What the evidence says of an unknown outcome.
 * - A recharge or withdrawal: decided if the last readings agree over at least a minute.
 * - A revoked key: applied once the old key is refused, not applied while it works.
 * - New clients: applied if each of them is there, not applied if none of them is.
 * - What can be read back: as it shows.
 * - Anything else leaves no trace that could be read back: undecided.
 */
export function verdictOf(
  intent: Intent,
  { creditBefore, readings, consumptionBound: bound, oldKey, readBack, clients }: Omit<SettlementEvidence, 'verdict'>,
): Verdict {
  if (intent.kind === 'revoke-account-key') {
    return oldKey === null ? 'undecided' : oldKey === 'refused' ? 'applied' : 'not-applied';
  }
  if (clients) return verdictOfClients(clients);
  if (readBack) return VERDICT_OF_READING[readBack.shows];
  if ((intent.kind !== 'recharge' && intent.kind !== 'withdraw') || creditBefore === null || bound === null) {
    return 'undecided';
  }
  const latest = readings.at(-1);
  if (!latest) return 'undecided';
  const verdict = verdictOfReading(intent, creditBefore, latest, bound);
  const disagreeing = readings.findLastIndex((one) => verdictOfReading(intent, creditBefore, one, bound) !== verdict);
  const firstAgreeing = readings[disagreeing + 1] ?? latest;
  return latest.at - firstAgreeing.at >= AGREEMENT_MS ? verdict : 'undecided';
}

const VERDICT_OF_READING = { 'as-asked': 'applied', 'as-before': 'not-applied', unclear: 'undecided' } as const;

function verdictOfClients(clients: NonNullable<SettlementEvidence['clients']>): Verdict {
  const all = (wanted: 'present' | 'absent'): boolean => clients.every(({ standing }) => standing === wanted);
  return all('present') ? 'applied' : all('absent') ? 'not-applied' : 'undecided';
}

export const NO_EVIDENCE: SettlementEvidence = {
  creditBefore: null,
  readings: [],
  consumptionBound: null,
  dayRecharge: null,
  oldKey: null,
  supersededBy: null,
  verdict: 'undecided',
};
