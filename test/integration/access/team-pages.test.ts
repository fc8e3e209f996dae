import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '@shared/domain/ids';
import { currencySchema } from '@shared/domain/money';
import type { Output } from '@shared/ipc/contract';
import { type AccessDesk, openAccessDesk } from '@test/support/access-desk';

let t: AccessDesk;
beforeAll(async () => {
  t = await openAccessDesk({ teamSize: 33, hold: 4, accountCount: 60 });
});
afterAll(() => t.close());
afterEach(() => {
  t.spoki.control.clearFaults();
  t.spoki.control.clearLog();
});

const account = (): AccountId => {
  const [first] = t.held;
  if (!first) throw new Error('an account was expected');
  return first;
};
const roles = (page = 1, search = '', accountId: AccountId | null = account()) =>
  t.desk.call('access.roles', { profileId: t.profileId, accountId, search, page });
const answering = (results: unknown[], more: object = {}): void =>
  t.spoki.control.addFault({
    path: 'roles/$',
    fault: { kind: 'override', body: { count: results.length, next: null, previous: null, results, ...more } },
  });
const user = (changes: object = {}) => ({
  id: 7,
  email: 'a@b.it',
  firstname: 'Ada',
  surname: 'B',
  is_service: false,
  ...changes,
});

describe('the people of a team', () => {
  it('come page by page as the server pages them: 33 roles, each once', async () => {
    const pages: Output<'access.roles'>[] = [];
    for (let page: number | null = 1; page !== null; page = pages.at(-1)?.nextPage ?? null)
      pages.push(await roles(page));
    expect(pages.map(({ page, total, rows }) => [page, total, rows.length])).toEqual([
      ...[
        [1, 33, 10],
        [2, 33, 10],
        [3, 33, 10],
      ],
      [4, 33, 3],
    ]);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(33);
    expect(pages[0]?.rows[0]).toMatchObject({ role: 'Owner', isService: false, isActive: true });
    expect(pages[3]?.rows.at(-1)).toMatchObject({ isService: true, firstName: 'Desk integration' });
  });

  it('are searched by the server', async () => {
    const { rows, total } = await roles(1, ' Desk integration ');
    expect([total, rows.map(({ isService }) => isService)]).toEqual([1, [true]]);
    expect(await roles(1, 'nobody is called that')).toMatchObject({ rows: [], total: 0, nextPage: null });
  });

  it('of the partner itself are asked for with its own key', async () => {
    const { rows, total } = await roles(1, '', null);
    expect(total).toBe(33);
    expect(rows[0]?.role).toBe('Owner');
    expect(t.asked()).toEqual(['GET partner-roles/']);
  });

  it('of an agency itself are not asked for, because its key opens no team but that of accounts', async () => {
    const { baseUrl, agencyKey } = t.spoki;
    const input = { name: 'Agency', baseUrl, currency: currencySchema.parse('EUR'), key: agencyKey };
    const { id: profileId } = await t.desk.call('profiles.add', input);
    t.spoki.control.clearLog();
    const page = { profileId, accountId: null, search: '', page: 1 };
    expect(await t.desk.tryCall('access.roles', page)).toMatchObject({ error: { kind: 'not-permitted' } });
    const all = { profileId, accountIds: null, workId: 'agency' };
    expect(await t.desk.call('access.load', all)).toEqual({ people: [], teams: [] });
    expect(t.asked()).toEqual([]);
  });

  it('of an account without a key are not asked for', async () => {
    const input = { profileId: t.profileId, accountId: t.notHeld, search: '', page: 1 };
    for (const call of ['access.roles', 'access.invitations'] as const)
      expect(await t.desk.tryCall(call, input)).toMatchObject({ ok: false, error: { kind: 'vault-key-missing' } });
    expect(t.asked()).toEqual([]);
  });

  it('keep roles and values that nobody knows, and every digit of an id', async () => {
    const big =
      '{"count":1,"next":null,"results":[{"id":9007199254740993,"role":"Wizard 🧙","user":{"email":5},"is_active":"yes"}]}';
    t.spoki.control.addFault({
      path: 'roles/$',
      fault: { kind: 'status', status: 200, body: big, contentType: 'application/json' },
    });
    expect((await roles()).rows).toEqual([
      {
        ...{ id: '9007199254740993', userId: null, email: '5', firstName: null, lastName: null },
        ...{ isService: false, role: 'Wizard 🧙', isActive: null, createdAt: null, updatedAt: null },
      },
    ]);
    answering([{ id: 1, role: 3, user: null, created_datetime: '2025-08-12T15:44:27.578057+02:00' }]);
    expect((await roles()).rows).toMatchObject([{ role: '3', createdAt: Date.UTC(2025, 7, 12, 13, 44, 27, 578) }]);
  });

  it.each(['12', null, -1, 1.5, {}])('whose id is %j are errors by themselves', async (id) => {
    answering([{ id: 1, user: user() }, { id, user: user() }, { id: 3, user: user() }, 'text']);
    const { rows, rowErrors } = await roles();
    expect(rows.map((row) => row.id)).toEqual(['1', '3']);
    expect(rowErrors.map(({ position }) => position)).toEqual([2, 4]);
  });

  it.each([
    'https://evil.example/roles/?page=2',
    'http://user:pass@evil.example/api/1/roles/?page=2',
    '//evil.example/?page=2',
  ])('are followed by number alone: %s leads to page 2 of the same server', async (next) => {
    t.spoki.control.addFault({ path: 'roles/$', fault: { kind: 'hostile-next', next } });
    expect((await roles()).nextPage).toBe(2);
  });

  it.each(['https://evil.example/', 'javascript:alert(1)', '?page=1', '?page=-2', '?page=1e3', 'http://['])(
    'end where `next` is %s, which names no page ahead',
    async (next) => {
      t.spoki.control.addFault({ path: 'roles/$', fault: { kind: 'hostile-next', next } });
      expect((await roles()).nextPage).toBeNull();
    },
  );
});

describe('invitations', () => {
  const invitations = (accountId: AccountId | null) =>
    t.desk.call('access.invitations', { profileId: t.profileId, accountId, search: '', page: 1 });

  it('of the partner say what their number likely means, and show the number', async () => {
    const { rows, total } = await invitations(null);
    expect(total).toBe(rows.length);
    expect(rows[0]).toMatchObject({
      role: 'Administrator',
      rawRole: '2',
      firstName: 'Giulia',
      lastName: 'Fontanarosa',
    });
    expect(rows[1]).toMatchObject({ firstName: null, lastName: null });
  });

  it('read words and numbers, keep what means nothing, and show the body of a campaign as the error it is', async () => {
    const results = [
      ...[
        { id: 1, role: 4 },
        { id: 2, role: '1' },
        { id: 3, role: 'chat operator manager' },
      ],
      ...[
        { id: 4, role: 9 },
        { id: 5, role: 'Guest' },
        { id: 6, name: 'MyCampaign', status: 'Scheduled' },
      ],
    ];
    t.spoki.control.addFault({
      path: 'invitations/$',
      fault: { kind: 'override', body: { count: 6, next: null, results } },
    });
    const { rows, rowErrors } = await invitations(account());
    expect(rowErrors).toEqual([expect.objectContaining({ position: 6, name: 'MyCampaign' })]);
    expect(rows.map(({ role, rawRole }) => [role, rawRole])).toEqual([
      ...[
        ['Chat Operator', '4'],
        ['Owner', '1'],
        ['Chat Operator Manager', 'chat operator manager'],
      ],
      ...[
        [null, '9'],
        [null, 'Guest'],
      ],
    ]);
  });
});

describe('a key that Spoki refuses', () => {
  it('is stopped: nothing more is asked with it, and key health says so', async () => {
    const accountId = t.held[3] ?? null;
    t.spoki.control.addFault({
      path: 'roles/$',
      fault: { kind: 'status', status: 401, body: '{"detail":"Invalid API key."}', contentType: 'application/json' },
    });
    await expect(roles(1, '', accountId)).rejects.toMatchObject({ error: { kind: 'unauthorized' } });
    t.spoki.control.clearLog();
    await expect(roles(1, '', accountId)).rejects.toMatchObject({ error: { kind: 'key-stopped' } });
    expect(t.asked()).toEqual([]);
    const { accounts } = await t.desk.call('keys.health', { profileId: t.profileId });
    expect(accounts.find((one) => one.accountId === accountId)?.problems).toEqual([
      { problem: 'rejected', roleId: null, email: null, since: null },
    ]);
  });
});
