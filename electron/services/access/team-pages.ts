import type { SpokiClient } from '@electron/spoki/client';
import type { TeamPage } from '@electron/spoki/resources/team-page';
import type { ParsedInput } from '@shared/ipc/contract';
import type { InvitationPage, RolePage } from '@shared/ipc/support-models';
import type { OpenTeam } from './team-sessions';

export interface TeamPagesParts {
  client: Pick<SpokiClient, 'roles' | 'invitations'>;
  openTeam: OpenTeam;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** One page of people or invitations, as Spoki pages and searches them. (Reference: Roles 58, Invitations 35 and the partner's.) */
export class TeamPages {
  readonly #o: TeamPagesParts;

  constructor(parts: TeamPagesParts) {
    this.#o = parts;
  }

  /** @throws AppFailure `vault-key-missing` without the account's key; the client's kinds */
  async roles({ search, page, ...of }: ParsedInput<'access.roles'>): Promise<RolePage> {
    const { session, team } = await this.#o.openTeam(of);
    return this.#view(page, await this.#o.client.roles.page(session, { team, search, page }));
  }

  /** @throws AppFailure `vault-key-missing` without the account's key; the client's kinds */
  async invitations({ search, page, ...of }: ParsedInput<'access.invitations'>): Promise<InvitationPage> {
    const { session, team } = await this.#o.openTeam(of);
    return this.#view(page, await this.#o.client.invitations.page(session, { team, search, page }));
  }

  #view<T>(page: number, { rows, rowErrors, total, nextPage }: TeamPage<T>) {
    return { rows, rowErrors, total, page, nextPage, fetchedAt: this.#o.now() };
  }
}
