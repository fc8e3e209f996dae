import { fail } from '@shared/errors/app-error';
import type { VaultState } from '@shared/ipc/models';
import { fingerprintOf, type Secret } from './secret';
import type { KeyVault, Ref, VaultEntry } from './vault';

/** Keeps keys in memory only: they are gone when the app ends. Always ready. */
export class SessionVault implements KeyVault {
  readonly #held = new Map<Ref, { secret: Secret; since: number }>();
  readonly #now: () => number;

  /** @param now milliseconds since 1970-01-01 UTC */
  constructor(now: () => number) {
    this.#now = now;
  }

  async probe(): Promise<VaultState> {
    return { state: 'ready' };
  }

  async put(ref: Ref, secret: Secret): Promise<void> {
    this.#held.set(ref, { secret, since: this.#now() });
  }

  async use<T>(ref: Ref, fn: (secret: Secret) => Promise<T>): Promise<T> {
    const held = this.#held.get(ref) ?? fail('vault-key-missing', `no key is held for ${ref}`);
    return fn(held.secret);
  }

  async remove(ref: Ref): Promise<'removed' | 'absent'> {
    return this.#held.delete(ref) ? 'removed' : 'absent';
  }

  async list(): Promise<Ref[]> {
    return [...this.#held.keys()];
  }

  async entries(): Promise<VaultEntry[]> {
    return [...this.#held].map(([ref, { secret, since }]) => ({ ref, fingerprint: fingerprintOf(secret), since }));
  }

  async fingerprint(ref: Ref): Promise<string | null> {
    const held = this.#held.get(ref);
    return held ? fingerprintOf(held.secret) : null;
  }

  /** Whether a key is held for this reference. */
  has(ref: Ref): boolean {
    return this.#held.has(ref);
  }
}
