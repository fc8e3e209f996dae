import type { Role, RoleId } from '@shared/domain/team';
import { OPERATIONS } from '../operation';
import type { Send } from '../request';
import { hasPrivateKeyAnswer, roleAnswer } from '../schemas/team';
import type { CallOptions, SpokiSession } from '../session';
import { type PageArgs, type TeamKind, type TeamPage, readTeamPage } from './team-page';

export interface RoleArgs {
  team: TeamKind;
  roleId: RoleId;
}

export interface RolesResource {
  /** One page of the people. Each page costs one of five requests a minute. (Reference: Roles 58, Partner Roles 140) */
  page(session: SpokiSession, args: PageArgs, options?: CallOptions): Promise<TeamPage<Role>>;
  /** Rejects with `not-found` for a role that there is no more. (Reference: Roles 59, Partner Roles 141) */
  get(session: SpokiSession, args: RoleArgs, options?: CallOptions): Promise<Role>;
  /** Whether a service user has a private key, here or elsewhere. (Reference: Roles 62, Partner Roles 143) */
  hasPrivateKey(session: SpokiSession, args: RoleArgs, options?: CallOptions): Promise<boolean>;
}

/** The operations on people that only read. */
export function rolesResource(send: Send): RolesResource {
  return {
    page: (session, { team, ...page }, options) =>
      readTeamPage(send, session, { ...page, operation: rolesOf(team).list, schema: roleAnswer }, options),
    get: (session, { team, roleId }, options) =>
      send(session, { operation: rolesOf(team).get, params: { id: roleId }, schema: roleAnswer }, options),
    hasPrivateKey: (session, { team, roleId }, options) =>
      send(
        session,
        { operation: rolesOf(team).hasPrivateKey, params: { id: roleId }, schema: hasPrivateKeyAnswer },
        options,
      ),
  };
}

/** The operations on the people of an account, or of the partner. */
export function rolesOf(team: TeamKind) {
  return team === 'partner' ? OPERATIONS.partnerRoles : OPERATIONS.roles;
}
