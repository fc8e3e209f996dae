import { accountRef } from '@electron/credentials/vault';
import type { SpokiSession } from '@electron/spoki/session';
import { type Intent, keyOwnerOf } from '@shared/domain/operation';
import { fail } from '@shared/errors/app-error';
import { type OwnerOf, accountOfOwner } from './account-locks';
import type { OperationParts } from './parts';

/** Speaks with the key that this intent is sent with: the partner's, or the account's own. */
export function senderSession(
  { session, accountSession }: Pick<OperationParts, 'session' | 'accountSession'>,
  owner: OwnerOf,
  intent: Pick<Intent, 'kind'>,
): Promise<SpokiSession> {
  return keyOwnerOf(intent, owner.accountId) === 'partner'
    ? session(owner.profileId)
    : accountSession(accountOfOwner(owner));
}

/** @throws AppFailure `vault-key-missing` if it is sent with the account's own key, and none is held; the vault's kinds */
export async function requireSenderKey(
  { vault }: { vault: Pick<OperationParts['vault'], 'fingerprint'> },
  owner: OwnerOf,
  intent: Pick<Intent, 'kind'>,
): Promise<void> {
  if (keyOwnerOf(intent, owner.accountId) === 'partner') return;
  const { profileId, accountId } = accountOfOwner(owner);
  if ((await vault.fingerprint(accountRef(profileId, accountId))) === null)
    fail('vault-key-missing', 'this is sent with a key of the account, and none is held here', { outcome: 'not-sent' });
}
