import { z } from 'zod';
import type { Account } from './account';
import { type AccountId, accountIdSchema } from './ids';

/** What a desktop notification can tell of an account. */
export const ALERT_KINDS = ['low-credit', 'runway'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** `waiting`: to be told when the quiet hours are over; `told`: not again before it has recovered. */
export const alertStateSchema = z.object({
  accountId: accountIdSchema,
  kind: z.enum(ALERT_KINDS),
  state: z.enum(['waiting', 'told']),
});
export type AlertState = z.infer<typeof alertStateSchema>;

/** What of an account decides on alerts. */
export interface AlertFacts extends Pick<Account, 'id' | 'name' | 'credit' | 'lowCreditThreshold'> {
  /** P50 of the days until zero credit; null if it cannot be told. */
  daysToZero: number | null;
}

/** Credit counts as recovered this far above the threshold, so that one recharge of a cent does not make it new again. */
const CREDIT_RECOVERED = 1.1;
/** A runway counts as recovered this many days above the limit. */
const DAYS_RECOVERED = 2;

/** Below, recovered, or between, where nothing changes; null where it is not known. */
type Standing = 'low' | 'between' | 'recovered' | null;

function standingOf(kind: AlertKind, facts: AlertFacts, runwayDays: number): Standing {
  if (kind === 'low-credit') {
    const { credit, lowCreditThreshold: threshold } = facts;
    if (credit === null || threshold === null) return null;
    if (credit < threshold) return 'low';
    return credit >= Math.max(threshold * CREDIT_RECOVERED, threshold + 1) ? 'recovered' : 'between';
  }
  if (facts.daysToZero === null) return null;
  if (facts.daysToZero <= runwayDays) return 'low';
  return facts.daysToZero >= runwayDays + DAYS_RECOVERED ? 'recovered' : 'between';
}

/**
 * What is to be told and kept after the accounts were read. Each crossing is told once: again only after the account has recovered. What
 * recovers while it waits is not told at all. An account that is not known at present keeps its state; one that is no longer in the list
 * loses it.
 * @param runwayDays told when P50 until zero credit falls to so many days
 */
export function nextAlertStates(
  before: readonly AlertState[],
  accounts: readonly AlertFacts[],
  runwayDays: number,
): AlertState[] {
  const known = new Map(before.map((state) => [keyOf(state), state]));
  return accounts.flatMap((facts) =>
    ALERT_KINDS.flatMap((kind): AlertState[] => {
      const state = known.get(keyOf({ accountId: facts.id, kind }));
      const standing = standingOf(kind, facts, runwayDays);
      if (standing === 'recovered') return [];
      if (state) return state.state === 'waiting' && standing === 'between' ? [] : [state];
      return standing === 'low' ? [{ accountId: facts.id, kind, state: 'waiting' }] : [];
    }),
  );
}

const keyOf = ({ accountId, kind }: { accountId: AccountId; kind: AlertKind }): string => `${kind} ${accountId}`;

/** Minutes since midnight of `HH:MM`. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether a time of day lies in the quiet hours, which may go over midnight; the same `from` and `to` are none. All `HH:MM`. */
export function isQuiet(time: string, { from, to }: { from: string; to: string }): boolean {
  const [at, begin, end] = [minutesOf(time), minutesOf(from), minutesOf(to)];
  return begin <= end ? at >= begin && at < end : at >= begin || at < end;
}

/** How many minutes are left until the quiet hours end; 0 outside of them. */
export function minutesToQuietEnd(time: string, quiet: { from: string; to: string }): number {
  if (!isQuiet(time, quiet)) return 0;
  return (minutesOf(quiet.to) - minutesOf(time) + 1_440) % 1_440;
}
