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
  t.spoki.control.clearFaults();
  t.desk.clipboard.text = '';
  t.desk.shown.length = 0;
  t.desk.nextSaved = true;
  t.desk.events.length = 0;
});

const of = (accountId: AccountId) => ({ profileId: t.profileId, accountId });
const give = (accountId: AccountId, key: string) => t.desk.call('accountKeys.put', { ...of(accountId), key });
const giveOwn = (accountId: AccountId) => give(accountId, t.spoki.accountKeys.get(accountId) ?? '');
const forget = (accountId: AccountId) => t.desk.call('accountKeys.remove', of(accountId));
const hasTold = () => t.desk.events.some(({ type }) => type === 'keys-changed');

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
    expect(hasTold()).toBe(true);
    expect(await t.desk.call('keys.verify', of(id))).toMatchObject({ outcome: 'works' });
  });

  it('and revoked is held no longer, and what was remembered of it is forgotten', async () => {
    const id = t.next();
    await t.run(id, 'create-account-key');
    await t.desk.call('keys.verify', of(id));
    expect((await t.row(id)).lastCheck).not.toBeNull();
    expect((await t.run(id, 'revoke-account-key')).state).toBe('OK');
    expect(await t.row(id)).toMatchObject({ held: null, lastSuccessAt: null, lastCheck: null });
    expect(await t.desk.tryCall('keys.copy', of(id))).toMatchObject({
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
    const check = await t.desk.call('keys.verify', of(id));
    expect(check.outcome).toBe('works');
    await vi.waitFor(async () =>
      expect(await t.row(id)).toMatchObject({ lastCheck: check, lastSuccessAt: expect.closeTo(check.at, -4) }),
    );
    expect(hasTold()).toBe(true);
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
    expect(await t.desk.tryCall('accountKeys.detail', of(id))).toMatchObject({ ok: false });
    expect(await t.desk.tryCall('accountKeys.detail', of(id))).toMatchObject({ error: { kind: 'key-stopped' } });
    expect(await t.desk.call('keys.verify', of(id))).toMatchObject({ outcome: 'refused' });
    expect((await t.row(id)).lastCheck).toMatchObject({ outcome: 'refused' });

    t.spoki.control.clearFaults();
    expect(await t.desk.call('keys.verify', of(id))).toMatchObject({ outcome: 'works' });
    expect(await t.desk.tryCall('accountKeys.detail', of(id))).toMatchObject({ ok: true });
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
    expect(await t.desk.call('keys.verify', of(id))).toMatchObject({ outcome: 'other-account' });
    expect((await t.row(id)).lastCheck).toMatchObject({ outcome: 'other-account' });
    await forget(id);
  });

  it('fails when Spoki does not say, and leaves the last check as it was', async () => {
    const id = t.next();
    await giveOwn(id);
    const check = await t.desk.call('keys.verify', of(id));
    t.spoki.control.addFault({ path: '/accounts/', fault: { kind: 'status', status: 503 }, times: 1 });
    expect(await t.desk.tryCall('keys.verify', of(id))).toMatchObject({ error: { kind: 'server-failed' } });
    expect((await t.row(id)).lastCheck).toEqual(check);
    await forget(id);
  });

  it('is not possible where none is held', async () => {
    const id = t.next();
    expect(await t.desk.tryCall('keys.verify', of(id))).toMatchObject({ error: { kind: 'vault-key-missing' } });
  });
});

describe('the last success', () => {
  it('is noted whenever a request with the key succeeded, at most once a minute', async () => {
    const id = t.next();
    await giveOwn(id);
    await vi.waitFor(async () => expect((await t.row(id)).lastSuccessAt).not.toBeNull());
    const first = (await t.row(id)).lastSuccessAt ?? 0;

    t.pass(MINUTE / 2);
    await t.desk.call('accountKeys.detail', of(id));
    expect((await t.row(id)).lastSuccessAt).toBe(first);

    t.pass(MINUTE);
    await t.desk.call('accountKeys.detail', of(id));
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
    expect(await t.desk.tryCall('accountKeys.detail', of(id))).toMatchObject({ ok: false });
    expect((await t.row(id)).lastSuccessAt).toBe(first);
    await forget(id);
  });

  it('of one key is not taken for that of the key that replaces it', async () => {
    const id = t.next();
    await t.run(id, 'create-account-key');
    await t.desk.call('accountKeys.detail', of(id));
    await vi.waitFor(async () => expect((await t.row(id)).lastSuccessAt).not.toBeNull());
    await t.run(id, 'create-account-key');
    expect(await t.row(id)).toMatchObject({ lastSuccessAt: null });
    await t.desk.call('accountKeys.detail', of(id));
    await vi.waitFor(async () => expect((await t.row(id)).lastSuccessAt).not.toBeNull());
  });
});

describe('a copied key', () => {
  it('is taken off the clipboard after a minute', async () => {
    const id = t.next();
    await t.run(id, 'create-account-key');
    const { clearsAt } = await t.desk.call('keys.copy', of(id));
    expect(t.desk.clipboard.text).toBe(await t.keyOf(id));
    expect(clearsAt).toBeGreaterThan(Date.now() + MINUTE / 2);
    t.pass(MINUTE - 1);
    expect(t.desk.clipboard.text).not.toBe('');
    t.pass(1);
    await vi.waitFor(() => expect(t.desk.clipboard.text).toBe(''));
  });

  it('is not when something else has been copied meanwhile', async () => {
    const id = t.next();
    await t.run(id, 'create-account-key');
    await t.desk.call('keys.copy', of(id));
    t.desk.clipboard.text = 'a shopping list';
    t.pass(MINUTE);
    await vi.waitFor(() => expect(t.desk.clipboard.text).toBe('a shopping list'));
  });

  it('stays its own minute when another was copied before it', async () => {
    const id = t.next(),
      other = t.next();
    await t.run(id, 'create-account-key');
    await t.run(other, 'create-account-key');
    await t.desk.call('keys.copy', of(id));
    t.pass(MINUTE - 1);
    await t.desk.call('keys.copy', of(other));
    t.pass(MINUTE - 1);
    expect(t.desk.clipboard.text).toBe(await t.keyOf(other));
    t.pass(1);
    await vi.waitFor(() => expect(t.desk.clipboard.text).toBe(''));
  });
});

describe('a new key that the keychain fails to keep', () => {
  /** Creates a key whose storing fails; the keychain is open again afterwards. */
  async function createUnsaved(accountId: AccountId) {
    const put = vi.spyOn(keychain, 'put').mockImplementationOnce(async (...args) => {
      keychain.fault = 'vault-locked';
      await FailingVault.prototype.put.apply(keychain, args);
    });
    const operation = await t.run(accountId, 'create-account-key');
    put.mockRestore();
    expect(operation).toMatchObject({ state: 'OK' });
    expect(operation.records.at(-1)).toMatchObject({ newKey: { kept: 'not-kept' } });
    return operation;
  }

  it('is told of with its account, and kept once the keychain opens', async () => {
    const id = t.next();
    const { operationId } = await createUnsaved(id);
    expect(hasTold()).toBe(true);
    const [unsaved, ...others] = await t.desk.call('keys.unsaved', undefined);
    expect(unsaved).toMatchObject({ operationId, accountId: id, profileId: t.profileId, profileName: 'Acme' });
    expect(unsaved?.accountName).not.toBeNull();
    expect(others).toEqual([]);
    expect(await t.desk.tryCall('keys.saveUnsaved', { operationId })).toMatchObject({
      ok: false,
      error: { kind: 'vault-locked' },
    });
    expect(await t.desk.call('keys.unsaved', undefined)).toHaveLength(1);

    keychain.fault = null;
    expect(await t.desk.call('keys.saveUnsaved', { operationId })).toEqual([]);
    expect(await t.desk.call('keys.verify', of(id))).toMatchObject({ outcome: 'works' });
  });

  it('is shown outside the window, with a copy that leaves the clipboard, and forgotten once it was saved', async () => {
    const id = t.next();
    const { operationId } = await createUnsaved(id);
    t.desk.nextSaved = null;
    expect(await t.desk.tryCall('keys.showUnsaved', { operationId })).toMatchObject({ ok: false });
    expect(await t.desk.call('keys.unsaved', undefined)).toHaveLength(1);
    t.desk.nextSaved = false;
    expect(await t.desk.call('keys.showUnsaved', { operationId })).toHaveLength(1);
    t.desk.nextSaved = true;
    expect(await t.desk.call('keys.showUnsaved', { operationId })).toEqual([]);

    const [first, last] = t.desk.shown;
    expect(last?.text).toBe(first?.text);
    expect(last?.text).toMatch(/^sba-/);
    expect(last?.about.language).toBe('en');
    await last?.about.copy();
    expect(t.desk.clipboard.text).toBe(last?.text);
    t.pass(MINUTE);
    await vi.waitFor(() => expect(t.desk.clipboard.text).toBe(''));
    const again = await t.desk.tryCall('keys.showUnsaved', { operationId });
    expect(again).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(JSON.stringify([t.desk.events, again])).not.toContain(last?.text);
  });

  it('does not take the place of a later key', async () => {
    const id = t.next();
    const { operationId } = await createUnsaved(id);
    keychain.fault = null;
    await t.run(id, 'create-account-key');
    const later = await t.keyOf(id);
    expect(await t.desk.tryCall('keys.saveUnsaved', { operationId })).toMatchObject({
      ok: false,
      error: { kind: 'not-permitted' },
    });
    expect(await t.keyOf(id)).toBe(later);
    await t.desk.call('keys.showUnsaved', { operationId });
  });
});

describe('when the app ends', () => {
  it('a copied key is taken off the clipboard, and what is remembered of keys is there at the next start', async () => {
    const [id, other] = [t.next(), t.next()];
    await t.run(id, 'create-account-key');
    await t.desk.call('keys.verify', of(id));
    await t.run(other, 'create-account-key');
    await t.run(other, 'revoke-account-key');
    await vi.waitFor(async () => expect((await t.row(id)).lastSuccessAt).not.toBeNull());
    const rows = await t.desk.call('keys.list', { profileId: t.profileId });
    expect(rows.filter(({ lastOperation }) => lastOperation !== null).length).toBeGreaterThan(1);
    await t.desk.call('keys.copy', of(id));
    const ended = t.desk;
    await t.restart();
    expect(ended.clipboard.text).toBe('');
    expect(await t.desk.call('keys.list', { profileId: t.profileId })).toEqual(rows);
  });

  it('what else was copied stays', async () => {
    const id = t.next();
    await t.run(id, 'create-account-key');
    await t.desk.call('keys.copy', of(id));
    t.desk.clipboard.text = 'a shopping list';
    const ended = t.desk;
    await t.restart();
    expect(ended.clipboard.text).toBe('a shopping list');
  });
});
