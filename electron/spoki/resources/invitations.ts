import type { Invitation, InvitationId } from '@shared/domain/team';
import { OPERATIONS } from '../operation';
import type { Send } from '../request';
import { invitationAnswer } from '../schemas/team';
import type { CallOptions, SpokiSession } from '../session';
import { type PageArgs, type TeamKind, type TeamPage, readTeamPage } from './team-page';

export interface InvitationsResource {
  /** One page of the invitations that were not accepted yet. (Reference: Invitations 35, Partner Invitations 146) */
  page(session: SpokiSession, args: PageArgs, options?: CallOptions): Promise<TeamPage<Invitation>>;
  /** Rejects with `not-found` for one that there is no more, such as an accepted one. (Reference: Invitations 36, Partner Invitations 147) */
  get(
    session: SpokiSession,
    args: { team: TeamKind; invitationId: InvitationId },
    options?: CallOptions,
  ): Promise<Invitation>;
}

/** The operations on invitations that only read. */
export function invitationsResource(send: Send): InvitationsResource {
  return {
    page: (session, { team, ...page }, options) =>
      readTeamPage(send, session, { ...page, operation: invitationsOf(team).list, schema: invitationAnswer }, options),
    get: (session, { team, invitationId }, options) =>
      send(
        session,
        { operation: invitationsOf(team).get, params: { id: invitationId }, schema: invitationAnswer },
        options,
      ),
  };
}

/** The operations on the invitations into an account, or into the partner's team. */
export function invitationsOf(team: TeamKind) {
  return team === 'partner' ? OPERATIONS.partnerInvitations : OPERATIONS.invitations;
}
