import type { Secret } from '@electron/credentials/secret';
import type { AccountRef } from '@electron/credentials/vault';
import type { OperationId } from '@shared/domain/operation';
import { fail } from '@shared/errors/app-error';

interface Unsaved {
  ref: AccountRef;
  key: Secret;
}

/**
 * New keys that the vault could not keep. They exist at Spoki and nowhere else, so each is held in memory until it is saved after all, or
 * shown once to be saved by hand. (Design: Security and reliability, "Money".)
 */
export class UnsavedKeys {
  readonly #held = new Map<OperationId, Unsaved>();

  hold(operationId: OperationId, ref: AccountRef, key: Secret): void {
    this.#held.set(operationId, { ref, key });
  }

  /** The operations whose keys are waiting here. */
  list(): OperationId[] {
    return [...this.#held.keys()];
  }

  /** Gives the key out for good. @throws AppFailure `not-found` if it was shown or saved before */
  take(operationId: OperationId): Secret {
    const { key } = this.#find(operationId);
    this.#held.delete(operationId);
    return key;
  }

  /** Lets go of the key once `save` has kept it. A failure of `save` passes through, and the key stays. */
  async save(operationId: OperationId, save: (ref: AccountRef, key: Secret) => Promise<void>): Promise<void> {
    const { ref, key } = this.#find(operationId);
    await save(ref, key);
    this.#held.delete(operationId);
  }

  #find(operationId: OperationId): Unsaved {
    return this.#held.get(operationId) ?? fail('not-found', 'this key has been shown or saved already');
  }
}
