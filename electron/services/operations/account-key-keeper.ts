import { fingerprintOf, type Secret } from '@electron/credentials/secret';
import { accountRef, type AccountRef } from '@electron/credentials/vault';
import type { OperationId, RecordOf } from '@shared/domain/operation';
import { fail, toAppError } from '@shared/errors/app-error';
import type { AccountOf } from './account-locks';
import type { OperationParts } from './parts';
import { UnsavedKeys } from './unsaved-keys';

/** What becomes of the keys that operations make and end. */
export class AccountKeyKeeper {
  readonly unsaved = new UnsavedKeys();
  readonly #o: Pick<OperationParts, 'vault' | 'keyChanged' | 'reportFailure'>;

  constructor(parts: Pick<OperationParts, 'vault' | 'keyChanged' | 'reportFailure'>) {
    this.#o = parts;
  }

  /** A locked keychain causes no call that makes or ends a key. @throws AppFailure `vault-locked`, `vault-unavailable` */
  async requireVault({ profileId, accountId }: AccountOf): Promise<void> {
    if (this.#o.vault.placeFor(accountRef(profileId, accountId)) === 'session') return;
    const vault = await this.#o.vault.probe();
    if (vault.state === 'locked') fail('vault-locked', 'the keychain is locked, so no key is made or revoked');
    if (vault.state === 'unavailable') fail('vault-unavailable', `the keychain cannot be used: ${vault.why}`);
  }

  /** Stores a new key, which is read back before this resolves; or holds it in memory if that fails. */
  async keep(
    operationId: OperationId,
    { profileId, accountId }: AccountOf,
    key: Secret,
  ): Promise<NonNullable<RecordOf<'OK'>['newKey']>> {
    const ref = accountRef(profileId, accountId);
    const ending = fingerprintOf(key);
    try {
      await this.#store(ref, key);
      return { ending, kept: this.#o.vault.placeFor(ref) };
    } catch (thrown) {
      this.unsaved.hold(operationId, ref, key);
      this.#o.reportFailure('a new account key could not be stored', toAppError(thrown));
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

  /** The account's key was revoked: it opens nothing any more. */
  async forget({ profileId, accountId }: AccountOf): Promise<void> {
    const ref = accountRef(profileId, accountId);
    this.unsaved.drop(ref);
    try {
      await this.#o.vault.remove(ref);
      this.#o.keyChanged(ref);
    } catch (thrown) {
      this.#o.reportFailure('a revoked account key could not be removed from the keychain', toAppError(thrown));
    }
  }

  async #store(ref: AccountRef, key: Secret): Promise<void> {
    await this.#o.vault.put(ref, key);
    this.#o.keyChanged(ref);
  }
}
