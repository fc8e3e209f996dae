import type { RemoteApi } from '@electron/processes/rpc';
import type { PeopleCursor } from '@electron/store/access-store-api';
import { teamId, unpackRoles } from '@electron/store/role-columns';
import type { StoreApi } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Role } from '@shared/domain/team';
import type { People, Person } from '@shared/ipc/support-models';

export type PeopleStore = Pick<RemoteApi<StoreApi>, 'rolesByPerson' | 'teamsRead'>;

/** Roles read from the store at once: it answers others in between, and only so many are held beside the people. */
const PART = 2_000;

/**
 * Everybody, as far as the teams have been read: roles with the same e-mail address, whatever its case, are one person; without an
 * address, roles of the same user. Sorted by address; nobody's name decides who is who.
 * @throws AppFailure the store's kinds
 */
export async function readPeople(store: PeopleStore, profileId: ProfileId): Promise<People> {
  const teams = await store.teamsRead(profileId);
  const people: Person[] = [];
  const read = new Map<string, number>();
  let known = '';
  let after: PeopleCursor | null = null;
  do {
    const part = await store.rolesByPerson(profileId, after, PART);
    for (const { person, accountId, role } of unpackRoles(part)) {
      read.set(teamId(accountId), (read.get(teamId(accountId)) ?? 0) + 1);
      const last = person === known ? people.at(-1) : undefined;
      known = person;
      if (last) add(last, accountId, role);
      else people.push(begin(accountId, role));
    }
    after = part.next;
  } while (after !== null);
  return { people, teams: teams.map((team) => ({ ...team, read: read.get(teamId(team.accountId)) ?? 0 })) };
}

/** What a person is called, or a service user; empty if Spoki does not say. */
export function nameOf({ firstName, lastName }: Pick<Role, 'firstName' | 'lastName'>): string {
  return [firstName, lastName]
    .map((part) => part?.trim() ?? '')
    .filter(Boolean)
    .join(' ');
}

function begin(accountId: AccountId | null, role: Role): Person {
  const person: Person = { email: role.email?.trim() ?? '', name: nameOf(role), isService: role.isService, places: [] };
  add(person, accountId, role);
  return person;
}

function add(person: Person, accountId: AccountId | null, role: Role): void {
  person.name ||= nameOf(role);
  person.isService ||= role.isService;
  person.places.push({ accountId, roleId: role.id, role: role.role, isActive: role.isActive });
}
