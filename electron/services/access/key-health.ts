import type { RoutingVault } from '@electron/credentials/routing-vault';
import { accountRef } from '@electron/credentials/vault';
import type { RemoteApi } from '@electron/processes/rpc';
import type { RateLanes } from '@electron/spoki/lanes/rate-lanes';
import type { StoreApi } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { KeyHealth } from '@shared/ipc/support-models';
import type { KeyService } from '../keys/key-service';
import { groupBy } from './group-by';
import { problemsOf } from './health-rules';
import { heldPrivateKeys } from './private-keys';

export interface KeyHealthParts {
  store: Pick<RemoteApi<StoreApi>, 'serviceUsers' | 'teamsRead' | 'privateKeyFacts'>;
  vault: Pick<RoutingVault, 'entries'>;
  lanes: Pick<RateLanes, 'snapshot'>;
  keys: Pick<KeyService, 'list'>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/**
 * The problems of the keys of every account of the list, in its order, those without a problem included. From what is stored; asks nothing.
 * @throws AppFailure (the function made) the store's, the journal's and the vault's kinds
 */
export function createKeyHealth(parts: KeyHealthParts): (profileId: ProfileId) => Promise<KeyHealth> {
  return async (profileId) => {
    const [keys, users, teams, facts, held] = await Promise.all([
      parts.keys.list(profileId),
      parts.store.serviceUsers(profileId),
      parts.store.teamsRead(profileId),
      parts.store.privateKeyFacts(profileId),
      heldPrivateKeys(parts.vault, profileId),
    ]);
    const stopped = new Set(parts.lanes.snapshot().flatMap((lane) => (lane.stopped ? lane.keyId : [])));
    const read = new Set(teams.flatMap(({ accountId, fetchedAt }) => (fetchedAt === null ? [] : accountId)));
    const ofAccount = {
      users: byAccount(users),
      facts: byAccount(facts),
      held: byAccount(held),
    };
    const now = parts.now();
    const accounts = keys.map(({ accountId, accountName, ...key }) => ({
      accountId,
      accountName,
      problems: problemsOf(
        {
          key,
          isStopped: stopped.has(accountRef(profileId, accountId)),
          serviceUsers: (ofAccount.users.get(accountId) ?? []).map(({ role }) => role),
          privateKeys: new Map((ofAccount.facts.get(accountId) ?? []).map((fact) => [fact.roleId, fact])),
          heldPrivateKeys: new Map((ofAccount.held.get(accountId) ?? []).map(({ roleId, since }) => [roleId, since])),
        },
        now,
      ),
    }));
    return { accounts, unread: keys.filter(({ accountId }) => !read.has(accountId)).length };
  };
}

function byAccount<T extends { accountId: AccountId | null }>(items: readonly T[]): Map<AccountId | null, T[]> {
  return groupBy(items, ({ accountId }) => accountId);
}
