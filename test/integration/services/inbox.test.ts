import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reveal } from '@electron/credentials/secret';
import { parseSecret } from '@electron/credentials/secret-rules';
import { SessionVault } from '@electron/credentials/session-vault';
import { serviceUserRef } from '@electron/credentials/vault';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { accountIdSchema, type ProfileId } from '@shared/domain/ids';
import { roleIdSchema } from '@shared/domain/team';
import { openBackend, type TestBackend } from '@test/support/backend';
import { accountKey, accountNamed, ask } from '@test/support/sandbox-client';

const ACCOUNT = 'Moda Fiordaliso';
let sandbox: Sandbox;
let test: TestBackend;
let keychain: SessionVault;
let profileId: ProfileId;

beforeEach(async () => {
  sandbox = await startSandbox();
  keychain = new SessionVault(Date.now);
  test = await openBackend({ keychain });
  const profile = { name: 'Northwind', baseUrl: sandbox.baseUrl, key: sandbox.partnerKey };
  profileId = (await test.call('profiles.add', { ...profile, currency: 'EUR' })).id;
  await test.call('accounts.refresh', { profileId });
});
afterEach(async () => {
  await test.close();
  await sandbox.close();
});

async function serviceUser() {
  const { id } = await accountNamed(sandbox, ACCOUNT);
  const accountId = accountIdSchema.parse(String(id));
  const key = accountKey(sandbox, id);
  await test.call('accountKeys.put', { profileId, accountId, key });
  const added = await ask(sandbox, key, 'POST', 'roles/add_service_user/', { role: 'Administrator', name: 'Robot' });
  const roleId = roleIdSchema.parse(String(z.object({ id: z.number() }).parse(added.body).id));
  const made = await ask(sandbox, key, 'POST', `roles/${roleId}/generate_private_key/`, {});
  const privateKey = z.string().parse(made.body);
  return { accountId, roleId, privateKey };
}

describe('the inbox of a client', () => {
  it('is opened at the profile’s own server with a token that the page accepts', async () => {
    const { accountId, roleId, privateKey } = await serviceUser();
    await keychain.put(serviceUserRef(profileId, accountId, roleId), parseSecret(privateKey));
    await test.call('inbox.open', { profileId, accountId, roleId });
    const [view] = test.inboxes;
    expect(view).toMatchObject({ origin: sandbox.baseUrl, accountName: ACCOUNT, userName: 'Robot' });
    expect(JSON.stringify(view)).not.toContain('auth_token');
    const page = await fetch(view ? reveal(view.address) : '');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(ACCOUNT);
  });

  it('stays closed without the private key, and asks nothing', async () => {
    const { accountId, roleId } = await serviceUser();
    sandbox.control.clearLog();
    const answer = await test.tryCall('inbox.open', { profileId, accountId, roleId });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'vault-key-missing' } });
    expect(sandbox.control.requests()).toEqual([]);
    expect(test.inboxes).toEqual([]);
  });

  it('stays closed when Spoki does not accept the pair, in Spoki’s words and without the private key', async () => {
    const { accountId, roleId } = await serviceUser();
    const wrong = 'c0ffee'.repeat(10);
    await keychain.put(serviceUserRef(profileId, accountId, roleId), parseSecret(wrong));
    const answer = await test.tryCall('inbox.open', { profileId, accountId, roleId });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden', spokiSays: 'Access not authorizied' } });
    expect(JSON.stringify(answer)).not.toContain(wrong);
    expect(test.inboxes).toEqual([]);
  });
});

describe('playing the client', () => {
  it('takes one of the sample data a step further, and the list knows it', async () => {
    const sample = await test.call('profiles.trySample', undefined);
    const before = await test.call('accounts.refresh', { profileId: sample.id });
    const created = before.rows.find(({ status }) => status === 'Created')?.id;
    if (!created) throw new Error('nobody is new in the sample data');
    test.events.length = 0;
    const answer = await test.call('sample.advance', { profileId: sample.id, accountId: created });
    expect(answer).toEqual({ status: 'Onboarding Started' });
    const after = await test.call('accounts.list', { profileId: sample.id });
    expect(after.rows.find(({ id }) => id === created)?.status).toBe('Onboarding Started');
    expect(test.events).toContainEqual({ type: 'onboarding-changed', profileId: sample.id });
    const unknown = { profileId: sample.id, accountId: accountIdSchema.parse('1') };
    expect(await test.tryCall('sample.advance', unknown)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  it('is refused for a real profile', async () => {
    const { id } = await accountNamed(sandbox, ACCOUNT);
    const input = { profileId, accountId: accountIdSchema.parse(String(id)) };
    expect(await test.tryCall('sample.advance', input)).toMatchObject({ ok: false, error: { kind: 'not-permitted' } });
  });
});
