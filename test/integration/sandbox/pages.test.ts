import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Sandbox, type SandboxOptions, startSandbox } from '@electron/sandbox/server';
import { accountKey, accountNamed, ask, listAccounts } from '@test/support/sandbox-client';

let sandbox: Sandbox;
let now: number;

const start = async (options: SandboxOptions = {}): Promise<void> => {
  sandbox = await startSandbox({ now: () => now, limits: false, ...options });
};

beforeEach(() => {
  now = Date.UTC(2026, 4, 20, 12);
  return start();
});
afterEach(() => sandbox.close());

const linkSchema = z.object({ redirect_url: z.string() });

async function newClient(name: string): Promise<number> {
  const row = {
    account_name: name,
    country: 'it',
    country_code: 'IT',
    email: 'a@b.example',
    first_name: 'A',
    vat_amount: 0,
  };
  const made = await ask(sandbox, sandbox.partnerKey, 'POST', 'partners/add_sv_clients/', [row]);
  return z.tuple([z.object({ id: z.number() })]).parse(made.body)[0].id;
}

async function linkFor(account: number): Promise<string> {
  const made = await ask(sandbox, sandbox.partnerKey, 'POST', 'partners/onboarding/', { account });
  return linkSchema.parse(made.body).redirect_url;
}

async function visit(url: string, method = 'GET'): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await fetch(url, { method });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const statusOf = async (id: number): Promise<string | undefined> =>
  (await listAccounts(sandbox)).find((account) => account.id === id)?.status;

describe('the page of an onboarding link', () => {
  it('counts as started when it is opened, and goes one step with each press of its button', async () => {
    const client = await newClient('Bottega <b>"Nuova"</b> & Figli');
    const link = await linkFor(client);
    expect(await statusOf(client)).toBe('Created');
    const opened = await visit(link);
    expect(opened.text).toContain('Collega il numero');
    expect(opened.text).toContain('Bottega &lt;b&gt;&quot;Nuova&quot;&lt;/b&gt; &amp; Figli');
    expect(await statusOf(client)).toBe('Onboarding Started');
    await visit(link);
    expect(await statusOf(client)).toBe('Onboarding Started');
    expect((await visit(link, 'POST')).text).toContain('Attiva il numero');
    expect(await statusOf(client)).toBe('Connected');
    const done = await visit(link, 'POST');
    expect(done.text).toContain('il numero è attivo');
    expect(done.text).not.toContain('<button');
    expect(await statusOf(client)).toBe('Active');
    await visit(link, 'POST');
    expect(await statusOf(client)).toBe('Active');
  });

  it('speaks English for any other language and says when it does not know the link', async () => {
    const link = await linkFor(await newClient('A'));
    expect((await visit(link.replace('lang=it', 'lang=de'))).text).toContain('Connect the number');
    const unknown = await visit(`${sandbox.baseUrl}/external-activation?auth_token=nobody&lang=it`);
    expect(unknown.status).toBe(404);
    expect(unknown.text).toContain('Questo link non è conosciuto');
  });

  it('of a second number takes that number further and leaves the account as it is', async () => {
    const { id } = await accountNamed(sandbox, 'Moda Fiordaliso');
    const key = accountKey(sandbox, id);
    const made = await ask(sandbox, key, 'POST', 'channel/', { platform: 1, name: 'Second' });
    const { redirect_url: link } = linkSchema.parse(made.body);
    const last = async (): Promise<unknown> =>
      z
        .object({ results: z.array(z.looseObject({ status: z.number() })) })
        .parse((await ask(sandbox, key, 'GET', 'channel/')).body)
        .results.at(-1);
    await visit(link);
    expect(await last()).toMatchObject({ status: 1, identifier: null });
    await visit(link, 'POST');
    expect(await last()).toMatchObject({ status: 2, identifier: expect.stringMatching(/^39557/) });
    await visit(link, 'POST');
    expect(await last()).toMatchObject({ status: 3, phone_status: 4, quality_score: 1 });
    expect(await statusOf(id)).toBe('Active');
  });

  it('may be put anywhere by a test', async () => {
    await sandbox.close();
    await start({ redirectUrl: (token) => `javascript:alert('${token.slice(0, 0)}')` });
    expect(await linkFor(await newClient('A'))).toBe("javascript:alert('')");
  });
});

describe('the inbox', () => {
  async function signIn(key: string): Promise<{ token: string; uid: string; privateKey: string }> {
    const added = await ask(sandbox, key, 'POST', 'roles/add_service_user/', {
      role: 'Administrator',
      name: '<i>Robot',
    });
    const role = z.object({ id: z.number(), user: z.object({ email: z.string() }) }).parse(added.body);
    const made = await ask(sandbox, key, 'POST', `roles/${role.id}/generate_private_key/`, {});
    const privateKey = z.string().parse(made.body);
    const body = { email: role.user.email, private_key: privateKey };
    const signed = await ask(sandbox, key, 'POST', 'auth/get_authentication_token/', body);
    return { ...z.object({ token: z.string(), uid: z.string() }).parse(signed.body), privateKey };
  }
  const chats = (token: string, uid: string): string => `${sandbox.baseUrl}/chats?auth_token=${token}&auth_uid=${uid}`;

  it('shows the account, the service user and some conversations, and no key', async () => {
    const { id } = await accountNamed(sandbox, 'Moda Fiordaliso');
    const key = accountKey(sandbox, id);
    const { token, uid, privateKey } = await signIn(key);
    const page = await visit(chats(token, uid));
    expect(page.status).toBe(200);
    expect(page.text).toContain('<h1>Moda Fiordaliso</h1>');
    expect(page.text).toContain('&lt;i&gt;Robot');
    expect(page.text).toContain('Ginevra Solmonte');
    for (const secret of [key, privateKey, token, sandbox.partnerKey]) expect(page.text).not.toContain(secret);
    expect(sandbox.control.requests().map(({ query }) => query)).toContain(`?auth_token=…&auth_uid=${uid}`);
  });

  it('stays closed without the right pair of token and user', async () => {
    const { id } = await accountNamed(sandbox, 'Moda Fiordaliso');
    const { token } = await signIn(accountKey(sandbox, id));
    for (const url of [chats(token, 'other'), chats('other', 'x'), `${sandbox.baseUrl}/chats`]) {
      const page = await visit(url);
      expect(page.status).toBe(403);
      expect(page.text).toContain('Not signed in');
    }
  });

  it.each([
    ['/external-activation?auth_token=x', true],
    ['/chats?auth_token=x', false],
  ])('%s loads and tells nothing, and only an inbox may be framed', async (path, unframed) => {
    const { headers, text } = await visit(sandbox.baseUrl + path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'sha256-");
    expect(headers.get('content-security-policy')?.includes('frame-ancestors')).toBe(unframed);
    const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? '';
    expect(headers.get('content-security-policy')).toContain(createHash('sha256').update(style).digest('base64'));
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('what comes to those who are active', () => {
  it.each([
    ['Panificio Tre Mulini', { phone_status: '🟡 Flagged', quality_score: 2 }],
    ['Palestra Quota Sessanta', { phone_status: '🟢 Connected', quality_score: 3 }],
  ])('%s gets into trouble and out of it', async (name, trouble) => {
    const { id } = await accountNamed(sandbox, name);
    sandbox.control.advance(String(id));
    expect(await accountNamed(sandbox, name)).toMatchObject(trouble);
    sandbox.control.advance(String(id));
    expect(await accountNamed(sandbox, name)).toMatchObject({ phone_status: '🟢 Connected', quality_score: 1 });
  });

  it('a disconnected client may begin anew, a banned one may not', async () => {
    const advance = async (name: string): Promise<string> =>
      sandbox.control.advance(String((await accountNamed(sandbox, name)).id));
    expect(await advance('Pousada do Salgueiro')).toBe('Onboarding Started');
    expect(await advance('Pousada do Salgueiro')).toBe('Connected');
    expect(await advance('Pousada do Salgueiro')).toBe('Active');
    expect(await advance('Fietsenmaker ’t Wiel')).toBe('Disconnected');
  });

  it('a refresh of WhatsApp shows only after a while, where a test wants it so', async () => {
    await sandbox.close();
    await start({ refreshDelayMs: 2_000 });
    const shown = z.object({ status: z.number(), phone_status: z.number() });
    for (const [id, key] of sandbox.accountKeys) {
      const read = async (): Promise<unknown> => (await ask(sandbox, key, 'GET', `channel/${id}1/`)).body;
      const stale = shown.safeParse(await read()).data;
      if (stale?.status !== 3 || stale.phone_status !== 1) continue;
      expect((await ask(sandbox, key, 'POST', `channel/${id}1/refresh-wa-status/`)).status).toBe(204);
      now += 1_999;
      expect(await read()).toMatchObject({ phone_status: 1 });
      now += 1;
      expect(await read()).not.toMatchObject({ phone_status: 1 });
      return;
    }
    expect.fail('no channel of the portfolio is stale');
  });
});

describe('the demo portfolio', () => {
  it('has clients in every stage on their way, and some that need attention', async () => {
    const accounts = await listAccounts(sandbox);
    const count = (status: string): number => accounts.filter((account) => account.status === status).length;
    expect([count('Created'), count('Onboarding Started'), count('Connected')]).toEqual([3, 3, 2]);
    const troubled = accounts.filter(
      ({ phone_status, quality_score }) => quality_score === 3 || /Flag|Restr|Ban|Discon|Unver/.test(phone_status),
    );
    expect(troubled.length).toBeGreaterThanOrEqual(4);
    expect(troubled.length).toBeLessThanOrEqual(8);
  });

  it('has people who are in many teams under one address', async () => {
    const marta = [];
    for (const [, key] of sandbox.accountKeys) {
      const { body } = await ask(sandbox, key, 'GET', 'roles/?search=marta.colleferri%40vendor');
      marta.push(
        ...z.object({ results: z.array(z.object({ user: z.object({ id: z.number() }) })) }).parse(body).results,
      );
    }
    expect(marta.length).toBeGreaterThan(8);
    expect(new Set(marta.map(({ user }) => user.id)).size).toBe(1);
  });
});

describe('the size of teams', () => {
  it.each([33, 1_000, 10_000])('%i roles, as asked for, with ids of their own', async (teamSize) => {
    await sandbox.close();
    await start({ teamSize });
    const [first, second] = [...sandbox.accountKeys.values()];
    const page = z.object({ count: z.number(), results: z.array(z.object({ id: z.number() })) });
    const ids = new Set<number>();
    for (const [key, path] of [
      [first, 'roles/'],
      [second, 'roles/'],
      [sandbox.partnerKey, 'partner-roles/'],
    ]) {
      for (let at = 1; at <= Math.ceil(teamSize / 100); at++) {
        const { count, results } = page.parse(
          (await ask(sandbox, key, 'GET', `${path}?page_size=100&page=${at}`)).body,
        );
        expect(count).toBe(teamSize);
        for (const { id } of results) ids.add(id);
      }
    }
    expect(ids.size).toBe(3 * teamSize);
  });
});
