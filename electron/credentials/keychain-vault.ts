import { randomUUID } from 'node:crypto';
import PQueue from 'p-queue';
import { AppFailure, fail } from '@shared/errors/app-error';
import type { VaultState } from '@shared/ipc/models';
import type { ProcessPort, RemoteApi } from '@electron/processes/rpc';
import type { KeychainApi } from './keychain-api';
import { KeychainProcess } from './keychain-process';
import { reveal, Secret } from './secret';
import type { KeyVault, ProbeOptions, Ref, VaultEntry } from './vault';
import type { IndexEntry, VaultIndex } from './vault-index';
import { markOf, matchesMark } from './vault-mark';
import { vaultStateOf } from './vault-state';

export interface KeychainVaultOptions {
  /** Starts the vault process: `spawnUtility` in the app, `forkPort` in tests. */
  spawn: () => ProcessPort;
  /** Opened with `VaultIndex.open`. */
  index: VaultIndex;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
  /** How long one call to the keychain may take. Default 10,000 ms, and 120,000 ms while the person unlocks it. */
  timeoutsMs?: { call: number; unlocking: number };
}

/**
 * Keeps keys in the operating system's keychain, through a process of its own and one call at a time (SECURITY.md 1, fact 3). The
 * keychain answers `null` for a key it does not have and for one it will not give; the index and a throw-away key tell which it was.
 */
export class KeychainVault implements KeyVault {
  readonly #process: KeychainProcess;
  readonly #index: VaultIndex;
  readonly #now: () => number;
  readonly #timeouts: { call: number; unlocking: number };
  readonly #oneAtATime = new PQueue({ concurrency: 1 });

  constructor({ spawn, index, now, timeoutsMs = { call: 10_000, unlocking: 120_000 } }: KeychainVaultOptions) {
    this.#process = new KeychainProcess(spawn);
    this.#index = index;
    this.#now = now;
    this.#timeouts = timeoutsMs;
  }

  async probe({ unlocking = false }: ProbeOptions = {}): Promise<VaultState> {
    return this.#oneAtATime.add(async () => {
      try {
        // A new process, because libsecret does not find a keychain again that was started after it or started anew.
        this.#process.close();
        await this.#tryCanary(unlocking ? this.#timeouts.unlocking : this.#timeouts.call);
        const missing = await this.#findDamaged();
        return missing.length > 0 ? { state: 'damaged', missing } : { state: 'ready' };
      } catch (thrown) {
        return vaultStateOf(thrown);
      }
    });
  }

  async put(ref: Ref, secret: Secret): Promise<void> {
    await this.#oneAtATime.add(async () => {
      const mark = markOf(secret, this.#now());
      // Announced first: if the app ends between the keychain and the index, either key is recognised on the next start.
      await this.#index.set(ref, { confirmed: this.#index.get(ref)?.confirmed ?? null, pending: mark });
      await this.#ask((api) => api.set(ref, reveal(secret)));
      const back = await this.#ask((api) => api.get(ref));
      if (back !== reveal(secret)) fail('vault-unavailable', 'the keychain did not keep the key as it was given');
      await this.#index.set(ref, { confirmed: mark, pending: null });
    });
  }

  async use<T>(ref: Ref, fn: (secret: Secret) => Promise<T>): Promise<T> {
    const secret = await this.#oneAtATime.add(() => this.#read(ref));
    return fn(secret);
  }

  async remove(ref: Ref): Promise<'removed' | 'absent'> {
    return this.#oneAtATime.add(async () => {
      if (!this.#index.get(ref) && !this.#index.rebuilt) return 'absent';
      const removed = await this.#ask((api) => api.remove(ref));
      if (!removed) await this.#tryCanary(this.#timeouts.call);
      await this.#index.delete(ref);
      return removed ? 'removed' : 'absent';
    });
  }

  async list(): Promise<Ref[]> {
    return this.#index.confirmed().map(({ ref }) => ref);
  }

  async entries(): Promise<VaultEntry[]> {
    return this.#index.confirmed().map(({ ref, mark: { fingerprint, since } }) => ({ ref, fingerprint, since }));
  }

  async fingerprint(ref: Ref): Promise<string | null> {
    return this.#index.get(ref)?.confirmed?.fingerprint ?? null;
  }

  /** Ends the vault process; a call that waits for it fails. */
  close(): void {
    this.#process.close();
  }

  #ask<T>(call: (api: RemoteApi<KeychainApi>) => Promise<T>, timeoutMs = this.#timeouts.call): Promise<T> {
    return this.#process.call(call, timeoutMs);
  }

  async #read(ref: Ref): Promise<Secret> {
    const entry = this.#index.get(ref);
    if (!entry && !this.#index.rebuilt) fail('vault-key-missing', `no key is held for ${ref}`);
    const value = await this.#ask((api) => api.get(ref));
    if (value === null) return this.#explainAbsence(ref, entry);
    const secret = new Secret(value);
    if (!(await this.#recognise(ref, entry, secret)))
      fail('vault-damaged', `the key for ${ref} is not the one that was stored`);
    return secret;
  }

  /** Whether this key was stored by us; settles what an earlier run left open. */
  async #recognise(ref: Ref, entry: IndexEntry | undefined, secret: Secret): Promise<boolean> {
    if (entry?.pending && matchesMark(secret, entry.pending)) {
      await this.#index.set(ref, { confirmed: entry.pending, pending: null });
      return true;
    }
    if (entry) return matchesMark(secret, entry.confirmed);
    await this.#index.set(ref, { confirmed: markOf(secret, this.#now()), pending: null });
    return true;
  }

  async #explainAbsence(ref: Ref, entry: IndexEntry | undefined): Promise<never> {
    await this.#tryCanary(this.#timeouts.call);
    if (entry?.confirmed) fail('vault-damaged', `the keychain no longer has the key for ${ref}`);
    if (entry) await this.#index.delete(ref);
    return fail('vault-key-missing', `no key is held for ${ref}`);
  }

  async #findDamaged(): Promise<Ref[]> {
    const damaged: Ref[] = [];
    for (const ref of this.#index.refs()) {
      const entry = this.#index.get(ref);
      const value = await this.#ask((api) => api.get(ref));
      if (value === null) {
        if (entry?.confirmed) damaged.push(ref);
        else await this.#index.delete(ref);
      } else if (!(await this.#recognise(ref, entry, new Secret(value)))) damaged.push(ref);
    }
    return damaged;
  }

  /**
   * Writes, reads and deletes a throw-away key. Succeeds only if the keychain is open.
   * @throws AppFailure `vault-locked` also if it does not answer, since then it waits for somebody at its prompt
   */
  async #tryCanary(timeoutMs: number): Promise<void> {
    const name = `canary:${randomUUID()}`;
    const value = randomUUID();
    try {
      await this.#ask((api) => api.set(name, value), timeoutMs);
      const back = await this.#ask((api) => api.get(name), timeoutMs);
      await this.#ask((api) => api.remove(name), timeoutMs);
      if (back !== value) fail('vault-locked', 'the keychain took a throw-away key and did not give it back');
    } catch (thrown) {
      if (!(thrown instanceof AppFailure) || thrown.error.kind !== 'vault-timeout') throw thrown;
      fail('vault-locked', `${thrown.error.message}: it may be waiting to be unlocked`);
    }
  }
}
