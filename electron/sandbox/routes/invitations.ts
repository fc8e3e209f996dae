import { refuseCoded, refuseNotFound } from '../errors';
import { type Answer, NO_CONTENT, ok, type Operation, type SandboxRequest } from '../operation';
import { paginate } from '../pagination';
import type { InvitationRecord, SandboxState, Team } from '../state';
import { bodyObject, numberIn, optionalText } from './parse';
import { forAccount, forPartner, searched, type TeamOperation } from './team-operations';

function invitationJson(invitation: InvitationRecord, team: Team): object {
  return {
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    additional_info: invitation.additionalInfo,
    created_datetime: invitation.created,
    partner_name: team.name,
  };
}

function invitationIn({ params }: SandboxRequest, team: Team): InvitationRecord {
  const id = numberIn(params['id']);
  return team.invitations.find((invitation) => invitation.id === id) ?? refuseNotFound();
}

/** The number of the role that a body names, from 1. */
function roleNumberIn(body: Record<string, unknown>, team: Team): number {
  const index = team.allowedRoles.indexOf(optionalText(body, 'role') ?? '');
  if (index < 0) refuseCoded('spoki::3004', 'Invalid request body', 'Invalid or no role specified');
  return index + 1;
}

function nameParts(info: unknown): string[] {
  if (typeof info !== 'object' || info === null) return [];
  return Object.values(info).filter((value) => typeof value === 'string');
}

function list(request: SandboxRequest, team: Team): Answer {
  const found = searched(request.query, team.invitations, ({ id, email, additionalInfo }) => [
    ...[id, email],
    ...nameParts(additionalInfo),
  ]);
  return ok(
    paginate(
      request,
      found.map((invitation) => invitationJson(invitation, team)),
    ),
  );
}

function invite(request: SandboxRequest, team: Team, state: SandboxState): Answer {
  const body = bodyObject(request);
  const role = roleNumberIn(body, team);
  const email = optionalText(body, 'email')?.trim();
  if (!email) refuseCoded('spoki::3004', 'Invalid request body', 'No email specified');
  if (team.invitations.some((one) => one.email.toLowerCase() === email.toLowerCase())) {
    refuseCoded('spoki::3007', 'Invalid request header', 'Invitation already exists');
  }
  const created = state.clock.timestamp();
  const made = { id: state.newId(), email, role, additionalInfo: body['additional_info'] ?? null, created };
  team.invitations.push(made);
  request.applied({ invitation: made.id, email, role });
  return { status: 201, body: invitationJson(made, team) };
}

function updateRole(request: SandboxRequest, team: Team): Answer {
  const invitation = invitationIn(request, team);
  invitation.role = roleNumberIn(bodyObject(request), team);
  request.applied({ invitation: invitation.id, role: invitation.role });
  return NO_CONTENT;
}

function send(request: SandboxRequest, team: Team): Answer {
  request.applied({ invitation: invitationIn(request, team).id });
  return NO_CONTENT;
}

function remove(request: SandboxRequest, team: Team): Answer {
  const invitation = invitationIn(request, team);
  team.invitations = team.invitations.filter((one) => one !== invitation);
  request.applied({ invitation: invitation.id });
  return NO_CONTENT;
}

/** The recorded account-level answers carry 201 and a body where the partner-level ones are empty. */
function withBody(run: TeamOperation['run']): TeamOperation['run'] {
  return (request, team, state) => {
    run(request, team, state);
    return { status: 201, body: invitationJson(invitationIn(request, team), team) };
  };
}

const COMMON: readonly TeamOperation[] = [
  { method: 'GET', path: '', perMinute: 5, run: list },
  {
    method: 'GET',
    path: ':id/',
    perMinute: 5,
    run: (request, team) => ok(invitationJson(invitationIn(request, team), team)),
  },
  { method: 'POST', path: '', perMinute: 10, run: invite },
  { method: 'DELETE', path: ':id/', perMinute: 10, run: remove },
];

const SEND: TeamOperation = { method: 'POST', path: ':id/send/', perMinute: 5, run: send };
const UPDATE: TeamOperation = { method: 'POST', path: ':id/update_role/', perMinute: 5, run: updateRole };

/** Reference: Invitations, Partner Invitations. */
export const INVITATION_OPERATIONS: readonly Operation[] = [
  ...[...COMMON, SEND, UPDATE].map((operation) => forPartner('partner-invitations/', operation)),
  ...[...COMMON, { ...SEND, run: withBody(send) }, { ...UPDATE, run: withBody(updateRole) }].map((operation) =>
    forAccount('invitations/', operation),
  ),
];
