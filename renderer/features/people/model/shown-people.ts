import { fold } from '@shared/domain/fold';
import type { AccountId } from '@shared/domain/ids';
import type { People, Person } from '@shared/ipc/support-models';

export interface PeopleFilter {
  /** In name or e-mail. */
  search: string;
  /** In the name or id of an account: only its column, and only who is in it. */
  account: string;
  services: 'all' | 'people' | 'services';
}

export const FIRST_FILTER: PeopleFilter = { search: '', account: '', services: 'all' };

/** More accounts than this are not drawn beside each other: the person finds them by name. */
export const MOST_COLUMNS = 40;

export interface AccountColumn {
  accountId: AccountId;
  name: string;
}

/** The accounts that somebody has a role in, by name, those whose name or id holds what is sought. */
export function accountColumns(
  people: readonly Person[],
  names: ReadonlyMap<AccountId, string>,
  sought: string,
): AccountColumn[] {
  const ids = new Set(people.flatMap(({ places }) => places.flatMap(({ accountId }) => accountId ?? [])));
  const wanted = fold(sought);
  return [...ids]
    .map((accountId) => ({ accountId, name: names.get(accountId) ?? accountId }))
    .filter(({ accountId, name }) => fold(`${name} ${accountId}`).includes(wanted))
    .sort((one, other) => one.name.localeCompare(other.name) || one.accountId.localeCompare(other.accountId));
}

/** Who matches name and kind: those in most places first. */
export function matchingPeople(people: readonly Person[], { search, services }: PeopleFilter): Person[] {
  const wanted = fold(search);
  return people
    .filter(({ isService }) => services === 'all' || isService === (services === 'services'))
    .filter(({ name, email }) => fold(`${name} ${email}`).includes(wanted))
    .sort((one, other) => other.places.length - one.places.length || one.email.localeCompare(other.email));
}

/** Of these, who has a role in one of the accounts that are sought; everybody while none is. */
export function peopleIn(people: readonly Person[], columns: readonly AccountColumn[], sought: string): Person[] {
  if (fold(sought) === '') return [...people];
  const shown = new Set(columns.map(({ accountId }) => accountId));
  return people.filter(({ places }) => places.some(({ accountId }) => accountId !== null && shown.has(accountId)));
}

/** How much of it has been read: teams read whole, and those that failed or stopped early. */
export function readingOf({ teams }: People): { whole: number; partly: number; oldest: number | null } {
  const read = teams.filter(({ fetchedAt }) => fetchedAt !== null);
  const whole = read.filter((team) => team.error === null && (team.total === null || team.read >= team.total));
  const times = read.flatMap(({ fetchedAt }) => fetchedAt ?? []);
  return {
    whole: whole.length,
    partly: teams.length - whole.length,
    oldest: times.length === 0 ? null : Math.min(...times),
  };
}
