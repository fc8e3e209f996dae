import { describe, expect, it } from 'vitest';
import { accountIdSchema } from '@shared/domain/ids';
import { roleIdSchema } from '@shared/domain/team';
import type { Person } from '@shared/ipc/support-models';
import { removalRows } from '@renderer/features/people/model/removal';
import {
  accountColumns,
  FIRST_FILTER,
  matchingPeople,
  peopleIn,
  readingOf,
} from '@renderer/features/people/model/shown-people';

const bakery = accountIdSchema.parse('11');
const hotel = accountIdSchema.parse('12');
const names = new Map([
  [bakery, 'Panificio Nuovo'],
  [hotel, 'Hotel Celeste'],
]);

function person(email: string, accounts: (typeof bakery | null)[], isService = false): Person {
  const places = accounts.map((accountId, place) => ({
    accountId,
    roleId: roleIdSchema.parse(String(place + 1)),
    role: 'Administrator',
    isActive: true,
  }));
  return { email, name: email.split('@')[0] ?? '', isService, places };
}

const anna = person('anna@x.it', [null, bakery, hotel]);
const bruno = person('bruno@x.it', [hotel]);
const robot = person('robot@x.it', [bakery], true);
const everybody = [bruno, robot, anna];

describe('people by accounts', () => {
  it('shows those in most places first, by name, e-mail and kind', () => {
    expect(matchingPeople(everybody, FIRST_FILTER)).toEqual([anna, bruno, robot]);
    expect(matchingPeople(everybody, { ...FIRST_FILTER, search: 'BRU' })).toEqual([bruno]);
    expect(matchingPeople(everybody, { ...FIRST_FILTER, services: 'services' })).toEqual([robot]);
    expect(matchingPeople(everybody, { ...FIRST_FILTER, services: 'people' })).toEqual([anna, bruno]);
  });

  it('draws the accounts of who is shown, by name, and finds one by name or id', () => {
    expect(accountColumns(everybody, names, '').map(({ name }) => name)).toEqual(['Hotel Celeste', 'Panificio Nuovo']);
    expect(accountColumns([bruno], names, '').map(({ accountId }) => accountId)).toEqual([hotel]);
    expect(accountColumns(everybody, names, '11').map(({ accountId }) => accountId)).toEqual([bakery]);
  });

  it('shows only who is in the accounts that are sought, and everybody while none is', () => {
    const columns = accountColumns(everybody, names, 'panificio');
    expect(peopleIn(everybody, columns, 'panificio')).toEqual([robot, anna]);
    expect(peopleIn(everybody, columns, '')).toEqual(everybody);
  });

  it('says what was read whole and since when, and what was not', () => {
    const error = { kind: 'rate-limited' as const, message: 'slow' };
    const teams = [
      { accountId: null, fetchedAt: 30, read: 2, total: 2, error: null },
      { accountId: bakery, fetchedAt: 10, read: 5, total: null, error: null },
      { accountId: hotel, fetchedAt: 20, read: 1, total: 9, error },
    ];
    expect(readingOf({ people: [], teams })).toEqual({ whole: 2, partly: 1, oldest: 10 });
    expect(readingOf({ people: [], teams: [] })).toEqual({ whole: 0, partly: 0, oldest: null });
  });
});

describe('removing somebody everywhere', () => {
  it('deletes every role there is, the partner’s own team last', () => {
    expect(removalRows(anna, 'left us')).toEqual([
      { accountId: bakery, intent: { kind: 'delete-role', roleId: '2', called: 'anna (anna@x.it)' }, note: 'left us' },
      { accountId: hotel, intent: { kind: 'delete-role', roleId: '3', called: 'anna (anna@x.it)' }, note: 'left us' },
      { accountId: null, intent: { kind: 'delete-role', roleId: '1', called: 'anna (anna@x.it)' }, note: 'left us' },
    ]);
  });
});
