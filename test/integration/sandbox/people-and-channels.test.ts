import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { accountKey, accountNamed, type Answered, ask } from '@test/support/sandbox-client';
import { shapeDifferences } from '@test/support/shape';
import { CHANNEL, INVITATION, ROLE } from './examples';

const MINUTE_MS = 60_000;
let now = 0;
let sandbox: Sandbox;
let key: string;
let id: number;

beforeEach(async () => {
  now = Date.UTC(2026, 4, 20, 12);
  sandbox = await startSandbox({ now: () => now, limits: false });
  ({ id } = await accountNamed(sandbox, 'Moda Fiordaliso'));
  key = accountKey(sandbox, id);
});
afterEach(() => sandbox.close());

const idSchema = z.looseObject({ id: z.number() });
const roleSchema = z.looseObject({
  id: z.number(),
  role: z.string(),
  user: z.looseObject({ email: z.string(), is_service: z.boolean() }),
});
const pageOf = <T extends z.ZodType>(item: T): z.ZodObject<{ count: z.ZodNumber; results: z.ZodArray<T> }> =>
  z.object({ count: z.number(), results: z.array(item) });

const account = (method: string, path: string, body?: unknown): Promise<Answered> =>
  ask(sandbox, key, method, path, body);
const partner = (method: string, path: string, body?: unknown): Promise<Answered> =>
  ask(sandbox, sandbox.partnerKey, method, path, body);

describe('service users', () => {
  it('are added, given a private key, and sign in with it to the inbox', async () => {
    const added = await account('POST', 'roles/add_service_user/', { role: 'Administrator', name: 'Robot' });
    expect(added.status).toBe(201);
    expect(shapeDifferences(ROLE, added.body)).toEqual([]);
    const role = roleSchema.parse(added.body);
    expect(role.user).toMatchObject({
      is_service: true,
      firstname: 'Robot',
      email: expect.stringMatching(/@serviceuser\.spoki\.it$/),
    });
    expect((await account('GET', `roles/${role.id}/has_private_key/`)).body).toBe(false);
    const privateKey = await account('POST', `roles/${role.id}/generate_private_key/`, {});
    expect(privateKey).toMatchObject({ status: 200, body: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await account('GET', `roles/${role.id}/has_private_key/`)).body).toBe(true);
    const signIn = { email: role.user.email, private_key: privateKey.body };
    expect(await account('POST', 'auth/get_authentication_token/', signIn)).toMatchObject({
      status: 200,
      body: { token: expect.any(String), uid: expect.any(String) },
    });
    const renewed = await account('POST', `roles/${role.id}/generate_private_key/`, {});
    expect(renewed.body).not.toBe(privateKey.body);
    expect((await account('POST', 'auth/get_authentication_token/', signIn)).status).toBe(403);
  });
});

describe('roles', () => {
  it('are found by id, address and name', async () => {
    const roles = pageOf(roleSchema).parse((await account('GET', 'roles/?page_size=100')).body);
    const last = roles.results.at(-1);
    for (const words of [String(last?.id), last?.user.email.slice(0, 9).toUpperCase()]) {
      const found = pageOf(roleSchema).parse((await account('GET', `roles/?search=${words}`)).body);
      expect(found.results.map((role) => role.id)).toContain(last?.id);
      expect(found.count).toBeLessThan(roles.count);
    }
  });

  it('change and go, but the sole admin stays', async () => {
    const roles = pageOf(roleSchema).parse((await account('GET', 'roles/?page_size=100')).body).results;
    const people = roles.filter(({ user }) => !user.is_service);
    const [last, ...others] = people;
    expect((await account('POST', `roles/${others[0]?.id}/update_role/`, { role: 'Owner' })).status).toBe(204);
    for (const role of others) {
      expect((await account('POST', `roles/${role.id}/update_role/`, { role: 'Chat Operator' })).status).toBe(204);
    }
    expect((await account('GET', `roles/${others[0]?.id}/`)).body).toMatchObject({ role: 'Chat Operator' });
    const demoted = await account('POST', `roles/${last?.id}/update_role/`, { role: 'Chat Operator' });
    expect(demoted).toMatchObject({
      status: 403,
      body: { code: 'spoki::403', datail: expect.stringContaining('sole admin') },
    });
    expect(await account('DELETE', `roles/${last?.id}/`)).toMatchObject({ status: 403, body: { code: 'spoki::403' } });
    expect((await account('DELETE', `roles/${others[0]?.id}/`)).status).toBe(204);
    expect((await account('GET', `roles/${others[0]?.id}/`)).status).toBe(404);
  });

  it("of the partner know two names, and there is no adding of the partner's service users", async () => {
    expect((await partner('POST', 'partner-roles/2/update_role/', { role: 'Owner' })).status).toBe(204);
    expect(await partner('POST', 'partner-roles/2/update_role/', { role: 'Chat Operator' })).toMatchObject({
      status: 400,
      body: { datail: 'specify a valid role' },
    });
    expect((await partner('POST', 'partner-roles/add_service_user/', { role: 'Owner', name: 'x' })).status).toBe(405);
  });
});

describe('invitations', () => {
  it.each([
    ['partner-invitations/', partner, 204, undefined],
    ['invitations/', account, 201, INVITATION],
  ] as const)('%s: invite, resend, change, delete', async (base, as, done, example) => {
    const invite = { email: 'New.Person@b.example', role: 'Administrator', additional_info: { first_name: 'New' } };
    const made = await as('POST', base, invite);
    expect(made).toMatchObject({ status: 201, body: { role: 2, additional_info: { first_name: 'New' } } });
    expect(shapeDifferences(INVITATION, made.body)).toEqual([]);
    const { id: invitation } = idSchema.parse(made.body);
    const again = await as('POST', base, { ...invite, email: 'new.person@B.example' });
    expect(again).toMatchObject({ status: 400, body: { code: 'spoki::3007', datail: 'Invitation already exists' } });
    for (const [path, body] of [
      ['send/', {}],
      ['update_role/', { role: 'Owner' }],
    ] as const) {
      const answered = await as('POST', `${base}${invitation}/${path}`, body);
      expect(answered.status).toBe(done);
      expect(shapeDifferences(example, answered.body)).toEqual([]);
    }
    expect((await as('GET', `${base}${invitation}/`)).body).toMatchObject({ role: 1 });
    expect(pageOf(idSchema).parse((await as('GET', `${base}?search=new.person`)).body).count).toBe(1);
    expect((await as('DELETE', `${base}${invitation}/`)).status).toBe(204);
    expect((await as('GET', `${base}${invitation}/`)).status).toBe(404);
  });
});

describe('channels', () => {
  it('WhatsApp answers with a link, and the row waits for its client', async () => {
    const answered = await account('POST', 'channel/', { platform: 1, name: 'Third', status: 3, identifier: '+39000' });
    expect(answered.status).toBe(200);
    expect(shapeDifferences({ redirect_url: '', auth_token: '', lang: '' }, answered.body)).toEqual([]);
    const { results } = pageOf(idSchema).parse((await account('GET', 'channel/')).body);
    expect(results.at(-1)).toMatchObject({ name: 'Third', platform: 1, status: 1, identifier: null });
  });

  it('SMS names of capitals pass at once, others wait for a review', async () => {
    expect(await account('POST', 'channel/', { platform: 3, identifier: 'FIORDALISO' })).toMatchObject({
      status: 200,
      body: { sms_profile_name: 'FIORDALISO', approved: true },
    });
    expect(await account('POST', 'channel/', { platform: 3, identifier: 'Fiordaliso1' })).toMatchObject({
      status: 202,
      body: { approved: false },
    });
  });

  it('others are inserted, renamed and promoted, one primary a platform', async () => {
    const first = await account('POST', 'channel/', { platform: 6, name: 'Voice', is_primary: true });
    expect(first).toMatchObject({ status: 201, body: { status: 1, is_primary: true } });
    expect(shapeDifferences(CHANNEL, first.body)).toEqual([]);
    const firstId = idSchema.parse(first.body).id;
    const secondId = idSchema.parse((await account('POST', 'channel/', { platform: 6 })).body).id;
    const renamed = await account('PATCH', `channel/${secondId}/`, { name: 'Renamed', status: 4, identifier: 'x' });
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Renamed', status: 1, identifier: null } });
    expect((await account('POST', `channel/${secondId}/set-primary/`)).body).toMatchObject({
      is_primary: true,
      account: id,
    });
    expect((await account('GET', `channel/${firstId}/`)).body).toMatchObject({ is_primary: false });
    expect((await account('GET', `channel/${id}1/`)).body).toMatchObject({ is_primary: true, platform: 1 });
  });

  it('a refresh brings the stale ones up to date and is free to do nothing for five minutes', async () => {
    const channels = z.array(z.looseObject({ id: z.number(), phone_status: z.number(), status: z.number() }));
    for (const [owner, ownKey] of sandbox.accountKeys) {
      const page = z.object({ results: channels }).parse((await ask(sandbox, ownKey, 'GET', 'channel/')).body);
      const stale = page.results.find((channel) => channel.status === 3 && channel.phone_status === 1);
      if (!stale) continue;
      const refresh = (): Promise<Answered> => ask(sandbox, ownKey, 'POST', `channel/${owner}1/refresh-wa-status/`);
      expect((await refresh()).status).toBe(204);
      expect((await ask(sandbox, ownKey, 'GET', `channel/${owner}1/`)).body).not.toMatchObject({ phone_status: 1 });
      now += 4 * MINUTE_MS;
      expect((await refresh()).status).toBe(204);
      expect(sandbox.control.applied()).toHaveLength(1);
      now += 2 * MINUTE_MS;
      await refresh();
      expect(sandbox.control.applied()).toHaveLength(2);
      return;
    }
    expect.fail('no channel of the portfolio is stale');
  });

  it('are filtered by their WABA id', async () => {
    const all = pageOf(z.looseObject({ client_id: z.string().nullable() })).parse(
      (await account('GET', 'channel/')).body,
    );
    const waba = all.results[0]?.client_id;
    for (const name of ['waba', 'whatsapp_business_account']) {
      const found = pageOf(z.looseObject({ client_id: z.string() })).parse(
        (await account('GET', `channel/?${name}=${waba}`)).body,
      );
      expect(new Set(found.results.map((channel) => channel.client_id))).toEqual(new Set([waba]));
    }
    expect(pageOf(idSchema).parse((await account('GET', 'channel/?waba=1')).body).count).toBe(0);
  });
});
