import type { RoutingVault } from '@electron/credentials/routing-vault';
import { serviceUserOf, serviceUserRef } from '@electron/credentials/vault';
import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { RoleOf, TeamOf } from '@electron/store/access-store-api';
import type { StoreApi } from '@electron/store/store-api';
import type { AccountId } from '@shared/domain/ids';
import type { RoleId } from '@shared/domain/team';
import type { AppEvent } from '@shared/ipc/events';
import type { PrivateKeyView } from '@shared/ipc/support-models';
import type { ClipboardKeeper } from '../keys/clipboard-keeper';
import type { OpenTeam } from './team-sessions';

export interface PrivateKeysParts {
  store: Pick<RemoteApi<StoreApi>, 'privateKeyFacts' | 'savePrivateKeyFact'>;
  vault: Pick<RoutingVault, 'entries' | 'use' | 'remove'>;
  client: Pick<SpokiClient, 'roles'>;
  openTeam: OpenTeam;
  clipboard: ClipboardKeeper;
  emit: (event: AppEvent) => void;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** A service user's private key that is held here. */
export type HeldPrivateKey = NonNullable<PrivateKeyView['held']> & { accountId: AccountId | null; roleId: RoleId };

/** The private keys of a profile that are held on this computer; needs no unlocked keychain. */
export async function heldPrivateKeys(
  vault: Pick<RoutingVault, 'entries'>,
  profileId: TeamOf['profileId'],
): Promise<HeldPrivateKey[]> {
  return (await vault.entries()).flatMap(({ ref, ...held }) => {
    const user = serviceUserOf(ref);
    return user?.profileId === profileId ? [{ ...held, accountId: user.accountId, roleId: user.roleId }] : [];
  });
}

/** Private keys of service users: which are held, whether one exists at Spoki, and a copy of one for a person. */
export class PrivateKeys {
  readonly #o: PrivateKeysParts;

  constructor(parts: PrivateKeysParts) {
    this.#o = parts;
  }

  /** Of this team, held or asked about. Asks nothing. @throws AppFailure the store's and the vault's kinds */
  async list({ profileId, accountId }: TeamOf): Promise<PrivateKeyView[]> {
    const [held, facts] = await Promise.all([
      heldPrivateKeys(this.#o.vault, profileId),
      this.#o.store.privateKeyFacts(profileId),
    ]);
    const views = new Map<RoleId, PrivateKeyView>();
    for (const { roleId, exists, checkedAt, ...of } of facts)
      if (of.accountId === accountId) views.set(roleId, { roleId, held: null, exists, checkedAt });
    for (const { roleId, accountId: team, fingerprint, kept, since } of held) {
      if (team !== accountId) continue;
      const known = views.get(roleId) ?? { roleId, exists: null, checkedAt: null };
      views.set(roleId, { ...known, held: { fingerprint, kept, since } });
    }
    return [...views.values()];
  }

  /** Asks Spoki once, and remembers. (Reference: Roles 62) @throws AppFailure the client's and the vault's kinds */
  async check(role: RoleOf): Promise<PrivateKeyView> {
    const { session, team } = await this.#o.openTeam(role);
    const exists = await this.#o.client.roles.hasPrivateKey(session, { team, roleId: role.roleId });
    const checkedAt = this.#o.now();
    await this.#o.store.savePrivateKeyFact(role, { exists, checkedAt });
    this.#changed(role);
    const known = (await this.list(role)).find(({ roleId }) => roleId === role.roleId);
    return { roleId: role.roleId, held: known?.held ?? null, exists, checkedAt };
  }

  /** Puts the private key on the clipboard, for a minute. @throws AppFailure the vault's kinds */
  async copy({ profileId, accountId, roleId }: RoleOf): Promise<void> {
    await this.#o.vault.use(serviceUserRef(profileId, accountId, roleId), (key) => this.#o.clipboard.copy(key));
  }

  /** Removes it from this computer; at Spoki it goes on existing. @throws AppFailure the vault's kinds */
  async forget(role: RoleOf): Promise<void> {
    await this.#o.vault.remove(serviceUserRef(role.profileId, role.accountId, role.roleId));
    this.#changed(role);
  }

  #changed({ profileId, accountId }: TeamOf): void {
    this.#o.emit({ type: 'access-changed', profileId, accountId });
  }
}
