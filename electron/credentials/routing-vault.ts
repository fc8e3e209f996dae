import type { VaultState } from '@shared/ipc/models';
import { reveal, type Secret } from './secret';
import type { SessionVault } from './session-vault';
import type { KeyVault, ProbeOptions, Ref, VaultEntry } from './vault';

/** Where a key is kept: `session` is memory only, and gone after a restart. */
export type Kept = 'keychain' | 'session';

export interface RoutingVaultOptions {
  keychain: KeyVault;
  session: SessionVault;
  /** Whether a key belongs to a sample profile, whose server is new with every start: never worth the keychain. */
  isSample: (ref: Ref) => boolean;
  /** Told of each key that passes, for the log's redaction. */
  onSecret: (text: string) => void;
}

/**
 * The vault the app uses: the system's keychain, or memory for sample profiles and, if the person so chose, for everything. There is
 * no third place: a key is never written anywhere else.
 */
export class RoutingVault implements KeyVault {
  readonly #options: RoutingVaultOptions;
  #sessionOnly = false;

  constructor(options: RoutingVaultOptions) {
    this.#options = options;
  }

  /** The person chose to keep the keys given from now on in memory only. */
  get sessionOnly(): boolean {
    return this.#sessionOnly;
  }

  /** Until the app ends. Keys that are in the keychain stay there and stay usable. */
  keepForSessionOnly(): void {
    this.#sessionOnly = true;
  }

  /** Where a key given now for this reference would be kept. */
  placeFor(ref: Ref): Kept {
    return this.#sessionOnly || this.#options.isSample(ref) ? 'session' : 'keychain';
  }

  /** Where the key for this reference is kept, or null if none is. */
  async keptIn(ref: Ref): Promise<Kept | null> {
    if (this.#options.session.has(ref)) return 'session';
    return (await this.#options.keychain.fingerprint(ref)) === null ? null : 'keychain';
  }

  /** The state of the keychain, whatever the person chose. */
  probe(options?: ProbeOptions): Promise<VaultState> {
    return this.#options.keychain.probe(options);
  }

  async put(ref: Ref, secret: Secret): Promise<void> {
    const { keychain, session, onSecret } = this.#options;
    onSecret(reveal(secret));
    if (this.placeFor(ref) === 'session') return session.put(ref, secret);
    await keychain.put(ref, secret);
    await session.remove(ref);
  }

  async use<T>(ref: Ref, fn: (secret: Secret) => Promise<T>): Promise<T> {
    const { keychain, session, onSecret } = this.#options;
    return (session.has(ref) ? session : keychain).use(ref, (secret) => {
      onSecret(reveal(secret));
      return fn(secret);
    });
  }

  /** Removes the key from both places, the keychain first: if that fails, nothing has changed. */
  async remove(ref: Ref): Promise<'removed' | 'absent'> {
    const { keychain, session, isSample } = this.#options;
    const fromKeychain = isSample(ref) ? 'absent' : await keychain.remove(ref);
    const fromSession = await session.remove(ref);
    return fromKeychain === 'removed' || fromSession === 'removed' ? 'removed' : 'absent';
  }

  async list(): Promise<Ref[]> {
    return (await this.entries()).map(({ ref }) => ref);
  }

  /** As of the keychain and memory together; a key in memory hides the one in the keychain, as `use` does. */
  async entries(): Promise<(VaultEntry & { kept: Kept })[]> {
    const { keychain, session } = this.#options;
    const fromKeychain = (await keychain.entries()).filter(({ ref }) => !session.has(ref));
    return [
      ...fromKeychain.map((entry) => ({ ...entry, kept: 'keychain' as const })),
      ...(await session.entries()).map((entry) => ({ ...entry, kept: 'session' as const })),
    ];
  }

  async fingerprint(ref: Ref): Promise<string | null> {
    const { keychain, session } = this.#options;
    return (session.has(ref) ? session : keychain).fingerprint(ref);
  }
}
