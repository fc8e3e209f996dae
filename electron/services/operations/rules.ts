import type { Intent } from '@shared/domain/operation';
import type { OperationState } from '@shared/domain/operation-state';
import { isDeepStrictEqual } from 'node:util';

/** The same operation, account and amount again within this time is asked about, milliseconds. */
export const REPEAT_MS = 10 * 60_000;

const CREDIT_MOVES: readonly Intent['kind'][] = ['recharge', 'withdraw', 'recharge-conversations'];

/** Whether an intent changes an account's credit. */
export function movesCredit({ kind }: Intent): boolean {
  return CREDIT_MOVES.includes(kind);
}

/**
 * Whether an unknown outcome has to be settled before this is done to the same account. (Design: Security and reliability, "Money".)
 * - Credit is not moved while it is unknown whether it was moved.
 * - Margins may be set again to the same values, which are absolute; other values wait.
 * - No second key while one may have been made, or a revocation may still arrive that would end it.
 */
export function isBlockedBy(intent: Intent, unknown: Intent): boolean {
  if (movesCredit(intent)) return movesCredit(unknown);
  if (intent.kind === 'set-margins')
    return unknown.kind === 'set-margins' && !isDeepStrictEqual(intent.margins, unknown.margins);
  if (intent.kind === 'create-account-key')
    return unknown.kind === 'create-account-key' || unknown.kind === 'revoke-account-key';
  return false;
}

/** Whether two intents ask for the same, so that the second may be a slip. */
export function isRepeatOf(intent: Intent, earlier: Intent): boolean {
  return isDeepStrictEqual(intent, earlier);
}

/** Known not to have been applied: sending it again cannot do it twice. */
const NOT_APPLIED_STATES: readonly OperationState[] = ['NOT_SENT', 'RATE_LIMITED', 'REJECTED', 'NOT_APPLIED'];

export function isKnownNotApplied(state: OperationState): boolean {
  return NOT_APPLIED_STATES.includes(state);
}

/** Whether an operation may be sent again as it was: known not applied, or margins, whose values are absolute. */
export function maySendAgain(intent: Intent, state: OperationState): boolean {
  return isKnownNotApplied(state) || (intent.kind === 'set-margins' && state === 'UNKNOWN');
}
