import { reveal, type Secret } from '@electron/credentials/secret';
import { parseSecret } from '@electron/credentials/secret-rules';
import type { RoutingVault } from '@electron/credentials/routing-vault';
import { serviceUserRef } from '@electron/credentials/vault';
import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { AuthToken } from '@electron/spoki/schemas/auth-token';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { loopbackOrigin } from '@electron/spoki/spoki-link';
import type { Role } from '@shared/domain/team';
import type { ParsedInput } from '@shared/ipc/contract';
import { readServiceUser } from '../access/service-user';
import type { Sessions } from '../profiles/sessions';

/** Where Spoki's web app shows inboxes. (Reference: Embedding via iframe.) */
const WEB_APP = 'https://spoki.app';

/** An inbox that is to be shown in a window of its own. */
export interface InboxView {
  /** The page with its token: it lives in memory only, and is revealed to the window alone. */
  address: Secret;
  /** Scheme, host and port that the address begins with. */
  origin: string;
  accountName: string;
  /** The service user's name, or the e-mail address of one without a name. */
  userName: string;
}

/**
 * Opens the window; resolves once it is there, before its page is. A page that cannot be loaded is told of in the window.
 * @throws AppFailure `not-permitted` while the app is closing
 */
export type ShowInbox = (view: InboxView) => Promise<void>;

export interface InboxParts {
  store: Pick<RemoteApi<StoreApi>, 'roleRead'>;
  vault: Pick<RoutingVault, 'use'>;
  client: Pick<SpokiClient, 'roles' | 'auth'>;
  sessions: Sessions;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  accounts: { get(profileId: ProfileId, accountId: AccountId): Promise<{ account: { name: string } }> };
  /** Told of the token, for the log's redaction. */
  onSecret: (text: string) => void;
  showInbox: ShowInbox;
}

/**
 * Opens the inbox of an account as one of its service users: with the account's key and the private key that is held, a token is asked for
 * and given to the window. (Reference: Embedding via iframe 34)
 * @throws AppFailure `vault-key-missing` without one of the two keys; `forbidden` if Spoki does not accept the pair; `not-found` for a role
 *   that there is no more or that has no e-mail address; the client's and the vault's kinds
 */
export function createInboxOpener(parts: InboxParts): (user: ParsedInput<'inbox.open'>) => Promise<void> {
  return async (user) => {
    const { profileId, accountId, roleId } = user;
    const privateKey = await parts.vault.use(serviceUserRef(profileId, accountId, roleId), async (key) => key);
    const session = await parts.sessions.forAccount(await parts.profile(profileId), accountId);
    const role = await readServiceUser(parts, session, user);
    const { email } = role;
    const { account } = await parts.accounts.get(profileId, accountId);
    const answer = await parts.client.auth.token(session, { email, privateKey });
    parts.onSecret(reveal(answer.token));
    const origin = loopbackOrigin(session.baseUrl) ?? WEB_APP;
    const userName = nameOf(role) || email;
    await parts.showInbox({ address: addressOf(origin, answer), origin, accountName: account.name, userName });
  };
}

function nameOf({ firstName, lastName }: Role): string {
  return [firstName, lastName].filter((part) => part !== null && part.trim() !== '').join(' ');
}

function addressOf(origin: string, { token, uid }: AuthToken): Secret {
  const url = new URL('/chats', origin);
  url.searchParams.set('auth_token', reveal(token));
  url.searchParams.set('auth_uid', reveal(uid));
  return parseSecret(url.href);
}
