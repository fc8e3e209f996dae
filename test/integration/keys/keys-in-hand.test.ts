import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { serviceUserRef } from '@electron/credentials/vault';
import type { AccountId } from '@shared/domain/ids';
import type { Intent } from '@shared/domain/operation';
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

describe('a copied key', () => {
  it('is taken off the clipboard after a minute', async () => {
    const id = t.next();
    await t.run(id, 'create-account-key');
    const { clearsAt } = await t.desk.call('keys.copy', t.of(id));
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
    await t.desk.call('keys.copy', t.of(id));
    t.desk.clipboard.text = 'a shopping list';
    t.pass(MINUTE);
    await vi.waitFor(() => expect(t.desk.clipboard.text).toBe('a shopping list'));
  });

  it('stays its own minute when another was copied before it', async () => {
    const id = t.next(),
      other = t.next();
    await t.run(id, 'create-account-key');
    await t.run(other, 'create-account-key');
    await t.desk.call('keys.copy', t.of(id));
    t.pass(MINUTE - 1);
    await t.desk.call('keys.copy', t.of(other));
    t.pass(MINUTE - 1);
    expect(t.desk.clipboard.text).toBe(await t.keyOf(other));
    t.pass(1);
    await vi.waitFor(() => expect(t.desk.clipboard.text).toBe(''));
  });
});

describe('a new key that the keychain fails to keep', () => {
  /** Creates a key whose storing fails; the keychain stays locked afterwards. */
  async function createUnsaved(accountId: AccountId, what: 'create-account-key' | Intent = 'create-account-key') {
    const put = vi.spyOn(keychain, 'put').mockImplementationOnce(async (...args) => {
      keychain.fault = 'vault-locked';
      await FailingVault.prototype.put.apply(keychain, args);
    });
    const operation = await t.run(accountId, what);
    put.mockRestore();
    expect(operation).toMatchObject({ state: 'OK' });
    expect(operation.records.at(-1)).toMatchObject({ newKey: { kept: 'not-kept' } });
    return operation;
  }

  it('is told of with its account, and kept once the keychain opens', async () => {
    const id = t.next();
    const { operationId } = await createUnsaved(id);
    expect(t.hasTold()).toBe(true);
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
    expect(await t.desk.call('keys.verify', t.of(id))).toMatchObject({ outcome: 'works' });
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

  it('is told of and kept in the same way where it is the private key of a service user', async () => {
    const id = t.next();
    await t.run(id, 'create-account-key');
    const added = await t.run(id, { kind: 'add-service-user', name: 'Servizio', role: 'Administrator' });
    const end = added.records.at(-1);
    const made = end?.type === 'OK' ? end.made : null;
    const roleId = made?.what === 'role' ? made.roleId : expect.fail('no role was made');
    const { operationId } = await createUnsaved(id, { kind: 'generate-private-key', roleId, called: 'Servizio' });
    expect(await t.desk.call('keys.unsaved', undefined)).toMatchObject([
      { operationId, accountId: id, privateKeyOf: { roleId, called: 'Servizio' } },
    ]);
    await t.desk.call('keys.showUnsaved', { operationId }).catch(() => undefined);
    expect(t.desk.shown.at(-1)?.about.accountName).toContain('Servizio (');
    keychain.fault = null;
    const again = await createUnsaved(id, { kind: 'generate-private-key', roleId, called: null });
    keychain.fault = null;
    expect(await t.desk.call('keys.saveUnsaved', { operationId: again.operationId })).toEqual([]);
    expect(await keychain.fingerprint(serviceUserRef(t.profileId, id, roleId))).not.toBeNull();
    expect(t.desk.events).toContainEqual({ type: 'access-changed', profileId: t.profileId, accountId: id });
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
    await t.desk.call('keys.verify', t.of(id));
    await t.run(other, 'create-account-key');
    await t.run(other, 'revoke-account-key');
    await vi.waitFor(async () => expect((await t.row(id)).lastSuccessAt).not.toBeNull());
    const rows = await t.desk.call('keys.list', { profileId: t.profileId });
    expect(rows.filter(({ lastOperation }) => lastOperation !== null).length).toBeGreaterThan(1);
    await t.desk.call('keys.copy', t.of(id));
    const ended = t.desk;
    await t.restart();
    expect(ended.clipboard.text).toBe('');
    expect(await t.desk.call('keys.list', { profileId: t.profileId })).toEqual(rows);
  });

  it('what else was copied stays', async () => {
    const id = t.next();
    await t.run(id, 'create-account-key');
    await t.desk.call('keys.copy', t.of(id));
    t.desk.clipboard.text = 'a shopping list';
    const ended = t.desk;
    await t.restart();
    expect(ended.clipboard.text).toBe('a shopping list');
  });
});
