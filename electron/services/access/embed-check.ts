import type { RoutingVault } from '@electron/credentials/routing-vault';
import { serviceUserRef } from '@electron/credentials/vault';
import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { StoreApi } from '@electron/store/store-api';
import { type AppError, AppFailure, type ErrorKind } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';
import type { EmbedCheck } from '@shared/ipc/support-models';
import { readServiceUser, type ServiceUserOf } from './service-user';
import type { OpenTeam } from './team-sessions';

export interface EmbedCheckParts {
  store: Pick<RemoteApi<StoreApi>, 'roleRead' | 'saveEmbedCheck'>;
  vault: Pick<RoutingVault, 'use'>;
  client: Pick<SpokiClient, 'roles' | 'auth'>;
  openTeam: OpenTeam;
  emit: (event: AppEvent) => void;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** Spoki's no: to the pair, or to the account's key, without which a page cannot embed the inbox either. */
const REFUSALS: readonly ErrorKind[] = ['forbidden', 'unauthorized', 'rejected', 'not-found'];

/**
 * Whether Spoki gives a token for the e-mail address of this service user and the private key that is held. What came of it is kept; the
 * token is not. (Reference: Embedding via iframe 34)
 * @throws AppFailure `vault-key-missing` without one of the two keys; `not-found` for a role without an e-mail address; the vault's kinds,
 *   and the client's when Spoki did not say either way
 */
export function createEmbedCheck(parts: EmbedCheckParts): (user: ServiceUserOf) => Promise<EmbedCheck> {
  const { store, vault, client, openTeam, emit, now } = parts;

  async function refusalOf(user: ServiceUserOf): Promise<AppError | null> {
    const privateKey = await vault.use(serviceUserRef(user.profileId, user.accountId, user.roleId), async (key) => key);
    const { session } = await openTeam(user);
    const { email } = await readServiceUser(parts, session, user);
    try {
      await client.auth.token(session, { email, privateKey });
      return null;
    } catch (thrown) {
      if (thrown instanceof AppFailure && REFUSALS.includes(thrown.error.kind)) return thrown.error;
      throw thrown;
    }
  }

  return async (user) => {
    const error = await refusalOf(user);
    const check: EmbedCheck = { works: error === null, at: now(), error };
    await store.saveEmbedCheck(user, check);
    emit({ type: 'access-changed', profileId: user.profileId, accountId: user.accountId });
    return check;
  };
}
