import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseSecret } from '@electron/credentials/secret-rules';
import { reveal } from '@electron/credentials/secret';
import { serviceUserRef } from '@electron/credentials/vault';
import type { AccountId } from '@shared/domain/ids';
import type { RoleId } from '@shared/domain/team';
import { fail } from '@shared/errors/app-error';
import { type AccessDesk, openAccessDesk } from '@test/support/access-desk';

let t: AccessDesk;
const secrets = new Set<string>();
beforeAll(async () => {
  t = await openAccessDesk({ hold: 8 });
});
afterAll(async () => {
  const files = readdirSync(t.desk.directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  expect(files.join('').length).toBeGreaterThan(10_000);
  const told = JSON.stringify(t.desk.events) + files.join('');
  expect(secrets.size).toBeGreaterThan(2);
  for (const secret of secrets) expect(told.includes(secret)).toBe(false);
  await t.close();
});
afterEach(() => {
  t.spoki.control.clearFaults();
  t.spoki.control.clearLog();
});

/** A service user in an account that no test has had yet. */
async function aServiceUser(): Promise<{ profileId: AccessDesk['profileId']; accountId: AccountId; roleId: RoleId }> {
  const accountId = t.held.shift() ?? fail('internal', 'the desk holds too few keys for these tests');
  const { records } = await t.run(accountId, { kind: 'add-service-user', name: 'Inbox robot', role: 'Chat Operator' });
  const made = records.flatMap((record) => (record.type === 'OK' ? (record.made ?? []) : []))[0];
  if (made?.what !== 'role') return fail('internal', 'a role was expected');
  return { profileId: t.profileId, accountId, roleId: made.roleId };
}
type User = Awaited<ReturnType<typeof aServiceUser>>;
const generate = (user: User) =>
  t.run(user.accountId, { kind: 'generate-private-key', roleId: user.roleId, called: null });
async function privateKeyOf({ profileId, accountId, roleId }: User): Promise<string> {
  const key = await t.keychain.use(serviceUserRef(profileId, accountId, roleId), async (secret) => reveal(secret));
  secrets.add(key);
  return key;
}
const known = async ({ roleId, ...of }: User) =>
  (await t.desk.call('access.privateKeys', of)).find((one) => one.roleId === roleId);

describe('a private key', () => {
  it('is asked about, made, held, copied for a minute and forgotten, and is told of in each of these', async () => {
    const user = await aServiceUser();
    expect(await known(user)).toBeUndefined();
    expect(await t.desk.call('access.checkPrivateKey', user)).toMatchObject({ held: null, exists: false });
    await generate(user);
    await vi.waitFor(async () => expect(await known(user)).toMatchObject({ exists: true, held: { kept: 'keychain' } }));
    expect(await t.desk.call('access.checkPrivateKey', user)).toMatchObject({ roleId: user.roleId, exists: true });

    const key = await privateKeyOf(user);
    expect(JSON.stringify(await known(user))).not.toContain(key);
    expect(await t.desk.call('access.copyPrivateKey', user)).toBeUndefined();
    expect(t.desk.clipboard.text).toBe(key);

    t.desk.events.length = 0;
    await t.desk.call('access.forgetPrivateKey', user);
    expect(await known(user)).toMatchObject({ held: null, exists: true });
    expect(t.desk.events).toContainEqual({
      type: 'access-changed',
      profileId: user.profileId,
      accountId: user.accountId,
    });
    expect(await t.desk.tryCall('access.copyPrivateKey', user)).toMatchObject({ error: { kind: 'vault-key-missing' } });
  });

  it('of another team with the same id of role is another key', async () => {
    const user = await aServiceUser();
    await generate(user);
    expect(await t.desk.call('access.privateKeys', { profileId: t.profileId, accountId: null })).toEqual([]);
    const partners = { ...user, accountId: null };
    await t.keychain.put(serviceUserRef(t.profileId, null, user.roleId), parseSecret('another-key'));
    expect(await t.desk.call('access.privateKeys', { profileId: t.profileId, accountId: null })).toMatchObject([
      { roleId: user.roleId, exists: null },
    ]);
    await t.desk.call('access.forgetPrivateKey', partners);
    expect((await known(user))?.held).not.toBeNull();
  });

  it('goes with its role, and the people who were read follow what was done to them', async () => {
    const user = await aServiceUser();
    await t.desk.call('access.load', { profileId: t.profileId, accountIds: [user.accountId], workId: 'one' });
    await generate(user);
    const placeOf = async () => {
      const { people } = await t.desk.call('access.people', { profileId: t.profileId });
      return people.flatMap(({ places }) => places).find(({ roleId }) => roleId === user.roleId);
    };
    await t.run(user.accountId, { kind: 'change-role', roleId: user.roleId, called: null, role: 'Administrator' });
    await vi.waitFor(async () => expect(await placeOf()).toMatchObject({ role: 'Administrator' }));
    await t.run(user.accountId, { kind: 'delete-role', roleId: user.roleId, called: null });
    await vi.waitFor(async () => expect(await placeOf()).toBeUndefined());
    await vi.waitFor(async () => expect(await known(user)).toBeUndefined());
  });
});

describe('the check of an embedding', () => {
  const check = (user: User) => t.desk.call('embed.check', user);

  it('works with the pair that is held, and is told of', async () => {
    const user = await aServiceUser();
    await generate(user);
    const key = await privateKeyOf(user);
    t.desk.events.length = 0;
    const checked = await check(user);
    expect(checked).toEqual({ works: true, at: expect.any(Number) as number, error: null });
    expect(JSON.stringify(checked)).not.toContain(key);
    expect(t.asked()).toContain('POST auth/get_authentication_token/');
    expect(t.desk.events.map(({ type }) => type)).toContain('access-changed');
  });

  it('is refused with Spoki’s reason when the private key is an old one, and the account’s key goes on working', async () => {
    const user = await aServiceUser();
    await generate(user);
    const old = await privateKeyOf(user);
    await generate(user);
    secrets.add(await privateKeyOf(user));
    await t.keychain.put(serviceUserRef(user.profileId, user.accountId, user.roleId), parseSecret(old));
    expect(await check(user)).toMatchObject({
      works: false,
      error: { kind: 'forbidden', code: 'spoki::403', spokiSays: 'Access not authorizied' },
    });
    expect(await t.desk.call('access.checkPrivateKey', user)).toMatchObject({ exists: true });
  });

  it('says without a private key that none is held, and asks nothing', async () => {
    const user = await aServiceUser();
    t.spoki.control.clearLog();
    expect(await t.desk.tryCall('embed.check', user)).toMatchObject({ error: { kind: 'vault-key-missing' } });
    expect(t.asked()).toEqual([]);
  });

  it('is sent once, says nothing when Spoki said neither yes nor no, and never repeats what it sent', async () => {
    const user = await aServiceUser();
    await generate(user);
    const key = await privateKeyOf(user);
    t.spoki.control.clearLog();
    const body = JSON.stringify({ detail: `no ${key}`, [key]: [key] });
    for (const status of [500, 400]) {
      const fault = { kind: 'status', status, body, contentType: 'application/json' } as const;
      t.spoki.control.addFault({ path: 'get_authentication_token', fault });
    }
    const failed = await t.desk.tryCall('embed.check', user);
    expect(failed).toMatchObject({ ok: false, error: { kind: 'server-failed' } });
    const refused = await check(user);
    expect(refused).toMatchObject({ works: false, error: { kind: 'rejected' } });
    expect(JSON.stringify([failed, refused])).not.toContain(key);
    expect(JSON.stringify([failed, refused])).not.toContain('outcome');
    expect(t.asked().filter((one) => one.startsWith('POST auth/'))).toHaveLength(2);
  });
});
