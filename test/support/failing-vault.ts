import { fail, type ErrorKind } from '@shared/errors/app-error';
import type { VaultState } from '@shared/ipc/models';
import type { Secret } from '@electron/credentials/secret';
import { SessionVault } from '@electron/credentials/session-vault';
import type { KeyVault, Ref, VaultEntry } from '@electron/credentials/vault';

export type VaultFault = Extract<ErrorKind, 'vault-locked' | 'vault-unavailable' | 'vault-timeout'>;

/** A vault that keeps keys in memory and fails on command, as a keychain does: its index still answers. */
export class FailingVault implements KeyVault {
  /** Every call to the keychain fails with this; null for none. */
  fault: VaultFault | null = null;
  readonly #inner: SessionVault;

  /** @param now milliseconds since 1970-01-01 UTC */
  constructor(now: () => number = Date.now) {
    this.#inner = new SessionVault(now);
  }

  async probe(): Promise<VaultState> {
    if (this.fault === null) return { state: 'ready' };
    return this.fault === 'vault-unavailable' ? { state: 'unavailable', why: 'as commanded' } : { state: 'locked' };
  }

  async put(ref: Ref, secret: Secret): Promise<void> {
    this.#check();
    await this.#inner.put(ref, secret);
  }

  async use<T>(ref: Ref, fn: (secret: Secret) => Promise<T>): Promise<T> {
    this.#check();
    return this.#inner.use(ref, fn);
  }

  async remove(ref: Ref): Promise<'removed' | 'absent'> {
    this.#check();
    return this.#inner.remove(ref);
  }

  list(): Promise<Ref[]> {
    return this.#inner.list();
  }

  entries(): Promise<VaultEntry[]> {
    return this.#inner.entries();
  }

  fingerprint(ref: Ref): Promise<string | null> {
    return this.#inner.fingerprint(ref);
  }

  #check(): void {
    if (this.fault !== null) fail(this.fault, 'as commanded');
  }
}
