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

/** Who is shown: those in most places first. */
export function shownPeople(
  people: readonly Person[],
  filter: PeopleFilter,
  columns: readonly AccountColumn[],
): Person[] {
  const wanted = fold(filter.search);
  const shown = new Set(columns.map(({ accountId }) => accountId));
  return people
    .filter(({ isService }) => filter.services === 'all' || isService === (filter.services === 'services'))
    .filter(({ name, email }) => fold(`${name} ${email}`).includes(wanted))
    .filter(
      ({ places }) =>
        fold(filter.account) === '' || places.some(({ accountId }) => accountId !== null && shown.has(accountId)),
    )
    .sort((one, other) => other.places.length - one.places.length || one.email.localeCompare(other.email));
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
