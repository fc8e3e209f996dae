import type { Secret } from '@electron/credentials/secret';
import type { InvitationId, RoleId, RoleName } from '@shared/domain/team';
import type { z } from 'zod';
import { OPERATIONS } from '../operation';
import type { SpokiRequest } from '../request';
import { newInvitationAnswer, newRoleAnswer, privateKeyAnswer } from '../schemas/written';
import { invitationsOf } from './invitations';
import { rolesOf } from './roles';
import type { TeamKind } from './team-page';
import { plain } from './write-parts';

interface Invitee {
  email: string;
  role: RoleName;
  firstName: string | null;
  lastName: string | null;
}

/** The operations that change people, as values for `client.write` and `client.preview`. */
export const TEAM_WRITES = {
  /** Of an account only. (Reference: Roles 60) */
  addServiceUser: (args: { name: string; role: RoleName }): SpokiRequest<z.output<typeof newRoleAnswer>> => ({
    operation: OPERATIONS.roles.addServiceUser,
    body: { role: args.role, name: args.name },
    schema: newRoleAnswer,
  }),

  /** An answer without a usable key is `unexpected-answer`, outcome unknown. (Reference: Roles 61, Partner Roles 142) */
  generatePrivateKey: (team: TeamKind, { roleId }: { roleId: RoleId }): SpokiRequest<Secret> => ({
    operation: rolesOf(team).generatePrivateKey,
    params: { id: roleId },
    body: {},
    schema: privateKeyAnswer,
  }),

  /** (Reference: Roles 63, Partner Roles 144) */
  changeRole: (team: TeamKind, { roleId, role }: { roleId: RoleId; role: RoleName }): SpokiRequest<null> =>
    plain(rolesOf(team).updateRole, { params: { id: roleId }, body: { role } }),

  /** (Reference: Roles 64, Partner Roles 145) */
  deleteRole: (team: TeamKind, { roleId }: { roleId: RoleId }): SpokiRequest<null> =>
    plain(rolesOf(team).delete, { params: { id: roleId } }),

  /** (Reference: Invitations 37, Partner Invitations 148) */
  invite: (
    team: TeamKind,
    { email, role, firstName, lastName }: Invitee,
  ): SpokiRequest<z.output<typeof newInvitationAnswer>> => ({
    operation: invitationsOf(team).invite,
    body: { email, role, additional_info: { first_name: firstName ?? '', last_name: lastName ?? '' } },
    schema: newInvitationAnswer,
  }),

  /** (Reference: Invitations 38, Partner Invitations 149) */
  resendInvitation: (team: TeamKind, { invitationId }: { invitationId: InvitationId }): SpokiRequest<null> =>
    plain(invitationsOf(team).resend, { params: { id: invitationId }, body: {} }),

  /** (Reference: Invitations 39, Partner Invitations 150) */
  changeInvitationRole: (
    team: TeamKind,
    { invitationId, role }: { invitationId: InvitationId; role: RoleName },
  ): SpokiRequest<null> => plain(invitationsOf(team).updateRole, { params: { id: invitationId }, body: { role } }),

  /** (Reference: Invitations 40, Partner Invitations 151) */
  deleteInvitation: (team: TeamKind, { invitationId }: { invitationId: InvitationId }): SpokiRequest<null> =>
    plain(invitationsOf(team).delete, { params: { id: invitationId } }),
} as const;
