import type { RoutingVault } from '@electron/credentials/routing-vault';
import { accountRef } from '@electron/credentials/vault';
import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Output } from '@shared/ipc/contract';
import type { AccountKeyView } from '@shared/ipc/key-models';
import { checkAccountKey } from '../accounts/check-account-key';
import type { AccountOf } from '../operations/account-locks';
import type { Sessions } from '../profiles/sessions';
import type { ClipboardKeeper } from './clipboard-keeper';
import type { KeyOperations } from './key-operations';
import type { KeyUse } from './key-use';

export interface KeyServiceParts {
  store: Pick<RemoteApi<StoreApi>, 'keyUses'>;
  vault: Pick<RoutingVault, 'entries' | 'use'>;
  client: SpokiClient;
  sessions: Sessions;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  /** The accounts of the list, in its order, from the store. */
  accounts: (profileId: ProfileId) => Promise<{ rows: readonly { id: AccountId; name: string }[] }>;
  keyUse: KeyUse;
  keyOperations: KeyOperations;
  clipboard: ClipboardKeeper;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** The keys of client accounts: which are held, whether they work, and a copy of one for a person. */
export class KeyService {
  readonly #o: KeyServiceParts;

  constructor(parts: KeyServiceParts) {
    this.#o = parts;
  }

  /** One row for each account of the list. @throws AppFailure the store's, the journal's and the vault's kinds */
  async list(profileId: ProfileId): Promise<AccountKeyView[]> {
    const { accounts, vault, store, keyOperations } = this.#o;
    const [{ rows }, entries, uses, operations] = await Promise.all([
      accounts(profileId),
      vault.entries(),
      store.keyUses(profileId),
      keyOperations.latest(profileId),
    ]);
    const held = new Map<string, Held>(entries.map(({ ref, ...entry }) => [ref, entry]));
    const useOf = new Map(uses.map((use) => [use.accountId, use]));
    return rows.map(({ id, name }) => {
      const key = held.get(accountRef(profileId, id)) ?? null;
      const use = useOf.get(id);
      return {
        accountId: id,
        accountName: name,
        held: key,
        lastSuccessAt: ofThisKey(key, use?.lastSuccessAt ?? null, (at) => at),
        lastCheck: ofThisKey(key, use?.lastCheck ?? null, ({ at }) => at),
        lastOperation: operations.get(id) ?? null,
      };
    });
  }

  /** Asks Spoki once with the account's key. @throws AppFailure if Spoki did not say; the vault's kinds */
  async verify(account: AccountOf): Promise<Output<'keys.verify'>> {
    const { client, sessions, profile, keyUse, now } = this.#o;
    const follower = keyUse.follow(account);
    const session = await sessions.forAccount(await profile(account.profileId), account.accountId);
    const { outcome } = await checkAccountKey(client, session, account.accountId);
    const check = { at: now(), outcome };
    await follower.checked(check);
    return check;
  }

  /** Puts the key on the clipboard, for a minute. @throws AppFailure the vault's kinds */
  copy({ profileId, accountId }: AccountOf): Promise<Output<'keys.copy'>> {
    return this.#o.vault.use(accountRef(profileId, accountId), (secret) => this.#o.clipboard.copy(secret));
  }
}

type Held = NonNullable<AccountKeyView['held']>;

/** What is remembered, unless it is older than the key: then it is of an earlier one, such as that of a session that has ended. */
function ofThisKey<T>(key: Held | null, remembered: T | null, at: (remembered: T) => number): T | null {
  return key === null || remembered === null || at(remembered) < key.since ? null : remembered;
}
