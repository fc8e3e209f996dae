import type { Operation } from '@electron/journal/journal-api';
import type { TeamKind, TeamPage } from '@electron/spoki/resources/team-page';
import type { SpokiSession } from '@electron/spoki/session';
import { assertNever } from '@shared/domain/assert-never';
import type { Invitation, Role } from '@shared/domain/team';
import { foldName } from './client-matching';
import { type ReadBack, type ReadBackParts, type TeamIntent, optionsOf, quoted, unlessGone } from './read-back';

/** The clocks of Spoki and of this computer differ by less, unless one of the two is wrong. */
const CLOCK_SLACK_MS = 5 * 60_000;
/** However wrong this computer's clock is: what came into being so long before the sending is certainly another. */
const CERTAINLY_BEFORE_MS = 86_400_000;
/** A search that fills more pages was not for one person. */
const MOST_PAGES = 3;

interface Asked {
  parts: ReadBackParts;
  session: SpokiSession;
  team: TeamKind;
  /** When it was sent, milliseconds since 1970-01-01 UTC. */
  sentAt: number;
  /** The ids of what other operations have made. */
  ours: ReadonlySet<string>;
}

/** What is to be seen of a person or an invitation. @throws AppFailure the client's kinds */
export function readTeamBack(
  parts: ReadBackParts,
  session: SpokiSession,
  intent: TeamIntent,
  { operation: { intent: intended, records }, ours }: { operation: Operation; ours: ReadonlySet<string> },
): Promise<ReadBack> {
  const sentAt = records.find(({ type }) => type === 'SENDING')?.at ?? intended.at;
  const asked: Asked = { parts, session, team: intended.accountId === null ? 'partner' : 'account', sentAt, ours };
  switch (intent.kind) {
    case 'add-service-user':
      return readServiceUser(asked, intent);
    case 'invite':
      return readInvited(asked, intent);
    case 'change-role':
    case 'delete-role':
      return readRole(asked, intent);
    case 'change-invitation-role':
    case 'delete-invitation':
      return readInvitation(asked, intent);
    default:
      return assertNever(intent);
  }
}

async function readRole(
  { parts: { client, signal }, session, team }: Asked,
  intent: Extract<TeamIntent, { kind: 'change-role' | 'delete-role' }>,
): Promise<ReadBack> {
  const role = await unlessGone(client.roles.get(session, { team, roleId: intent.roleId }, optionsOf(signal)));
  if (intent.kind === 'delete-role')
    return role === null
      ? { shows: 'as-asked', seen: 'There is no such role any more.' }
      : { shows: 'as-before', seen: `The role is still there: ${role.role ?? 'of no name'}.` };
  if (role === null) return { shows: 'unclear', seen: 'There is no such role any more.' };
  return comparedRole(role.role, intent.role);
}

async function readInvitation(
  { parts: { client, signal }, session, team }: Asked,
  intent: Extract<TeamIntent, { kind: 'change-invitation-role' | 'delete-invitation' }>,
): Promise<ReadBack> {
  const { invitationId } = intent;
  const invitation = await unlessGone(client.invitations.get(session, { team, invitationId }, optionsOf(signal)));
  if (intent.kind === 'delete-invitation')
    return invitation === null
      ? { shows: 'as-asked', seen: 'There is no such invitation any more.' }
      : { shows: 'as-before', seen: 'The invitation is still there.' };
  if (invitation === null)
    return { shows: 'unclear', seen: 'There is no such invitation any more: it may have been accepted.' };
  return comparedRole(invitation.role, intent.role);
}

function comparedRole(role: string | null, asked: string): ReadBack {
  if (role === null) return { shows: 'unclear', seen: 'Spoki does not say which role it is.' };
  return { shows: role === asked ? 'as-asked' : 'as-before', seen: `The role is ${role}.` };
}

async function readServiceUser(
  asked: Asked,
  { name, role }: Extract<TeamIntent, { kind: 'add-service-user' }>,
): Promise<ReadBack> {
  const { client, signal } = asked.parts;
  const { rows, whole } = await searched((page) =>
    client.roles.page(asked.session, { team: asked.team, search: name, page }, optionsOf(signal)),
  );
  const called = ({ firstName, lastName }: Role): string => foldName(`${firstName ?? ''} ${lastName ?? ''}`);
  const alike = rows.filter((one) => one.isService && called(one) === foldName(name) && !asked.ours.has(one.id));
  const read = told(alike, asked.sentAt, whole, `service user called ${quoted(name)}`, (one) => one.role === role);
  // Sent again, there might be two of that name, so a date alone is no proof that it is another.
  return alike.length > 0 && read.shows === 'as-before' ? { ...read, shows: 'unclear' } : read;
}

/** An invitation that was accepted meanwhile is a role. */
async function readInvited(asked: Asked, { email, role }: Extract<TeamIntent, { kind: 'invite' }>): Promise<ReadBack> {
  const { parts, session, team, sentAt } = asked;
  const { client, signal } = parts;
  const search = (page: number) => ({ team, search: email, page });
  const isTheirs = (one: Invitation | Role): boolean => one.email !== null && foldName(one.email) === foldName(email);
  const invited = await searched((page) => client.invitations.page(session, search(page), optionsOf(signal)));
  const invitations = invited.rows.filter((one) => isTheirs(one) && !asked.ours.has(one.id));
  if (invitations.length > 0)
    return told(invitations, sentAt, invited.whole, `invitation of ${email}`, (one) => one.role === role);
  const joined = await searched((page) => client.roles.page(session, search(page), optionsOf(signal)));
  const whole = invited.whole && joined.whole;
  return told(joined.rows.filter(isTheirs), sentAt, whole, `invitation or role of ${email}`, () => true);
}

/** What is made of those that are alike: only one that came into being about when it was sent can be what was asked for. */
function told<T extends { createdAt: number | null }>(
  alike: readonly T[],
  sentAt: number,
  whole: boolean,
  what: string,
  isAsAsked: (one: T) => boolean,
): ReadBack {
  const near = alike.filter(({ createdAt }) => createdAt === null || createdAt >= sentAt - CERTAINLY_BEFORE_MS);
  const [one, ...others] = near;
  if (one) {
    const since = one.createdAt === null ? 'since when, Spoki does not say' : new Date(one.createdAt).toISOString();
    if (others.length > 0) return { shows: 'unclear', seen: `There are ${near.length} of: ${what}.` };
    if (!isAsAsked(one)) return { shows: 'unclear', seen: `There is one ${what}, with another role: ${since}.` };
    const isNew = one.createdAt !== null && one.createdAt >= sentAt - CLOCK_SLACK_MS;
    return { shows: isNew ? 'as-asked' : 'unclear', seen: `There is one ${what}: ${since}.` };
  }
  if (!whole) return { shows: 'unclear', seen: `Not all could be read; there is no new ${what} among the others.` };
  return {
    shows: 'as-before',
    seen: alike.length > 0 ? `There is one ${what}, which is much older.` : `There is no ${what}.`,
  };
}

async function searched<T>(read: (page: number) => Promise<TeamPage<T>>): Promise<{ rows: T[]; whole: boolean }> {
  const rows: T[] = [];
  for (let page: number | null = 1, pages = 0; pages < MOST_PAGES; pages += 1) {
    const answer: TeamPage<T> = await read(page);
    rows.push(...answer.rows);
    if (answer.nextPage === null) return { rows, whole: !answer.endsEarly && answer.rowErrors.length === 0 };
    page = answer.nextPage;
  }
  return { rows, whole: false };
}
