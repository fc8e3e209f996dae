import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '@shared/domain/ids';
import { AppFailure, fail } from '@shared/errors/app-error';
import type { OnboardingLink } from '@shared/ipc/support-models';
import { type AccessDesk, openAccessDesk } from '@test/support/access-desk';

let access: AccessDesk;
let desk: AccessDesk['desk'];
let waiting: AccountId[];
let accountId: AccountId;
const nextAccount = (): AccountId => waiting.shift() ?? fail('internal', 'too few accounts for these tests');
beforeAll(async () => {
  access = await openAccessDesk({ hold: 0, accountCount: 20 });
  desk = access.desk;
  waiting = (await desk.call('accounts.list', { profileId: access.profileId })).rows.map(({ id }) => id);
  accountId = nextAccount();
});
beforeEach(() => {
  access.spoki.control.clearFaults();
  Object.assign(desk, { opened: [], nextOpens: true });
  desk.clipboard.text = '';
  desk.events.length = 0;
});
afterAll(() => access.close());

const links = (id: AccountId | null = accountId): Promise<OnboardingLink[]> =>
  desk.call('links.list', { profileId: access.profileId, accountId: id });

/** Makes a link with the partner's key; Spoki answers with `redirectUrl`, if one is given. */
async function make(redirectUrl?: string): Promise<OnboardingLink> {
  if (redirectUrl !== undefined)
    access.spoki.control.addFault({
      path: 'partners/onboarding/$',
      fault: { kind: 'override', body: { redirect_url: redirectUrl } },
    });
  await access.run(accountId, { kind: 'create-onboarding-link' });
  return (await links())[0] ?? fail('internal', 'no link was kept');
}

describe('an onboarding link', () => {
  it('is kept with who made it for what, and is safe at the profile’s own server', async () => {
    const link = await make();
    expect(link).toMatchObject({ accountId, by: 'partner', handedOut: [], replacedBy: null });
    expect(link).toMatchObject({ safe: true, host: new URL(access.spoki.baseUrl).host });
    expect(link.url).toContain(link.host);
  });

  it('made by the account’s own key names its language and its key', async () => {
    accountId = nextAccount();
    await access.hold(accountId);
    const intent = { kind: 'create-channel', platform: 1, name: null, identifier: null, isPrimary: true } as const;
    await access.run(accountId, intent);
    expect(await links()).toMatchObject([{ by: 'account', language: expect.stringMatching(/^[a-z]{2}$/) as string }]);
  });

  it('is listed newest first, each with what replaced it, of one account or of all', async () => {
    accountId = nextAccount();
    const first = await make();
    const second = await make();
    expect(await links()).toEqual([second, { ...first, replacedBy: second.operationId }]);
    const all = await links(null);
    expect(all.length).toBeGreaterThan(2);
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => b - a));
  });

  it('stands in no journal', async () => {
    const { url } = await make();
    const journal = await desk.call('journal.list', { filter: { profileId: access.profileId }, offset: 0, limit: 200 });
    expect(JSON.stringify(journal)).not.toContain(new URL(url).search);
    expect(journal.operations.length).toBeGreaterThan(0);
  });
});

describe('handing a link out', () => {
  it('copies the link itself, or the message that holds it, and notes how', async () => {
    const { operationId, url } = await make();
    await desk.call('links.copy', { operationId, how: 'copied', message: null });
    expect(desk.clipboard.text).toBe(url);
    const message = `Dear client, please open ${url}`;
    const link = await desk.call('links.copy', { operationId, how: 'whatsapp', message });
    expect(desk.clipboard.text).toBe(message);
    expect(link.handedOut.map(({ how }) => how)).toEqual(['copied', 'whatsapp']);
    expect(desk.events).toContainEqual({ type: 'onboarding-changed', profileId: access.profileId });
  });

  it('copies no message without the link', async () => {
    const { operationId } = await make();
    const answer = await desk.tryCall('links.copy', { operationId, how: 'email', message: 'https://spoki.com/other' });
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input', fields: { message: [expect.any(String)] } },
    });
    expect(desk.clipboard.text).toBe('');
    expect((await links())[0]?.handedOut).toEqual([]);
  });

  it('opens it once the person agrees to the host, and notes only that', async () => {
    const { operationId, url } = await make();
    desk.nextOpens = false;
    expect((await desk.call('links.open', { operationId })).handedOut).toEqual([]);
    expect(desk.opened).toEqual([]);
    desk.nextOpens = true;
    expect((await desk.call('links.open', { operationId })).handedOut).toMatchObject([{ how: 'opened' }]);
    expect(desk.opened).toEqual([url]);
  });

  it('notes what the app cannot see, such as a QR code', async () => {
    const { operationId } = await make();
    expect((await desk.call('links.note', { operationId, how: 'qr' })).handedOut).toMatchObject([{ how: 'qr' }]);
  });
});

/** Addresses that a browser would open somewhere else than at Spoki, or not as plain https. */
const HOSTILE = [
  'http://app.spoki.com/external-activation',
  'http://127.0.0.1:9/x',
  'https://127.0.0.1/x',
  'https://localhost/x',
  'https://[::1]/x',
  'http://0.0.0.0/x',
  'http://2130706433/x',
  'http://169.254.169.254/latest',
  'https://evil.example/',
  'https://evil.example/app.spoki.com',
  'https://evil.example/?next=https://app.spoki.com/',
  'https://evil.example/#https://app.spoki.com/',
  'https://evil.example/@app.spoki.com',
  'https://app.spoki.com.evil.example/',
  'https://appspoki.com/',
  'https://evilspoki.com/',
  'https://spoki.com-login.example/',
  'https://spoki.com@evil.example/',
  'https://app.spoki.com%40evil.example@evil.example/',
  'https://user@app.spoki.com/',
  'https://user:password@app.spoki.com/',
  'https://app.spoki.com:8443/x',
  'https://app.spoki.com:80/x',
  'https://app.spoki.com./x',
  'https://spoki.co/',
  'https://spoki.com.co/',
  'https://spoki.org/',
  'https://com/',
  'https://xn--spki-0ye.com/',
  'https://sp\u043eki.com/',
  'https://spok\u0131.com/',
  'https://evil.example\\.spoki.com/',
  'https://evil.example\\@app.spoki.com/',
  'https://app.spoki.com\t.evil.example/',
  'https://app.spoki.com\n.evil.example/',
  'https://evil.example\r\n/app.spoki.com',
  'https:\\\\evil.example\\app.spoki.com',
  'https:evil.example/app.spoki.com',
  `https://app.spoki.com/${'a'.repeat(2_048)}`,
  `https://${'a.'.repeat(20)}evil.example/`,
];

/** Nothing that leads anywhere on the web. */
const NO_LINKS = [
  'javascript:alert(1)',
  'javascript://app.spoki.com/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'smb://app.spoki.com/share',
  'ms-msdt:/id',
  '//app.spoki.com/x',
  'app.spoki.com/x',
  'https://evil.example%2f.spoki.com/',
  'https://app\u2024spoki.com.evil.example/',
  'no link at all',
  '',
];

/** Odd spellings of addresses that every browser opens at app.spoki.com. */
const ODD = [
  'https://app.spoki.com:443/x',
  'https://app.spoki\u3002com/',
  'https://app.spoki%2ecom/',
  'https:app.spoki.com/x',
  'https:\\\\app.spoki.com\\x',
  'https://app.spoki.com\\@evil.example/',
  'https://app.spoki.com/\u202egnp.exe',
  ' https://app.spoki.com/ x',
];

describe('a link that is not Spoki’s', () => {
  it.each(HOSTILE)('is kept, listed as unsafe, and reaches no client: %j', async (url) => {
    const { operationId, ...link } = await make(url);
    expect(link).toMatchObject({ safe: false, url: new URL(url).href, host: new URL(url).host });
    const words = expect.stringContaining('is not Spoki’s https address') as string;
    const refused = { ok: false, error: { kind: 'not-permitted', message: words } };
    const message = `Please open ${link.url}`;
    expect(await desk.tryCall('links.copy', { operationId, how: 'copied', message: null })).toMatchObject(refused);
    expect(await desk.tryCall('links.copy', { operationId, how: 'email', message })).toMatchObject(refused);
    expect(await desk.tryCall('links.open', { operationId })).toMatchObject(refused);
    expect(await desk.tryCall('links.note', { operationId, how: 'qr' })).toMatchObject(refused);
    expect((await links())[0]?.handedOut).toEqual([]);
    expect([desk.clipboard.text, desk.opened]).toEqual(['', []]);
  });

  it.each(NO_LINKS)('is not even kept if it is none: %j', async (url) => {
    const before = await links();
    await expect(make(url)).rejects.toBeInstanceOf(AppFailure);
    expect((await links()).map(({ operationId }) => operationId)).toEqual(before.map(({ operationId }) => operationId));
  });
});

describe('a link that is Spoki’s, oddly spelt', () => {
  it.each(ODD)('is kept and copied as the address that a browser would open: %j', async (url) => {
    const { operationId, ...link } = await make(url);
    expect(link).toMatchObject({
      safe: true,
      host: 'app.spoki.com',
      url: expect.stringMatching(/^https:\/\/app\.spoki\.com\/[!-~]*$/) as string,
    });
    await desk.call('links.copy', { operationId, how: 'copied', message: null });
    expect(desk.clipboard.text).toBe(link.url);
  });
});
