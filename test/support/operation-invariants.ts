import type { Operation } from '@electron/journal/journal-api';
import type { AppliedWrite } from '@electron/sandbox/ledger';
import type { Intent } from '@shared/domain/operation';
import { wasApplied } from '@shared/domain/operation-state';
import { z } from 'zod';

/** Fields of an entry of the sandbox's ledger that tell which intent it came from. */
const detailsSchema = z.object({
  account: z.number(),
  amount: z.number().optional(),
  conversations: z.number().optional(),
  margins: z.object({ marketing: z.number() }).optional(),
});

const OPERATIONS: Record<Intent['kind'], string> = {
  recharge: 'POST partners/create_subrecharge/',
  withdraw: 'POST partners/move_credit_from_account/',
  'recharge-conversations': 'POST partners/create_conversations_subrecharge/',
  'set-margins': 'POST partners/set_profits/',
  'create-account-key': 'POST partners/create_api_key_for_account/',
  'revoke-account-key': 'POST partners/revoke_api_key_for_account/',
};

/** Whether an entry of the server's own ledger is what this operation asked for. Amounts of a test are unique, so it is no other's. */
export function isAppliedBy(
  { intent: { intent, accountId } }: Operation,
  { operation, details }: AppliedWrite,
): boolean {
  const { account, amount, conversations, margins } = detailsSchema.parse(details);
  if (operation !== OPERATIONS[intent.kind] || String(account) !== accountId) return false;
  switch (intent.kind) {
    case 'recharge':
      return amount === intent.amount;
    case 'withdraw':
      return amount === -intent.amount;
    case 'recharge-conversations':
      return conversations === intent.conversations;
    case 'set-margins':
      return margins?.marketing === intent.margins.marketing;
    case 'create-account-key':
    case 'revoke-account-key':
      return true;
  }
}

const KNOWN_NOT_APPLIED = ['REJECTED', 'RATE_LIMITED', 'NOT_SENT', 'NOT_APPLIED'];

/**
 * Every way in which the journal and the server's own ledger contradict each other, in words; none is what has to be.
 * (Design: Security and reliability, "Invariants".)
 */
export function violations(operations: readonly Operation[], applied: readonly AppliedWrite[]): string[] {
  const found = operations.flatMap((operation) => {
    const times = applied.filter((entry) => isAppliedBy(operation, entry)).length;
    const name = `${operation.intent.intent.kind} ${operation.operationId} (${operation.state})`;
    return [
      ...(times > 1 ? [`${name} was applied ${times} times`] : []),
      ...(wasApplied(operation.records) && times === 0 ? [`${name} counts as applied, and was not`] : []),
      ...(KNOWN_NOT_APPLIED.includes(operation.state) && times > 0 ? [`${name} counts as not applied, and was`] : []),
    ];
  });
  const strangers = applied.filter((entry) => !operations.some((operation) => isAppliedBy(operation, entry)));
  return [...found, ...strangers.map(({ operation }) => `the server did ${operation}, which is in no journal`)];
}
