import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { currencySchema } from '@shared/domain/money';
import type { Profile } from '@shared/ipc/models';
import { openBackend, type TestBackend } from '@test/support/backend';

const EUR = currencySchema.parse('EUR');

let spoki: Sandbox;
let desk: TestBackend;
beforeAll(async () => {
  spoki = await startSandbox({ accountCount: 6 });
});
afterAll(() => spoki.close());
beforeEach(async () => {
  desk = await openBackend();
});
afterEach(() => desk.close());

function add(key: string, baseUrl = spoki.baseUrl, name = 'Acme'): Promise<Profile> {
  return desk.call('profiles.add', { name, baseUrl, currency: EUR, key });
}

async function whyNotAdded(key: string, baseUrl = spoki.baseUrl): Promise<unknown> {
  const answer = await desk.tryCall('profiles.add', { name: 'Acme', baseUrl, currency: EUR, key });
  expect(await desk.call('profiles.list', undefined), 'nothing is half-saved').toEqual([]);
  expect((await desk.call('vault.state', undefined)).holds, 'no key stays behind').toEqual([]);
  expect(JSON.stringify(answer)).not.toContain(key);
  return answer.ok ? 'added' : answer.error;
}

async function withServer<T>(listener: RequestListener, use: (baseUrl: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('adding a partner profile', () => {
  it('checks the key with one request, keeps it in the keychain and shows its last four characters only', async () => {
    const profile = await add(`  ${spoki.partnerKey}\n`);
    expect(profile).toMatchObject({
      name: 'Acme',
      kind: 'partner',
      origin: 'spoki',
      keyKept: 'keychain',
      keyFingerprint: spoki.partnerKey.slice(-4),
    });
    expect((await desk.call('settings.get', undefined)).activeProfileId).toBe(profile.id);
    expect(JSON.stringify([profile, await desk.call('vault.state', undefined)])).not.toContain(spoki.partnerKey);
  });

  it('finds out by asking that a key is an agency’s', async () => {
    const whole = await startSandbox();
    try {
      expect(await add(whole.agencyKey, whole.baseUrl)).toMatchObject({ kind: 'agency' });
    } finally {
      await whole.close();
    }
  });

  it('says that a key is wrong', async () => {
    expect(await whyNotAdded('not-the-key-you-look-for')).toMatchObject({ kind: 'unauthorized', status: 401 });
  });

  it('says that nobody answers at the address', async () => {
    expect(await whyNotAdded(spoki.partnerKey, 'http://127.0.0.1:9')).toMatchObject({ kind: 'unreachable' });
  });

  it('says that the address is another site’s when pages come instead of data', async () => {
    const site: RequestListener = (_request, response) => response.end('<!doctype html><title>Welcome</title>');
    await withServer(site, async (baseUrl) =>
      expect(await whyNotAdded(spoki.partnerKey, baseUrl)).toMatchObject({ kind: 'not-spoki' }),
    );
  });

  it('says that the address leads elsewhere, and does not follow', async () => {
    let followed = 0;
    const elsewhere: RequestListener = (_request, response) => {
      followed += 1;
      response.end('[]');
    };
    await withServer(elsewhere, (target) =>
      withServer(
        (_request, response) => response.writeHead(302, { location: `${target}/api/1/partners/` }).end(),
        async (baseUrl) => expect(await whyNotAdded(spoki.partnerKey, baseUrl)).toMatchObject({ kind: 'redirected' }),
      ),
    );
    expect(followed).toBe(0);
  });

  it.each([
    ['http://api.spoki.com', /https:\/\//],
    ['https://user:pw@api.spoki.com', /user name/],
    ['ftp://api.spoki.com', /https:\/\//],
    ['https://', /not a server address/],
  ])('refuses the address %s before anything is sent', async (baseUrl, why) => {
    expect(await whyNotAdded(spoki.partnerKey, baseUrl)).toMatchObject({
      kind: 'invalid-input',
      fields: { baseUrl: [expect.stringMatching(why)] },
    });
  });

  it.each([
    [' ', 'vault-key-invalid'],
    ['two\nlines', 'vault-key-invalid'],
    ['x'.repeat(3_000), 'vault-key-too-large'],
  ])('refuses the key %j, which no keychain keeps', async (key, kind) => {
    const answer = await desk.tryCall('profiles.add', { name: 'Acme', baseUrl: spoki.baseUrl, currency: EUR, key });
    expect(answer).toMatchObject({ ok: false, error: { kind } });
  });

  it('keeps the key for this session only when the person says so', async () => {
    await desk.call('vault.keepForSession', undefined);
    expect(await add(spoki.partnerKey)).toMatchObject({ keyKept: 'session' });
  });
});

describe('living with several profiles', () => {
  it('switches, renames and changes rates, each without touching the others', async () => {
    const first = await add(spoki.partnerKey, spoki.baseUrl, 'First');
    const second = await add(spoki.partnerKey, spoki.baseUrl, 'Second');
    await desk.call('profiles.activate', { profileId: first.id });
    expect((await desk.call('settings.get', undefined)).activeProfileId).toBe(first.id);
    await desk.call('profiles.update', { profileId: second.id, name: 'Renamed', readsPerMinute: 45 });
    expect(await desk.call('profiles.list', undefined)).toMatchObject([
      { id: first.id, name: 'First', readsPerMinute: 30 },
      { id: second.id, name: 'Renamed', readsPerMinute: 45 },
    ]);
  });

  it('keeps the old key when the new one is refused', async () => {
    const profile = await add(spoki.partnerKey);
    const refused = await desk.tryCall('profiles.replaceKey', { profileId: profile.id, key: 'some-other-key' });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'unauthorized' } });
    expect((await desk.call('accounts.refresh', { profileId: profile.id })).lastError).toBeNull();
    expect(await desk.call('profiles.replaceKey', { profileId: profile.id, key: spoki.partnerKey })).toMatchObject({
      keyFingerprint: spoki.partnerKey.slice(-4),
    });
  });

  it('removes a profile with its keys and data only when its name was typed', async () => {
    const profile = await add(spoki.partnerKey);
    const { rows } = await desk.call('accounts.refresh', { profileId: profile.id });
    const accountId = rows[0]?.id;
    if (!accountId) throw new Error('no account');
    await desk.call('accountKeys.put', {
      profileId: profile.id,
      accountId,
      key: spoki.accountKeys.get(accountId) ?? '',
    });
    const mistyped = await desk.tryCall('profiles.remove', { profileId: profile.id, typed: 'acme inc' });
    expect(mistyped).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    expect((await desk.call('vault.state', undefined)).holds).toHaveLength(2);
    expect(await desk.call('profiles.remove', { profileId: profile.id, typed: 'Acme' })).toMatchObject({
      activeProfileId: null,
    });
    expect((await desk.call('vault.state', undefined)).holds).toEqual([]);
    expect(await desk.call('data.usage', undefined)).toMatchObject({ accounts: 0 });
  });

  it('offers sample data whose keys live in memory only, once however often it is asked for', async () => {
    const sample = await desk.call('profiles.trySample', undefined);
    expect(sample).toMatchObject({ origin: 'sample', keyKept: 'session' });
    expect(await desk.call('profiles.trySample', undefined)).toMatchObject({ id: sample.id });
    const list = await desk.call('accounts.refresh', { profileId: sample.id });
    expect(list.rows.length).toBeGreaterThan(35);
    expect(list.rows.filter(({ keyHeld }) => keyHeld)).toHaveLength(6);
  });
});
