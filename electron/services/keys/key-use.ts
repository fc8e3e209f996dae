import { type AccountRef, accountRef } from '@electron/credentials/vault';
import type { RemoteApi } from '@electron/processes/rpc';
import type { Clock } from '@electron/spoki/clock';
import type { StoreApi, StoredKeyCheck } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import { type AppError, toAppError } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';
import type { AccountOf } from '../operations/account-locks';

/** A success is written down at most this often for each account, milliseconds. */
const NOTE_EVERY_MS = 60_000;

export interface KeyUseParts {
  store: Pick<RemoteApi<StoreApi>, 'noteKeySuccess' | 'saveKeyCheck' | 'forgetKeyUse'>;
  clock: Clock;
  /** Lets a key be used again that Spoki had refused. */
  resumeKey: (ref: AccountRef) => void;
  emit: (event: AppEvent) => void;
  reportFailure: (what: string, error: AppError) => void;
}

/** Where the use of the key that an account has now is told. Once the account has another key, nothing more is heard. */
export interface KeyFollower {
  /** A request with the key succeeded. */
  succeeded(): void;
  /** @throws AppFailure the store's kinds */
  checked(check: StoredKeyCheck): Promise<void>;
}

/** Remembers when the key of each account last worked and what its last check said, for as long as it is that key. */
export class KeyUse {
  readonly #o: KeyUseParts;
  /** How often the key of an account has changed in this run. */
  readonly #changes = new Map<AccountRef, number>();
  /** When a success was last written down, by `clock.now`. */
  readonly #notedAt = new Map<AccountRef, number>();

  constructor(parts: KeyUseParts) {
    this.#o = parts;
  }

  follow(account: AccountOf): KeyFollower {
    const ref = accountRef(account.profileId, account.accountId);
    const changes = this.#changes.get(ref);
    const isSame = (): boolean => this.#changes.get(ref) === changes;
    return {
      succeeded: () => {
        if (isSame() && this.#isDue(ref)) this.#note(ref, account);
      },
      checked: async ({ at, outcome }) => {
        if (!isSame()) return;
        await this.#o.store.saveKeyCheck(account.profileId, account.accountId, { at, outcome });
        this.#o.emit({ type: 'keys-changed', profileId: account.profileId });
      },
    };
  }

  /** The account has another key now, or none is held any more. */
  keyChanged(account: AccountOf): void {
    const ref = accountRef(account.profileId, account.accountId);
    this.#changes.set(ref, (this.#changes.get(ref) ?? 0) + 1);
    this.#notedAt.delete(ref);
    this.#o.resumeKey(ref);
    this.#write(account.profileId, this.#o.store.forgetKeyUse(account.profileId, account.accountId));
    this.#o.emit({ type: 'accounts-changed', profileId: account.profileId });
  }

  #isDue(ref: AccountRef): boolean {
    const last = this.#notedAt.get(ref);
    return last === undefined || this.#o.clock.now() - last >= NOTE_EVERY_MS;
  }

  #note(ref: AccountRef, { profileId, accountId }: AccountOf): void {
    this.#notedAt.set(ref, this.#o.clock.now());
    this.#write(profileId, this.#o.store.noteKeySuccess(profileId, accountId, this.#o.clock.wallNow()));
  }

  #write(profileId: ProfileId, writing: Promise<void>): void {
    void writing
      .catch((thrown: unknown) => this.#o.reportFailure('the use of an account key was not noted', toAppError(thrown)))
      .then(() => this.#o.emit({ type: 'keys-changed', profileId }));
  }
}
