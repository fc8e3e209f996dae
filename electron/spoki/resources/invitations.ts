import type { Invitation } from '@shared/domain/team';
import { OPERATIONS } from '../operation';
import type { Send } from '../request';
import { invitationAnswer } from '../schemas/team';
import type { CallOptions, SpokiSession } from '../session';
import { type PageArgs, type TeamPage, readTeamPage } from './team-page';

export interface InvitationsResource {
  /** One page of the invitations that were not accepted yet. (Reference: Invitations 35, Partner Invitations 146) */
  page(session: SpokiSession, args: PageArgs, options?: CallOptions): Promise<TeamPage<Invitation>>;
}

/** The operation on invitations that only reads. */
export function invitationsResource(send: Send): InvitationsResource {
  return {
    page: (session, { team, ...page }, options) => {
      const { list } = team === 'partner' ? OPERATIONS.partnerInvitations : OPERATIONS.invitations;
      return readTeamPage(send, session, { ...page, operation: list, schema: invitationAnswer }, options);
    },
  };
}
