import type { OperationKind } from '@shared/domain/operation';

const BY_CREDIT: readonly OperationKind[] = ['recharge', 'withdraw'];
const BY_NOTHING: readonly OperationKind[] = [
  'recharge-conversations',
  'set-margins',
  'create-account-key',
  'generate-private-key',
  'resend-invitation',
  'refresh-channel-status',
];

/** What an unknown outcome of this kind is judged by: two readings of the credit, the old key, the thing itself read again, or nothing. */
export function wayOf(kind: OperationKind): 'credit' | 'key' | 'read-back' | 'none' {
  if (BY_CREDIT.includes(kind)) return 'credit';
  if (kind === 'revoke-account-key') return 'key';
  return BY_NOTHING.includes(kind) ? 'none' : 'read-back';
}
