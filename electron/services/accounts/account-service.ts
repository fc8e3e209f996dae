import type { RoutingVault } from '@electron/credentials/routing-vault';
import { accountRef } from '@electron/credentials/vault';
import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { StoreApi, StoredAccountRow, StoredProfile } from '@electron/store/store-api';
import { dayAt, monthOf, type ReportMonth } from '@shared/domain/report-day';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { type AppError, toAppError } from '@shared/errors/app-error';
import type { AccountList, AccountPage, AccountRow } from '@shared/ipc/models';
import type { Sessions } from '../profiles/sessions';
import { fetchAccountList } from './account-list';

export interface AccountServiceOptions {
  store: RemoteApi<StoreApi>;
  vault: Pick<RoutingVault, 'list' | 'fingerprint'>;
  client: SpokiClient;
  sessions: Sessions;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
  /** IANA zone of this computer, for "this month" of a whole list; one account's own month is in its own zone. */
  timeZone: string;
  changed: (profileId: ProfileId) => void;
  /** Told of a list that could not be fetched. */
  reportFailure: (what: string, error: AppError) => void;
}

/** Client accounts: what the local store knows of them, and how it is brought up to date. */
export class AccountService {
  readonly #o: AccountServiceOptions;
  readonly #refreshing = new Map<ProfileId, Promise<AccountList>>();

  constructor(options: AccountServiceOptions) {
    this.#o = options;
  }

  /** From the store alone. */
  async list(profileId: ProfileId): Promise<AccountList> {
    const [list, held] = await Promise.all([
      this.#o.store.listAccounts(profileId, this.#month(), this.#o.now()),
      this.#heldKeys(),
    ]);
    return { ...list, rows: list.rows.map((row) => withKey(row, held.has(accountRef(profileId, row.id)))) };
  }

  /**
   * Fetches the list anew; callers at the same time share one fetch. A failure is noted in the list, which keeps the rows of before.
   * @throws AppFailure only if the store fails
   */
  refresh(profileId: ProfileId): Promise<AccountList> {
    const running = this.#refreshing.get(profileId);
    if (running) return running;
    const refresh = this.#refresh(profileId).finally(() => this.#refreshing.delete(profileId));
    this.#refreshing.set(profileId, refresh);
    return refresh;
  }

  /** One account with its history, from the store. @throws AppFailure `not-found` */
  async get(profileId: ProfileId, accountId: AccountId): Promise<AccountPage> {
    const [{ account, history, gone }, keyFingerprint] = await Promise.all([
      this.#o.store.getAccount(profileId, accountId, this.#month(), this.#o.now()),
      this.#o.vault.fingerprint(accountRef(profileId, accountId)),
    ]);
    return { account: withKey(account, keyFingerprint !== null), history, gone, keyFingerprint };
  }

  async #refresh(profileId: ProfileId): Promise<AccountList> {
    try {
      const profile = await this.#o.profile(profileId);
      const session = await this.#o.sessions.forPartner(profile);
      const { client, now } = this.#o;
      const fetched = await fetchAccountList(client, session, profile.kind, now, { priority: 'user-read' });
      await this.#o.store.saveAccounts(profileId, fetched);
    } catch (thrown) {
      const error = toAppError(thrown);
      this.#o.reportFailure('refreshing the accounts', error);
      await this.#o.store.recordListError(profileId, error, this.#o.now());
    }
    this.#o.changed(profileId);
    return this.list(profileId);
  }

  async #heldKeys(): Promise<Set<string>> {
    return new Set<string>(await this.#o.vault.list());
  }

  #month(): ReportMonth {
    return monthOf(dayAt(this.#o.now(), this.#o.timeZone));
  }
}

function withKey(row: StoredAccountRow, keyHeld: boolean): AccountRow {
  return { ...row, keyHeld };
}
