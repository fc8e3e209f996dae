import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountId } from '@shared/domain/ids';
import { FailingVault } from '@test/support/failing-vault';
import { type KeysDesk, openKeysDesk } from '@test/support/keys-desk';

const MINUTE = 60_000;

let keychain: FailingVault;
let t: KeysDesk;
beforeAll(async () => {
  t = await openKeysDesk((now) => (keychain = new FailingVault(now)));
});
afterAll(() => t.close());
beforeEach(() => {
  keychain.fault = null;
  t.calm();
});

const give = (accountId: AccountId, key: string) => t.desk.call('accountKeys.put', { ...t.of(accountId), key });
const giveOwn = (accountId: AccountId) => give(accountId, t.spoki.accountKeys.get(accountId) ?? '');
const forget = (accountId: AccountId) => t.desk.call('accountKeys.remove', t.of(accountId));

describe('the list of keys', () => {
  it('has one row for each account, in the order of the accounts, also where none is held', async () => {
    const [accounts, keys] = await Promise.all([
      t.desk.call('accounts.list', { profileId: t.profileId }),
      t.desk.call('keys.list', { profileId: t.profileId }),
    ]);
    expect(keys.map(({ accountId, accountName }) => [accountId, accountName])).toEqual(
      accounts.rows.map(({ id, name }) => [id, name]),
    );
    expect(keys[5]).toMatchObject({ held: null, lastSuccessAt: null, lastCheck: null, lastOperation: null });
  });

  it('says by its last characters which key is held, where and since when, and never more of it', async () => {
    const id = t.next();
    const before = Date.now();
    const key = t.spoki.accountKeys.get(id) ?? '';
    await give(id, key);
    const { held } = await t.row(id);
    expect(held).toMatchObject({ fingerprint: key.slice(-4), kept: 'keychain' });
    expect(held?.since).toBeGreaterThanOrEqual(before);
    expect(JSON.stringify(await t.desk.call('keys.list', { profileId: t.profileId }))).not.toContain(key);
    await forget(id);
    expect(await t.row(id)).toMatchObject({ held: null, lastSuccessAt: null });
  });

  it('names the latest creation or revocation of an account, with its outcome', async () => {
    const first = t.next();
    const created = await t.run(first, 'create-account-key');
    expect(await t.row(first)).toMatchObject({
      lastOperation: { operationId: created.operationId, kind: 'create-account-key', state: 'OK' },
    });
    t.spoki.control.addFault({
      path: 'revoke_api_key_for_account',
      fault: { kind: 'status', status: 500, phase: 'before' },
      times: 1,
    });
    const revoked = await t.run(first, 'revoke-account-key');
    expect(revoked.state).toBe('UNKNOWN');
    expect((await t.row(first)).lastOperation).toMatchObject({ operationId: revoked.operationId, state: 'UNKNOWN' });
    await t.desk.call('operations.settle', { operationId: revoked.operationId, decision: 'not-applied', note: '' });
    expect((await t.row(first)).lastOperation).toMatchObject({ operationId: revoked.operationId, state: 'MANUAL' });
  });
});

describe('a key that is created', () => {
  it('is in the keychain when success is said, and opens its account', async () => {
    const id = t.next();
    const { state, records } = await t.run(id, 'create-account-key');
    expect(state).toBe('OK');
    const key = await t.keyOf(id);
    expect(records.at(-1)).toMatchObject({ newKey: { ending: key.slice(-4), kept: 'keychain' } });
    expect(JSON.stringify(records)).not.toContain(key);
    expect(t.hasTold()).toBe(true);
    expect(await t.desk.call('keys.verify', t.of(id))).toMatchObject({ outcome: 'works' });
  });

  it('and revoked is held no longer, and what was remembered of it is forgotten', async () => {
    const id = t.next();
    await t.run(id, 'create-account-key');
    await t.desk.call('keys.verify', t.of(id));
    expect((await t.row(id)).lastCheck).not.toBeNull();
    expect((await t.run(id, 'revoke-account-key')).state).toBe('OK');
    expect(await t.row(id)).toMatchObject({ held: null, lastSuccessAt: null, lastCheck: null });
    expect(await t.desk.tryCall('keys.copy', t.of(id))).toMatchObject({
      ok: false,
      error: { kind: 'vault-key-missing' },
    });
  });

  it('is not asked for with a locked keychain, and neither is a revocation', async () => {
    const id = t.next();
    keychain.fault = 'vault-locked';
    const sent = t.spoki.control.applied().length;
    for (const kind of ['create-account-key', 'revoke-account-key'] as const)
      expect(await t.run(id, kind)).toMatchObject({ state: 'NOT_SENT' });
    expect(t.spoki.control.applied()).toHaveLength(sent);
  });
});

describe('verifying a key', () => {
  it('says that it works, and remembers the check and the success', async () => {
    const id = t.next();
    await giveOwn(id);
    t.pass(2 * MINUTE);
    const check = await t.desk.call('keys.verify', t.of(id));
    expect(check.outcome).toBe('works');
    await vi.waitFor(async () =>
      expect(await t.row(id)).toMatchObject({ lastCheck: check, lastSuccessAt: expect.closeTo(check.at, -4) }),
    );
    expect(t.hasTold()).toBe(true);
    await forget(id);
  });

  it.each([401, 403])('says that Spoki refuses it (%i), also once it was stopped for that', async (status) => {
    const id = t.next();
    await giveOwn(id);
    t.spoki.control.addFault({
      path: '/accounts/',
      fault: { kind: 'status', status, body: '{"detail":"no"}' },
      times: null,
    });
    expect(await t.desk.tryCall('accountKeys.detail', t.of(id))).toMatchObject({ ok: false });
    expect(await t.desk.tryCall('accountKeys.detail', t.of(id))).toMatchObject({ error: { kind: 'key-stopped' } });
    expect(await t.desk.call('keys.verify', t.of(id))).toMatchObject({ outcome: 'refused' });
    expect((await t.row(id)).lastCheck).toMatchObject({ outcome: 'refused' });

    t.spoki.control.clearFaults();
    expect(await t.desk.call('keys.verify', t.of(id))).toMatchObject({ outcome: 'works' });
    expect(await t.desk.tryCall('accountKeys.detail', t.of(id))).toMatchObject({ ok: true });
    await forget(id);
  });

  it('says that it opens another account', async () => {
    const id = t.next();
    await giveOwn(id);
    t.spoki.control.addFault({
      path: '/accounts/',
      fault: { kind: 'status', status: 404, body: '{"detail":"Not found."}' },
      times: 1,
    });
    expect(await t.desk.call('keys.verify', t.of(id))).toMatchObject({ outcome: 'other-account' });
    expect((await t.row(id)).lastCheck).toMatchObject({ outcome: 'other-account' });
    await forget(id);
  });

  it('fails when Spoki does not say, and leaves the last check as it was', async () => {
    const id = t.next();
    await giveOwn(id);
    const check = await t.desk.call('keys.verify', t.of(id));
    t.spoki.control.addFault({ path: '/accounts/', fault: { kind: 'status', status: 503 }, times: 1 });
    expect(await t.desk.tryCall('keys.verify', t.of(id))).toMatchObject({ error: { kind: 'server-failed' } });
    expect((await t.row(id)).lastCheck).toEqual(check);
    await forget(id);
  });

  it('is not possible where none is held', async () => {
    const id = t.next();
    expect(await t.desk.tryCall('keys.verify', t.of(id))).toMatchObject({ error: { kind: 'vault-key-missing' } });
  });
});

describe('the last success', () => {
  it('is noted whenever a request with the key succeeded, at most once a minute', async () => {
    const id = t.next();
    await giveOwn(id);
    await vi.waitFor(async () => expect((await t.row(id)).lastSuccessAt).not.toBeNull());
    const first = (await t.row(id)).lastSuccessAt ?? 0;

    t.pass(MINUTE / 2);
    await t.desk.call('accountKeys.detail', t.of(id));
    expect((await t.row(id)).lastSuccessAt).toBe(first);

    t.pass(MINUTE);
    await t.desk.call('accountKeys.detail', t.of(id));
    await vi.waitFor(async () => expect((await t.row(id)).lastSuccessAt).toBeGreaterThan(first + MINUTE));
    await forget(id);
  });

  it('is not that of a request that failed', async () => {
    const id = t.next();
    await giveOwn(id);
    await vi.waitFor(async () => expect((await t.row(id)).lastSuccessAt).not.toBeNull());
    const first = (await t.row(id)).lastSuccessAt;
    t.pass(2 * MINUTE);
    t.spoki.control.addFault({
      path: '/accounts/',
      fault: { kind: 'status', status: 404, body: '{"detail":"Not found."}' },
    });
    expect(await t.desk.tryCall('accountKeys.detail', t.of(id))).toMatchObject({ ok: false });
    expect((await t.row(id)).lastSuccessAt).toBe(first);
    await forget(id);
  });

  it('of one key is not taken for that of the key that replaces it', async () => {
    const id = t.next();
    await t.run(id, 'create-account-key');
    await t.desk.call('accountKeys.detail', t.of(id));
    await vi.waitFor(async () => expect((await t.row(id)).lastSuccessAt).not.toBeNull());
    await t.run(id, 'create-account-key');
    expect(await t.row(id)).toMatchObject({ lastSuccessAt: null });
    await t.desk.call('accountKeys.detail', t.of(id));
    await vi.waitFor(async () => expect((await t.row(id)).lastSuccessAt).not.toBeNull());
  });
});
