import { fingerprintOf, type Secret } from '@electron/credentials/secret';
import { type AccountRef, type ServiceUserRef, accountRef, serviceUserRef } from '@electron/credentials/vault';
import type { Intent, OperationId, RecordOf } from '@shared/domain/operation';
import { fail, toAppError } from '@shared/errors/app-error';
import { type OwnerOf, accountOfOwner } from './account-locks';
import type { OperationParts } from './parts';
import { UnsavedKeys } from './unsaved-keys';

/** A key that operations make and end: of an account, or the private key of a service user. */
export type MadeKeyRef = AccountRef | ServiceUserRef;

/** The key that an intent makes, or ends; null if it does neither. */
export function keyConcerned(owner: OwnerOf, intent: Intent): MadeKeyRef | null {
  switch (intent.kind) {
    case 'create-account-key':
    case 'revoke-account-key':
      return accountRef(owner.profileId, accountOfOwner(owner).accountId);
    case 'generate-private-key':
    case 'delete-role':
      return serviceUserRef(owner.profileId, owner.accountId, intent.roleId);
    default:
      return null;
  }
}

/** Whether success leaves the key that is held worth nothing. */
export function endsKey({ kind }: Pick<Intent, 'kind'>): boolean {
  return kind === 'revoke-account-key' || kind === 'delete-role';
}

type KeeperParts = Pick<OperationParts, 'vault' | 'keyChanged' | 'reportFailure'>;

/** What becomes of the keys that operations make and end. */
export class KeyKeeper {
  readonly unsaved = new UnsavedKeys();
  readonly #o: KeeperParts;

  constructor(parts: KeeperParts) {
    this.#o = parts;
  }

  /**
   * A locked keychain causes no call that makes a key or revokes one. To delete a role it need not be open.
   * @throws AppFailure `vault-locked`, `vault-unavailable`
   */
  async requireVault(owner: OwnerOf, intent: Intent): Promise<void> {
    const ref = keyConcerned(owner, intent);
    if (ref === null || intent.kind === 'delete-role' || this.#o.vault.placeFor(ref) === 'session') return;
    const vault = await this.#o.vault.probe();
    if (vault.state === 'locked') fail('vault-locked', 'the keychain is locked, so no key is made or revoked');
    if (vault.state === 'unavailable') fail('vault-unavailable', `the keychain cannot be used: ${vault.why}`);
  }

  /** Stores a new key, which is read back before this resolves; or holds it in memory if that fails. */
  async keep(
    operationId: OperationId,
    owner: OwnerOf,
    intent: Intent,
    key: Secret,
  ): Promise<NonNullable<RecordOf<'OK'>['newKey']>> {
    const ref = keyConcerned(owner, intent) ?? fail('internal', 'a key came that was not asked for');
    const ending = fingerprintOf(key);
    try {
      await this.#store(ref, key);
      return { ending, kept: this.#o.vault.placeFor(ref) };
    } catch (thrown) {
      this.unsaved.hold(operationId, ref, key);
      this.#o.reportFailure('a new key could not be stored', toAppError(thrown));
      return { ending, kept: 'not-kept' };
    }
  }

  /** Stores a key that could not be stored at first. @throws AppFailure the vault's kinds; the key stays held in memory */
  saveUnsaved(operationId: OperationId): Promise<void> {
    return this.unsaved.release(operationId, async (key, ref) => {
      await this.#store(ref, key);
      return true;
    });
  }

  /** The intent is done: a key that it ended opens nothing any more. */
  async forgetEnded(owner: OwnerOf, intent: Intent): Promise<void> {
    const ref = endsKey(intent) ? keyConcerned(owner, intent) : null;
    if (ref === null) return;
    this.unsaved.drop(ref);
    try {
      await this.#o.vault.remove(ref);
      this.#o.keyChanged(ref);
    } catch (thrown) {
      this.#o.reportFailure('a key that was ended could not be removed from the keychain', toAppError(thrown));
    }
  }

  async #store(ref: MadeKeyRef, key: Secret): Promise<void> {
    await this.#o.vault.put(ref, key);
    this.#o.keyChanged(ref);
  }
}
