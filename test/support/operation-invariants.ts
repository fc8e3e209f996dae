import type { Operation } from '@electron/journal/journal-api';
import type { AppliedWrite } from '@electron/sandbox/ledger';
import { requestOf } from '@electron/services/operations/operation-request';
import { wasApplied } from '@shared/domain/operation-state';
import { z } from 'zod';

/** Fields of an entry of the sandbox's ledger that tell which intent it came from. */
const detailsSchema = z.object({
  account: z.number().optional(),
  amount: z.number().optional(),
  conversations: z.number().optional(),
  margins: z.object({ marketing: z.number() }).optional(),
  name: z.string().nullable().optional(),
  channel: z.number().optional(),
  role: z.union([z.number(), z.string()]).optional(),
  invitation: z.number().optional(),
  email: z.string().optional(),
});

/** As the ledger writes it: `POST roles/:id/update_role/`. */
function entryNameOf({ intent, accountId }: Operation['intent']): string {
  return requestOf(accountId, intent).operation.family.replace(/\{(\w+)\}/g, ':id');
}

/**
 * Whether an entry of the server's own ledger is what this operation asked for. Amounts, names and addresses of a test are unique, and so
 * are the ids of roles, channels and invitations, so it is no other's.
 */
export function isAppliedBy({ intent: intended }: Operation, { operation, details }: AppliedWrite): boolean {
  const { intent, accountId } = intended;
  if (operation !== entryNameOf(intended)) return false;
  const { account, amount, conversations, margins, name, channel, role, invitation, email } =
    detailsSchema.parse(details);
  if (intent.kind === 'add-clients') return intent.clients.some(({ accountName }) => accountName === name);
  if (account !== undefined && String(account) !== accountId) return false;
  if (intent.kind === 'withdraw') return amount === -intent.amount;
  if ('amount' in intent) return amount === intent.amount;
  if ('conversations' in intent) return conversations === intent.conversations;
  if ('margins' in intent) return margins?.marketing === intent.margins.marketing;
  if ('channelId' in intent) return String(channel) === intent.channelId;
  if ('roleId' in intent) return String(role) === intent.roleId;
  if ('invitationId' in intent) return String(invitation) === intent.invitationId;
  if ('email' in intent) return email === intent.email;
  return 'name' in intent ? name === intent.name : true;
}

const KNOWN_NOT_APPLIED = ['REJECTED', 'RATE_LIMITED', 'NOT_SENT', 'NOT_APPLIED'];
const mayBeApplied = ({ state }: Operation): boolean => !KNOWN_NOT_APPLIED.includes(state);

/** The operations that send this one again, those that send them again, and so on: they ask for the same, so an entry like it may be theirs. */
function successorsOf({ operationId }: Operation, operations: readonly Operation[]): Operation[] {
  const next = operations.filter(({ intent }) => intent.againOf === operationId);
  return [...next, ...next.flatMap((one) => successorsOf(one, operations))];
}

/** Whether this entry may come from this operation: there is none before it began to be sent. Journal and ledger go by the same clock. */
const mayBeFrom = (operation: Operation, { at }: AppliedWrite): boolean =>
  mayBeApplied(operation) && operation.records.some((record) => record.type === 'SENDING' && record.at <= at);

/**
 * Every way in which the journal and the server's own ledger contradict each other, in words; none is what has to be.
 * (Design: Security and reliability, "Invariants".)
 */
export function violations(operations: readonly Operation[], applied: readonly AppliedWrite[]): string[] {
  const found = operations.flatMap((operation) => {
    const entries = applied.filter((entry) => isAppliedBy(operation, entry));
    const times = entries.length;
    const again = successorsOf(operation, operations);
    const name = `${operation.intent.intent.kind} ${operation.operationId} (${operation.state})`;
    return [
      ...(times > 1 ? [`${name} was applied ${times} times`] : []),
      ...(wasApplied(operation.records) && times === 0 ? [`${name} counts as applied, and was not`] : []),
      ...(!mayBeApplied(operation) && entries.some((entry) => !again.some((one) => mayBeFrom(one, entry)))
        ? [`${name} counts as not applied, and was`]
        : []),
    ];
  });
  const strangers = applied.filter((entry) => !operations.some((operation) => isAppliedBy(operation, entry)));
  return [...found, ...strangers.map(({ operation }) => `the server did ${operation}, which is in no journal`)];
}
