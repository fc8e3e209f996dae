import { type z } from 'zod';
import type { RoutingVault } from '@electron/credentials/routing-vault';
import { reveal } from '@electron/credentials/secret';
import { parseSecret } from '@electron/credentials/secret-rules';
import { accountRef } from '@electron/credentials/vault';
import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { AccountWithChannels } from '@electron/spoki/resources/accounts';
import type { SpokiSession } from '@electron/spoki/session';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { type AppError, AppFailure, toAppError } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import { type AccountDetail, type AccountReports, accountReportsSchema } from '@shared/ipc/models';
import type { KeyUse } from '../keys/key-use';
import type { Sessions } from '../profiles/sessions';
import { checkAccountKey } from './check-account-key';

/** Spoki caches these answers for 30 minutes (Reference: Accounts 4, Reports 57), so asking sooner tells nothing new. */
const CACHE_MS = 30 * 60_000;

export interface AccountKeysOptions {
  store: RemoteApi<StoreApi>;
  vault: RoutingVault;
  client: SpokiClient;
  sessions: Sessions;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
  changed: (profileId: ProfileId) => void;
  keyUse: KeyUse;
}

/** Keys of client accounts, and what only such a key can ask. */
export class AccountKeys {
  readonly #o: AccountKeysOptions;

  constructor(options: AccountKeysOptions) {
    this.#o = options;
  }

  /**
   * Checks with one request that the key opens this very account, then stores it.
   * @throws AppFailure `key-of-other-account`; `not-found` if the profile was removed meanwhile; the client's and the vault's kinds
   */
  async put({ profileId, accountId, key }: ParsedInput<'accountKeys.put'>): Promise<void> {
    const secret = parseSecret(key);
    const { onSuccess: _, ...session } = await this.#session(profileId, accountId);
    const withNewKey: SpokiSession = { ...session, withKey: (fn) => fn(reveal(secret)) };
    const check = await checkAccountKey(this.#o.client, withNewKey, accountId);
    if (check.outcome !== 'works') throw new AppFailure(check.error);
    // A key that is kept for no profile would lie in the keychain for ever.
    await this.#o.profile(profileId);
    await this.#o.vault.put(accountRef(profileId, accountId), secret);
    this.#o.keyUse.keyChanged({ profileId, accountId });
    this.#o.keyUse.follow({ profileId, accountId }).succeeded();
    await this.#save(profileId, check.detail);
  }

  /** Forgets the key on this computer. At Spoki it stays valid. */
  async remove(profileId: ProfileId, accountId: AccountId): Promise<void> {
    await this.#o.vault.remove(accountRef(profileId, accountId));
    this.#o.keyUse.keyChanged({ profileId, accountId });
    this.#o.changed(profileId);
  }

  /** The account as its own key sees it, with the current report. The report may fail alone: then its error stands in its place. */
  async detail(profileId: ProfileId, accountId: AccountId): Promise<AccountDetail> {
    const session = await this.#session(profileId, accountId);
    const detail = await this.#o.client.accounts.get(session, { accountId });
    await this.#save(profileId, detail);
    let current: AccountDetail['current'] = null;
    let currentError: AppError | null = null;
    try {
      current = await this.#o.client.accounts.currentReport(session, { accountId });
    } catch (thrown) {
      currentError = toAppError(thrown);
    }
    return { account: detail.account, channels: detail.channels, current, currentError, fetchedAt: this.#o.now() };
  }

  /** The account's own figures by period; answered from the store while Spoki's own cache could not know better. */
  async reports({ profileId, accountId, ...args }: ParsedInput<'accountKeys.reports'>): Promise<AccountReports> {
    const key = `reports:${args.granularity}:${args.from}:${args.to}`;
    const cached = await this.#o.store.getCached(profileId, accountId, key);
    if (cached && this.#o.now() - cached.fetchedAt < CACHE_MS)
      return accountReportsSchema.parse(JSON.parse(cached.json));
    const session = await this.#session(profileId, accountId);
    const { rows, partial } = await this.#o.client.reports.list(session, args);
    const reports: AccountReports = { rows, partial, fetchedAt: this.#o.now() };
    const json = JSON.stringify(reports satisfies z.input<typeof accountReportsSchema>);
    await this.#o.store.saveCached(profileId, accountId, key, { json, fetchedAt: reports.fetchedAt });
    return reports;
  }

  async #session(profileId: ProfileId, accountId: AccountId): Promise<SpokiSession> {
    return this.#o.sessions.forAccount(await this.#o.profile(profileId), accountId);
  }

  async #save(profileId: ProfileId, { account, raw }: AccountWithChannels): Promise<void> {
    await this.#o.store.updateAccount(profileId, { account, raw }, this.#o.now());
    this.#o.changed(profileId);
  }
}
