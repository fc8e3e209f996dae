import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AccountId } from '@shared/domain/ids';
import type { People } from '@shared/ipc/support-models';
import { type AccessDesk, openAccessDesk } from '@test/support/access-desk';

let t: AccessDesk;
afterEach(() => t.close());

const load = (accountIds: (AccountId | null)[] | null, workId: string = randomUUID()) =>
  t.desk.tryCall('access.load', { profileId: t.profileId, accountIds, workId });
const people = (): Promise<People> => t.desk.call('access.people', { profileId: t.profileId });
const places = ({ people: all }: People): string[] =>
  all.flatMap((person) => person.places.map(({ accountId, roleId }) => `${accountId ?? ''}/${roleId}`));
const team = ({ teams }: People, accountId: AccountId | null | undefined) =>
  teams.find((one) => one.accountId === accountId);
const first = (): AccountId => t.held[0] ?? t.notHeld;
const second = (): AccountId => t.held[1] ?? t.notHeld;
const failure = (status: number) =>
  ({ kind: 'status', status, body: '{"detail":"no"}', contentType: 'application/json' }) as const;

describe('people', () => {
  it.each([
    [33, 10],
    [1_000, 50],
  ])('of a team of %i are all read, %i a page, and all there', async (teamSize, pageSize) => {
    t = await openAccessDesk({ teamSize, pageSize, hold: 1 });
    const answer = await load([first()]);
    expect(answer.ok && team(answer.value, first())).toMatchObject({ read: teamSize, total: teamSize, error: null });
    expect(new Set(places(await people())).size).toBe(teamSize);
    expect(t.asked().filter((one) => one === 'GET roles/')).toHaveLength(Math.ceil(teamSize / pageSize));
  });

  it('of all teams whose key is held are read by default, and told of as they come', async () => {
    t = await openAccessDesk({ teamSize: 33, hold: 3 });
    const workId = randomUUID();
    const answer = await load(null, workId);
    if (!answer.ok) throw new Error(answer.error.message);
    expect(answer.value.teams.map(({ accountId, read, total }) => [accountId, read, total])).toEqual([
      [null, 33, 33],
      ...t.held.toSorted().map((id) => [id, 33, 33]),
    ]);
    expect(await people()).toEqual(answer.value);
    const told = t.progress(workId);
    expect(told[0]).toMatchObject({ done: 0, total: 4, failed: 0, running: true });
    expect(told[0]?.etaMs).toBeGreaterThan(0);
    expect(told.at(-1)).toMatchObject({ done: 4, total: 4, failed: 0, running: false, etaMs: null });
    expect(t.desk.events.some(({ type }) => type === 'access-changed')).toBe(true);
  });

  it('with the same e-mail address are one person, whatever its case', async () => {
    t = await openAccessDesk({ hold: 2 });
    const role = (id: number, email: string, more: object = {}) => ({
      ...{ id, role: 'Owner', is_active: true },
      user: { id: id + 50, email, firstname: '', surname: '', is_service: false, ...more },
    });
    const answers = [
      [role(1, 'Ada@Example.it', { firstname: 'Ada', surname: 'Rossi' }), role(2, 'bo@example.it')],
      [role(1, ' ada@example.IT'), role(9, '', { firstname: 'No address' })],
    ];
    for (const results of answers) {
      const body = { count: results.length, next: null, results };
      t.spoki.control.addFault({ path: '/roles/$', fault: { kind: 'override', body } });
    }
    await load([first()]);
    const answer = await load([second()]);
    const found = answer.ok ? answer.value.people : [];
    expect(found.map(({ email, name, places: at }) => [email.toLowerCase(), name, at.length])).toEqual([
      ...[
        ['', 'No address', 1],
        ['ada@example.it', 'Ada Rossi', 2],
      ],
      ['bo@example.it', '', 1],
    ]);
    const ada = found.find(({ name }) => name === 'Ada Rossi');
    expect(ada?.places.map(({ accountId }) => accountId).toSorted()).toEqual([first(), second()].toSorted());
  });

  it('stay when a later reading breaks off in the middle, beside what it read and the reason', async () => {
    t = await openAccessDesk({ teamSize: 33, hold: 2 });
    await load(null);
    const before = await people();
    t.spoki.control.addFault({ path: '/roles/$', skip: 2, times: null, fault: failure(403) });
    const workId = randomUUID();
    const answer = await load([first()], workId);
    expect(answer.ok).toBe(true);
    const after = await people();
    expect(places(after)).toEqual(places(before));
    expect(team(after, first())).toMatchObject({
      ...{ read: 33, total: 33, error: { kind: 'forbidden', status: 403 } },
      fetchedAt: team(before, first())?.fetchedAt,
    });
    expect(team(after, second())).toEqual(team(before, second()));
    expect(t.progress(workId).at(-1)).toMatchObject({ done: 1, failed: 1, running: false });
  });

  it('of the other teams are read when one fails, and of a team without a key the reason is said', async () => {
    t = await openAccessDesk({ teamSize: 20, hold: 2 });
    t.spoki.control.addFault({ path: '/partner-roles/$', fault: failure(401) });
    const answer = await load([null, first(), t.notHeld, second(), first()]);
    if (!answer.ok) throw new Error(answer.error.message);
    expect(team(answer.value, null)).toMatchObject({ read: 0, fetchedAt: null, error: { kind: 'unauthorized' } });
    expect(team(answer.value, t.notHeld)).toMatchObject({ read: 0, error: { kind: 'vault-key-missing' } });
    for (const id of t.held) expect(team(answer.value, id)).toMatchObject({ read: 20, total: 20, error: null });
  });

  it.each([
    ['the next page is none ahead', { kind: 'hostile-next', next: 'https://evil.example/?page=1' } as const],
    ['there are fewer than counted', { kind: 'override', body: { count: 33, next: null, results: [] } } as const],
  ])('are not taken for gone when %s, and the team says that it stopped early', async (_name, fault) => {
    t = await openAccessDesk({ teamSize: 33, hold: 1 });
    await load([first()]);
    t.spoki.control.addFault({ path: '/roles/$', skip: 1, fault });
    await load([first()]);
    expect(team(await people(), first())).toMatchObject({ read: 33, error: { kind: 'unexpected-answer' } });
  });

  it('who are gone at Spoki are gone after a whole reading', async () => {
    t = await openAccessDesk({ teamSize: 12, hold: 1 });
    await load([first()]);
    const results = [{ id: 5, role: 'Owner', user: { email: 'left@example.it' } }, { id: 'six' }];
    t.spoki.control.addFault({
      path: '/roles/$',
      fault: { kind: 'override', body: { count: 2, next: null, results } },
    });
    await load([first()]);
    const after = await people();
    expect(after.people.map(({ email }) => email)).toEqual(['left@example.it']);
    expect(team(after, first())).toMatchObject({
      read: 1,
      total: 2,
      error: { message: expect.stringMatching(/^1 of/) as string },
    });
  });

  it('read so far stay when the reading is cancelled', async () => {
    t = await openAccessDesk({ teamSize: 33, hold: 1 });
    t.spoki.control.addFault({ path: '/roles/$', skip: 2, fault: { kind: 'held' } });
    const workId = randomUUID();
    const loading = load([first()], workId);
    await vi.waitFor(() => expect(t.asked()).toHaveLength(3));
    await t.desk.call('work.cancel', { workId });
    expect(await loading).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(team(await people(), first())).toMatchObject({ read: 20, total: 33, error: { kind: 'cancelled' } });
    expect(t.progress(workId).at(-1)).toMatchObject({ running: false });
    t.spoki.control.clearFaults();
  });

  it('that are service users are asked about their private key on the way, once something good is known no more', async () => {
    t = await openAccessDesk({ teamSize: 5, hold: 1 });
    const asked = (): number => t.asked().filter((one) => one.endsWith('has_private_key/')).length;
    await load([first()]);
    expect(asked()).toBe(1);
    const health = await t.desk.call('keys.health', { profileId: t.profileId });
    expect(health.accounts.find(({ accountId }) => accountId === first())?.problems).toMatchObject([
      { problem: 'no-private-key', email: expect.stringContaining('@serviceuser') as string },
    ]);
    expect(health.unread).toBe(health.accounts.length - 1);
    const [user] = (await people()).people.filter(({ isService }) => isService);
    const roleId = user?.places[0]?.roleId;
    if (!roleId) throw new Error('a service user was expected');
    await t.run(first(), { kind: 'generate-private-key', roleId, called: null });
    await load([first()]);
    expect(asked()).toBe(1);
  });
});

describe('ten thousand roles', () => {
  it('are all there, and the store answers others while they are read', async () => {
    t = await openAccessDesk({ teamSize: 10_000, hold: 1, pageSize: 100 });
    const loading = load([first()]);
    await vi.waitFor(() => expect(t.asked().length).toBeGreaterThan(10), { timeout: 20_000 });
    const startedAt = performance.now();
    await t.desk.call('accounts.list', { profileId: t.profileId });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    const answer = await loading;
    expect(answer.ok && team(answer.value, first())).toMatchObject({ read: 10_000, total: 10_000, error: null });
    expect(answer.ok && new Set(places(answer.value)).size).toBe(10_000);
  }, 60_000);
});
