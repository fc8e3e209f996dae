import type { Secret } from '@electron/credentials/secret';
import type { OperationId } from '@shared/domain/operation';
import { fail } from '@shared/errors/app-error';
import type { MadeKeyRef } from './key-keeper';

interface Unsaved {
  ref: MadeKeyRef;
  key: Secret;
}

/**
 * New keys that the vault could not keep. They exist at Spoki and nowhere else, so each is held in memory until it is saved after all, or
 * shown once to be saved by hand. (Design: Security and reliability, "Money".)
 */
export class UnsavedKeys {
  readonly #held = new Map<OperationId, Unsaved>();

  hold(operationId: OperationId, ref: MadeKeyRef, key: Secret): void {
    this.#held.set(operationId, { ref, key });
  }

  /** The operations whose keys are waiting here. */
  list(): OperationId[] {
    return [...this.#held.keys()];
  }

  /** Lets go of the key once `use` has kept or shown it, and says so. A failure of `use` passes through, and the key stays. */
  async release(operationId: OperationId, use: (key: Secret, ref: MadeKeyRef) => Promise<boolean>): Promise<void> {
    const { ref, key } = this.#find(operationId);
    if (await use(key, ref)) this.#held.delete(operationId);
  }

  /** The key was ended: there is nothing left to save. */
  drop(ref: MadeKeyRef): void {
    for (const [operationId, held] of this.#held) if (held.ref === ref) this.#held.delete(operationId);
  }

  #find(operationId: OperationId): Unsaved {
    return this.#held.get(operationId) ?? fail('not-found', 'this key has been shown or saved already');
  }
}
