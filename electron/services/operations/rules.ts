import { WHATSAPP } from '@shared/domain/channel';
import type { Intent } from '@shared/domain/operation';
import type { OperationState } from '@shared/domain/operation-state';
import { isDeepStrictEqual } from 'node:util';
import { foldName } from './client-matching';

/** The same operation, account and amount again within this time is asked about, milliseconds. */
export const REPEAT_MS = 10 * 60_000;

const CREDIT_MOVES: readonly Intent['kind'][] = ['recharge', 'withdraw', 'recharge-conversations'];
/** They set a value, or take something away, whatever there was: done twice, they have done the same. */
const ABSOLUTE: readonly Intent['kind'][] = [
  'set-margins',
  'rename-channel',
  'set-primary-channel',
  'change-role',
  'delete-role',
  'change-invitation-role',
  'delete-invitation',
];

/** Whether an intent changes an account's credit. */
export function movesCredit({ kind }: Intent): boolean {
  return CREDIT_MOVES.includes(kind);
}

/** Whether the list of accounts tells another thing afterwards. */
export function changesAccounts(intent: Intent): boolean {
  return movesCredit(intent) || intent.kind === 'add-clients';
}

/** Whether doing it a second time changes nothing more. */
export function isAbsolute({ kind }: Intent): boolean {
  return ABSOLUTE.includes(kind);
}

/**
 * Whether an unknown outcome has to be settled before this is done to the same account, or to the partner itself. (Design: Security and
 * reliability, "Money".)
 * - Credit is not moved while it is unknown whether it was moved.
 * - A value may be set again as it was asked for, which is absolute; another value waits.
 * - No second key while one may have been made, or a revocation may still arrive that would end it.
 * - No second client, service user, invitation or channel of the same name or address while one may have been made.
 * - A private key, a link, an e-mail sent again and a refreshed status wait for nothing: another one does no harm.
 */
export function isBlockedBy(intent: Intent, unknown: Intent): boolean {
  if (movesCredit(intent)) return movesCredit(unknown);
  switch (intent.kind) {
    case 'set-margins':
    case 'rename-channel':
    case 'change-role':
    case 'change-invitation-role':
      return isOfSameThing(intent, unknown) && !isRepeatOf(intent, unknown);
    case 'create-account-key':
      return unknown.kind === 'create-account-key' || unknown.kind === 'revoke-account-key';
    case 'add-clients':
      return unknown.kind === 'add-clients' && shareAName(intent.clients, unknown.clients);
    case 'add-service-user':
      return unknown.kind === 'add-service-user' && foldName(intent.name) === foldName(unknown.name);
    case 'invite':
      return unknown.kind === 'invite' && foldName(intent.email) === foldName(unknown.email);
    case 'create-channel':
      return (
        unknown.kind === 'create-channel' &&
        intent.platform !== WHATSAPP &&
        intent.platform === unknown.platform &&
        intent.identifier === unknown.identifier
      );
    default:
      return false;
  }
}

/** The same kind of change to the same channel, role or invitation. */
function isOfSameThing(intent: Intent, other: Intent): boolean {
  return intent.kind === other.kind && thingOf(intent) === thingOf(other);
}

function thingOf(intent: Intent): string | null {
  if ('channelId' in intent) return intent.channelId;
  if ('roleId' in intent) return intent.roleId;
  return 'invitationId' in intent ? intent.invitationId : null;
}

type Named = Extract<Intent, { kind: 'add-clients' }>['clients'];

function shareAName(clients: Named, others: Named): boolean {
  const names = new Set(others.map(({ accountName }) => foldName(accountName)));
  return clients.some(({ accountName }) => names.has(foldName(accountName)));
}

/** Whether two intents ask for the same, so that the second may be a slip. What the thing is called meanwhile does not matter. */
export function isRepeatOf(intent: Intent, earlier: Intent): boolean {
  return isDeepStrictEqual(withoutName(intent), withoutName(earlier));
}

function withoutName(intent: Intent): Intent {
  return 'called' in intent ? { ...intent, called: null } : intent;
}

/** Known not to have been applied: sending it again cannot do it twice. */
const NOT_APPLIED_STATES: readonly OperationState[] = ['NOT_SENT', 'RATE_LIMITED', 'REJECTED', 'NOT_APPLIED'];

export function isKnownNotApplied(state: OperationState): boolean {
  return NOT_APPLIED_STATES.includes(state);
}

/** Whether an operation may be sent again as it was: known not applied, or one whose values are absolute. */
export function maySendAgain(intent: Intent, state: OperationState): boolean {
  return isKnownNotApplied(state) || (isAbsolute(intent) && state === 'UNKNOWN');
}
