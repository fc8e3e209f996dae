import type { RoutingVault } from '@electron/credentials/routing-vault';
import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { Clock } from '@electron/spoki/clock';
import type { RoleOf, TeamOf } from '@electron/store/access-store-api';
import { teamId } from '@electron/store/role-columns';
import type { StoreApi } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import type { Role, RoleId } from '@shared/domain/team';
import { heldPrivateKeys } from './private-keys';
import { isActiveServiceUser } from './service-users';
import type { TeamSession } from './team-sessions';

export interface AskPrivateKeysParts {
  store: Pick<RemoteApi<StoreApi>, 'privateKeyFacts' | 'savePrivateKeyFact'>;
  vault: Pick<RoutingVault, 'entries'>;
  client: Pick<SpokiClient, 'roles'>;
  clock: Pick<Clock, 'wallNow'>;
}

export interface AskPrivateKeys {
  of(team: TeamOf): { add(roles: readonly Role[]): void; ask(opened: TeamSession, signal: AbortSignal): Promise<void> };
}

/** Asked of one team in one reading: half of what a minute allows. (Reference: Roles 62) */
const MOST_ASKED = 5;

/**
 * Asks whether service users have a private key, for those of whom nothing good is known: none is held here, and Spoki has not said that
 * there is one.
 */
export async function createAskPrivateKeys(
  { store, vault, client, clock }: AskPrivateKeysParts,
  profileId: ProfileId,
): Promise<AskPrivateKeys> {
  const name = ({ accountId, roleId }: Pick<RoleOf, 'accountId' | 'roleId'>): string =>
    `${teamId(accountId)}:${roleId}`;
  const [held, facts] = await Promise.all([heldPrivateKeys(vault, profileId), store.privateKeyFacts(profileId)]);
  const settled = new Set([...held, ...facts.filter(({ exists }) => exists)].map(name));

  return {
    of(team) {
      const wanted: RoleId[] = [];
      return {
        add(roles) {
          for (const role of roles.filter(isActiveServiceUser))
            if (wanted.length < MOST_ASKED && !settled.has(name({ ...team, roleId: role.id }))) wanted.push(role.id);
        },
        async ask({ session, team: kind }, signal) {
          for (const roleId of wanted) {
            // The key has just opened the list: a refusal here is about this role and must not stop the key.
            const options = { priority: 'background', verify: true, retries: 0, signal } as const;
            try {
              const exists = await client.roles.hasPrivateKey(session, { team: kind, roleId }, options);
              await store.savePrivateKeyFact({ ...team, roleId }, { exists, checkedAt: clock.wallNow() });
            } catch (thrown) {
              // Whoever was not answered stays unknown; only the person's own cancelling ends the reading.
              if (signal.aborted) throw thrown;
            }
          }
        },
      };
    },
  };
}
