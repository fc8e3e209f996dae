import { AppFailure, fail } from '@shared/errors/app-error';

/** The three functions of keytar that are safe to call; `findCredentials` ends the process on a locked keyring. */
export interface Keychain {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

export interface KeychainApiOptions {
  keychain: Keychain;
  /** Under which the system's own keychain viewer lists our keys. */
  service: string;
  /** Asked before each call: why the keychain cannot be reached, or null. */
  obstacle: () => string | null;
}

/** A locked keychain, or a person who closed its prompt, in the words of libsecret, KWallet, macOS and Windows. */
const LOCKED = /locked|dismissed|cancell?ed|interaction is not allowed|user name or passphrase/i;
const NO_SERVICE = /not provided by any \.service|ServiceUnknown|could not connect|autolaunch|connection refused/i;

/** What the vault process offers. All kinds are AppFailures: `vault-locked` or `vault-unavailable`, never with a secret in them. */
export function keychainApi({ keychain, service, obstacle }: KeychainApiOptions) {
  const ask = async <T>(call: () => Promise<T>): Promise<T> => {
    const problem = obstacle();
    if (problem !== null) fail('vault-unavailable', problem);
    return call().catch((thrown: unknown) => {
      throw classify(thrown);
    });
  };
  return {
    /** `null` also when the keychain is locked. */
    get: (account: string): Promise<string | null> => ask(() => keychain.getPassword(service, account)),
    set: (account: string, secret: string): Promise<void> => ask(() => keychain.setPassword(service, account, secret)),
    /** `false` also when the keychain is locked. */
    remove: (account: string): Promise<boolean> => ask(() => keychain.deletePassword(service, account)),
  };
}

/** Seen from the main process through `connect<KeychainApi>`. */
export type KeychainApi = ReturnType<typeof keychainApi>;

function classify(thrown: unknown): AppFailure {
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  if (LOCKED.test(said)) return new AppFailure({ kind: 'vault-locked', message: `the keychain is locked (${said})` });
  const help = NO_SERVICE.test(said)
    ? 'no Secret Service answers: install and start gnome-keyring, KWallet or KeePassXC'
    : 'the keychain refused';
  return new AppFailure({ kind: 'vault-unavailable', message: `${help} (${said})` });
}
