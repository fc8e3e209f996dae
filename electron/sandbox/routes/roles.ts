import { refuseCoded, refuseNotFound } from '../errors';
import { deriveHex } from '../keys';
import { type Answer, NO_CONTENT, ok, type Operation, type SandboxRequest } from '../operation';
import { paginate } from '../pagination';
import { newRole, serviceEmail } from '../seed/teams';
import type { RoleRecord, SandboxState, Team } from '../state';
import { bodyObject, numberIn, optionalText } from './parse';
import { forAccount, forPartner, searched, type TeamOperation } from './team-operations';

const BAD_BODY = 'The request body is not correct';
const ADMINS: readonly string[] = ['Owner', 'Administrator'];

function roleJson({ id, user, role, isActive, created, updated }: RoleRecord): object {
  return { id, user, role, is_active: isActive, created_datetime: created, updated_datetime: updated };
}

function roleIn({ params }: SandboxRequest, team: Team): RoleRecord {
  const id = numberIn(params['id']);
  return team.roles.find((role) => role.id === id) ?? refuseNotFound();
}

function roleNameIn(body: Record<string, unknown>, team: Team): string {
  const name = body['role'];
  if (typeof name !== 'string' || name === '') refuseCoded('spoki::3004', BAD_BODY, 'Invalid or no role specified.');
  if (!team.allowedRoles.includes(name)) refuseCoded('spoki::3004', BAD_BODY, 'specify a valid role');
  return name;
}

/** Service users do not count: somebody must be able to sign in. */
function isSoleAdmin(role: RoleRecord, team: Team): boolean {
  const admins = team.roles.filter((one) => ADMINS.includes(one.role) && one.isActive && !one.user.is_service);
  return admins.length === 1 && admins[0] === role;
}

function addServiceUser(request: SandboxRequest, team: Team, state: SandboxState): Answer {
  const body = bodyObject(request);
  const role = roleNameIn(body, team);
  const name = optionalText(body, 'name')?.trim();
  if (!name) refuseCoded('spoki::3004', BAD_BODY, 'name not specified');
  const id = state.newId();
  const hex = deriveHex(state.seed, 'service', id);
  const person = { email: serviceEmail(hex), uid: hex.slice(32), firstname: name, surname: '', is_service: true };
  const added = newRole(id, role, state.clock.timestamp(), person);
  team.roles.push(added);
  request.applied({ role: id, name });
  return { status: 201, body: roleJson(added) };
}

// A new private key takes the place of the old one; the reference does not say, so nobody may rely on either.
function generatePrivateKey(request: SandboxRequest, team: Team, state: SandboxState): Answer {
  const role = roleIn(request, team);
  if (!role.user.is_service) refuseCoded('spoki::403', 'Access denied', 'only service users have a private key');
  role.privateKey = deriveHex(state.seed, 'private-key', role.id, state.newId());
  request.applied({ role: role.id });
  return ok(role.privateKey);
}

function updateRole(request: SandboxRequest, team: Team, state: SandboxState): Answer {
  const role = roleIn(request, team);
  const name = roleNameIn(bodyObject(request), team);
  if (isSoleAdmin(role, team) && !ADMINS.includes(name)) {
    refuseCoded('spoki::403', 'Access denied', 'you cannot change the role of the sole admin of the account');
  }
  role.role = name;
  role.updated = state.clock.timestamp();
  request.applied({ role: role.id, name });
  return NO_CONTENT;
}

function deleteRole(request: SandboxRequest, team: Team): Answer {
  const role = roleIn(request, team);
  if (isSoleAdmin(role, team)) {
    refuseCoded('spoki::403', 'Access denied', 'you cannot delete the role of the sole admin of the account');
  }
  team.roles = team.roles.filter((one) => one !== role);
  request.applied({ role: role.id });
  return NO_CONTENT;
}

function listRoles(request: SandboxRequest, team: Team): Answer {
  const found = searched(request.query, team.roles, ({ id, user }) => [id, user.email, user.firstname, user.surname]);
  const page = paginate(request, found);
  return ok({ ...page, results: page.results.map(roleJson) });
}

const ROLES: readonly TeamOperation[] = [
  { method: 'GET', path: '', perMinute: 5, run: listRoles },
  { method: 'GET', path: ':id/', perMinute: 5, run: (request, team) => ok(roleJson(roleIn(request, team))) },
  { method: 'POST', path: ':id/generate_private_key/', perMinute: 10, run: generatePrivateKey },
  {
    method: 'GET',
    path: ':id/has_private_key/',
    perMinute: 10,
    run: (request, team) => ok(roleIn(request, team).privateKey !== null),
  },
  { method: 'POST', path: ':id/update_role/', perMinute: 10, run: updateRole },
  { method: 'DELETE', path: ':id/', perMinute: 5, run: deleteRole },
];

const ADD_SERVICE_USER: TeamOperation = {
  method: 'POST',
  path: 'add_service_user/',
  perMinute: 10,
  run: addServiceUser,
};

/** Reference: Roles, Partner Roles. Only an account can be given service users. */
export const ROLE_OPERATIONS: readonly Operation[] = [
  ...ROLES.map((operation) => forPartner('partner-roles/', operation)),
  ...[ADD_SERVICE_USER, ...ROLES].map((operation) => forAccount('roles/', operation)),
];
