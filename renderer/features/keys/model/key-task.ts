import type { AccountId } from '@shared/domain/ids';
import type { Intent } from '@shared/domain/operation';

/** The `do` of the address. */
export type KeyTask = 'create' | 'rotate' | 'revoke';

const CREATE: Intent = { kind: 'create-account-key' };
const REVOKE: Intent = { kind: 'revoke-account-key' };

/** What each account is in for, in order: a revocation may end every key of the account, so the new key comes after it. */
export const INTENTS_OF: Readonly<Record<KeyTask, readonly Intent[]>> = {
  create: [CREATE],
  rotate: [REVOKE, CREATE],
  revoke: [REVOKE],
};

export interface KeyJobRow {
  accountId: AccountId;
  intent: Intent;
  note: string;
}

export function jobRowsOf(task: KeyTask, accountIds: readonly AccountId[], note: string): KeyJobRow[] {
  return accountIds.flatMap((accountId) => INTENTS_OF[task].map((intent) => ({ accountId, intent, note })));
}
