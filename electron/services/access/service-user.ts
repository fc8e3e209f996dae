import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { SpokiSession } from '@electron/spoki/session';
import type { RoleOf } from '@electron/store/access-store-api';
import type { StoreApi } from '@electron/store/store-api';
import type { AccountId } from '@shared/domain/ids';
import type { Role } from '@shared/domain/team';
import { fail } from '@shared/errors/app-error';

/** A service user of an account. */
export type ServiceUserOf = RoleOf & { accountId: AccountId };

export interface ServiceUserParts {
  store: Pick<RemoteApi<StoreApi>, 'roleRead'>;
  client: Pick<SpokiClient, 'roles'>;
}

/**
 * The service user as it was read, or as Spoki says now, with the e-mail address that signs it in.
 * @param session of the account's key
 * @throws AppFailure `not-found` for a role that there is no more or that has no e-mail address; the client's and the store's kinds
 */
export async function readServiceUser(
  { store, client }: ServiceUserParts,
  session: SpokiSession,
  user: ServiceUserOf,
): Promise<Role & { email: string }> {
  const { roleId } = user;
  const role = (await store.roleRead(user)) ?? (await client.roles.get(session, { team: 'account', roleId }));
  const email = role.email ?? fail('not-found', 'Spoki gives no e-mail address for this service user');
  return { ...role, email };
}
