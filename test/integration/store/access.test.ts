import { describe, expect, it } from 'vitest';
import type { PeopleCursor } from '@electron/store/access-store-api';
import { unpackRoles } from '@electron/store/role-columns';
import type { StoreApi } from '@electron/store/store-api';
import { type Role, roleIdSchema, roleSchema } from '@shared/domain/team';
import type { AppError } from '@shared/errors/app-error';
import { PROFILE, accountId, aProfile, openTestStore } from '@test/support/store-fixtures';

const ONE = { profileId: PROFILE, accountId: accountId('9007199254740993') };
const PARTNER = { profileId: PROFILE, accountId: null };
const roleId = (id: string) => roleIdSchema.parse(id);
const LATER: AppError = { kind: 'server-failed', message: 'the server failed (500)' };

function aRole(id: string, changes: Partial<Role> = {}): Role {
  const nothing = { userId: null, email: null, firstName: null, lastName: null, role: null };
  return roleSchema.parse({
    ...{ id, ...nothing, isService: false, isActive: true, createdAt: null, updatedAt: null },
    ...changes,
  });
}

function aStore() {
  const opened = openTestStore();
  opened.store.saveProfile(aProfile());
  return opened;
}

function read(store: StoreApi, team: typeof ONE | typeof PARTNER, roles: Role[], wholeAt: number | null = 1_000): void {
  const reading = store.beginTeamReading(team);
  store.saveTeamPage(team, reading, { roles, total: roles.length });
  store.endTeamReading(team, reading, { wholeAt, error: wholeAt === null ? LATER : null });
}

const idsOf = (store: StoreApi): string[] =>
  unpackRoles(store.rolesByPerson(PROFILE, null, 100)).map(({ role }) => role.id);

describe('a team that is read', () => {
  it('shows each page once it is kept, and loses who is gone only when all pages were read', () => {
    const { store } = aStore();
    read(store, ONE, [aRole('1'), aRole('2'), aRole('3')]);
    const reading = store.beginTeamReading(ONE);
    store.saveTeamPage(ONE, reading, { roles: [aRole('2'), aRole('4')], total: 2 });
    expect(idsOf(store).sort()).toEqual(['1', '2', '3', '4']);
    store.endTeamReading(ONE, reading, { wholeAt: 2_000, error: null });
    expect(idsOf(store).sort()).toEqual(['2', '4']);
    expect(store.teamsRead(PROFILE)).toEqual([
      { ...{ accountId: ONE.accountId, fetchedAt: 2_000 }, total: 2, error: null },
    ]);
  });

  it('keeps its people, its time and its reason when a later reading fails', () => {
    const { store, path } = aStore();
    read(store, ONE, [aRole('1'), aRole('2')]);
    read(store, ONE, [aRole('3')], null);
    store.close();
    const { store: again } = openTestStore(path);
    expect(idsOf(again).sort()).toEqual(['1', '2', '3']);
    expect(again.teamsRead(PROFILE)).toEqual([
      { ...{ accountId: ONE.accountId, fetchedAt: 1_000 }, total: 1, error: LATER },
    ]);
  });

  it('hears nothing more of a reading once a later one has begun', () => {
    const { store } = aStore();
    const early = store.beginTeamReading(ONE);
    const late = store.beginTeamReading(ONE);
    store.saveTeamPage(ONE, late, { roles: [aRole('1')], total: 1 });
    store.endTeamReading(ONE, late, { wholeAt: 2_000, error: null });
    store.saveTeamPage(ONE, early, { roles: [aRole('2')], total: 9 });
    store.endTeamReading(ONE, early, { wholeAt: null, error: LATER });
    expect(idsOf(store)).toEqual(['1']);
    expect(store.teamsRead(PROFILE)).toMatchObject([{ fetchedAt: 2_000, total: 1, error: null }]);
  });

  it('goes with local data and with its profile', () => {
    const { store } = aStore();
    read(store, ONE, [aRole('1')]);
    store.deleteLocal();
    expect([idsOf(store), store.teamsRead(PROFILE)]).toEqual([[], []]);
    read(store, ONE, [aRole('1')]);
    store.removeProfile(PROFILE);
    store.saveProfile(aProfile());
    expect([idsOf(store), store.teamsRead(PROFILE)]).toEqual([[], []]);
  });
});

describe('people', () => {
  it('come sorted by person over all teams, in parts that leave nobody out and repeat nobody', () => {
    const { store } = aStore();
    read(store, ONE, [aRole('1', { email: 'B@x.it' }), aRole('2', { email: 'a@x.it' }), aRole('3', { userId: '7' })]);
    read(store, PARTNER, [aRole('1', { email: ' b@X.it' }), aRole('2'), aRole('9', { userId: '7' })]);
    const found: string[] = [];
    let after: PeopleCursor | null = null;
    do {
      const part = store.rolesByPerson(PROFILE, after, 2);
      found.push(
        ...unpackRoles(part).map(({ person, accountId: of, role }) => `${person}|${of ?? 'partner'}|${role.id}`),
      );
      after = part.next;
    } while (after);
    const one = ONE.accountId;
    expect(found).toEqual([
      ...[' role  2|partner|2', ' user 7|partner|9', ` user 7|${one}|3`],
      ...[`a@x.it|${one}|2`, 'b@x.it|partner|1', `b@x.it|${one}|1`],
    ]);
  });

  it('follow what is known of a change without being read again', () => {
    const { store } = aStore();
    const service = aRole('5', { email: 's@serviceuser.spoki.it', isService: true, role: 'Administrator' });
    store.noteRoleMade(ONE, service);
    expect(idsOf(store)).toEqual([]);
    read(store, ONE, [aRole('1', { role: 'Chat Operator' })]);
    store.noteRoleMade(ONE, service);
    store.noteRoleChanged({ ...ONE, roleId: roleId('1') }, 'Owner');
    expect(store.roleRead({ ...ONE, roleId: roleId('1') })?.role).toBe('Owner');
    expect(store.serviceUsers(PROFILE)).toEqual([{ accountId: ONE.accountId, role: service }]);
    expect(store.teamsRead(PROFILE)).toMatchObject([{ total: 2 }]);
    store.savePrivateKeyFact({ ...ONE, roleId: service.id }, { exists: true, checkedAt: 3 });
    store.noteRoleDeleted({ ...ONE, roleId: service.id });
    expect([store.serviceUsers(PROFILE), store.privateKeyFacts(PROFILE)]).toEqual([[], []]);
    expect(store.teamsRead(PROFILE)).toMatchObject([{ total: 1 }]);
  });
});

describe('what is known of private keys', () => {
  const role = { ...ONE, roleId: roleId('18446744073709551615') };

  it('is the last that was said, over a restart and when local data is deleted', () => {
    const { store, path } = aStore();
    store.savePrivateKeyFact(role, { exists: false, checkedAt: 1 });
    store.savePrivateKeyFact(role, { exists: true, checkedAt: 2 });
    store.savePrivateKeyFact({ ...PARTNER, roleId: roleId('4') }, { exists: false, checkedAt: 3 });
    store.saveEmbedCheck(role, { works: true, at: 4, error: null });
    store.saveEmbedCheck(role, { works: false, at: 5, error: LATER });
    store.deleteLocal();
    store.close();
    const { store: again } = openTestStore(path);
    expect(again.privateKeyFacts(PROFILE)).toEqual([
      { accountId: null, roleId: '4', exists: false, checkedAt: 3 },
      { accountId: ONE.accountId, roleId: role.roleId, exists: true, checkedAt: 2 },
    ]);
    expect(again.embedChecks(PROFILE)).toEqual([
      { accountId: ONE.accountId, roleId: role.roleId, works: false, at: 5, error: LATER },
    ]);
    again.forgetEmbedCheck(role);
    expect(again.embedChecks(PROFILE)).toEqual([]);
  });

  it('is not kept for a profile that is gone', () => {
    const { store } = aStore();
    store.removeProfile(PROFILE);
    store.savePrivateKeyFact(role, { exists: true, checkedAt: 1 });
    store.saveEmbedCheck(role, { works: true, at: 1, error: null });
    expect(() => store.beginTeamReading(ONE)).toThrow(/not-found/);
    store.saveProfile(aProfile());
    expect([store.privateKeyFacts(PROFILE), store.embedChecks(PROFILE)]).toEqual([[], []]);
  });
});
