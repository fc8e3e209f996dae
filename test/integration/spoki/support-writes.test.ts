import { reveal, Secret } from '@electron/credentials/secret';
import { requestOf } from '@electron/services/operations/operation-request';
import { channelIdSchema } from '@shared/domain/channel';
import { accountIdSchema } from '@shared/domain/ids';
import type { Intent } from '@shared/domain/operation';
import { invitationIdSchema, roleIdSchema } from '@shared/domain/team';
import { toAppError } from '@shared/errors/app-error';
import { newClient } from '@test/support/new-clients';
import { type SpokiBench, spokiBench } from '@test/support/spoki-bench';
import { type TestServer, httpServer } from '@test/support/test-servers';
import { afterEach, describe, expect, it } from 'vitest';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function answering(status: number, body: string): Promise<{ server: TestServer; bench: SpokiBench }> {
  const server = await httpServer((_hit, response) => void response.writeHead(status).end(body));
  const bench = spokiBench(server.baseUrl);
  opened.push(server, bench);
  return { server, bench };
}

const ACCOUNT = accountIdSchema.parse('9007199254740993');
const channel = { channelId: channelIdSchema.parse('17'), called: 'Main' };
const role = { roleId: roleIdSchema.parse('9007199254740995'), called: null };
const invited = { invitationId: invitationIdSchema.parse('35'), called: null };
const newChannel: Extract<Intent, { kind: 'create-channel' }> = {
  ...{ kind: 'create-channel', platform: 6, name: 'Voce', identifier: '+3906', isPrimary: true },
};
const ada = { email: 'ada@example.com', role: 'Administrator', firstName: 'Ada', lastName: null } as const;

async function sent(accountId: typeof ACCOUNT | null, intent: Intent, status: number, body: string) {
  const { server, bench } = await answering(status, body);
  const came = await bench.client.write(bench.session(), requestOf(accountId, intent)).catch(toAppError);
  return { came, hit: server.hits[0] ?? expect.fail('nothing was sent'), hits: server.hits.length };
}

const LINK = '{"redirect_url":"https://app.spoki.com/a?auth_token=t0","auth_token":"t0","lang":"it"}';
const REQUESTS: [Intent, string, string | undefined, string][] = [
  [{ kind: 'create-onboarding-link' }, 'POST partners/onboarding/', '{"account":9007199254740993}', LINK],
  [newChannel, 'POST channel/', '{"platform":6,"name":"Voce","is_primary":true,"identifier":"+3906"}', '{"id":7}'],
  [
    { ...newChannel, platform: 1, name: null, isPrimary: false },
    ...(['POST channel/', '{"platform":1,"is_primary":false}', LINK] as const),
  ],
  [
    { ...newChannel, platform: 3, name: null, identifier: ' ACME ' },
    ...(['POST channel/', '{"platform":3,"is_primary":true,"identifier":"ACME"}', '{"approved":true}'] as const),
  ],
  [{ kind: 'rename-channel', ...channel, name: null }, 'PATCH channel/17/', '{"name":null}', '{"id":17}'],
  [{ kind: 'set-primary-channel', ...channel }, 'POST channel/17/set-primary/', '{}', '{"id":17}'],
  [{ kind: 'refresh-channel-status', ...channel }, 'POST channel/17/refresh-wa-status/', '', ''],
  [
    { kind: 'add-service-user', name: 'John', role: 'Chat Operator' },
    ...(['POST roles/add_service_user/', '{"role":"Chat Operator","name":"John"}', '{"id":1}'] as const),
  ],
  [{ kind: 'generate-private-key', ...role }, 'POST roles/9007199254740995/generate_private_key/', '{}', '"abc"'],
  [{ kind: 'change-role', ...role, role: 'Owner' }, 'POST roles/9007199254740995/update_role/', '{"role":"Owner"}', ''],
  [{ kind: 'delete-role', ...role }, 'DELETE roles/9007199254740995/', '', ''],
  [
    { kind: 'invite', ...ada },
    'POST invitations/',
    '{"email":"ada@example.com","role":"Administrator","additional_info":{"first_name":"Ada","last_name":""}}',
    '{"id":12121223,"name":"MyCampaign","status":"Scheduled"}',
  ],
  [{ kind: 'resend-invitation', ...invited }, 'POST invitations/35/send/', '{}', ''],
  [
    { kind: 'change-invitation-role', ...invited, role: 'Owner' },
    'POST invitations/35/update_role/',
    '{"role":"Owner"}',
    '',
  ],
  [{ kind: 'delete-invitation', ...invited }, 'DELETE invitations/35/', '', ''],
];

describe('a change of an account', () => {
  it.each(REQUESTS)('%j is sent as the reference says, once', async (intent, request, body, answer) => {
    const { hit, hits } = await sent(ACCOUNT, intent, 200, answer);
    expect([`${hit.method} ${hit.url.replace('/api/1/', '')}`, hit.body]).toEqual([request, body]);
    expect(hits).toBe(1);
  });

  it.each(['refresh-channel-status', 'delete-role'] as const)('%s has no body and no content type', async (kind) => {
    const { hit } = await sent(ACCOUNT, kind === 'delete-role' ? { kind, ...role } : { kind, ...channel }, 204, '');
    expect(hit.body).toBe('');
    expect(hit.headers).not.toHaveProperty('content-type');
  });

  it.each(['', 'x'.repeat(12), '   '])('is not asked of Spoki with the SMS name “%s”', (identifier) => {
    const intent: Intent = { ...newChannel, platform: 3, identifier };
    expect(() => requestOf(ACCOUNT, intent)).toThrow('1 to 11 characters');
  });
});

describe('a change of the partner itself', () => {
  it('creates clients as a list, with the country in lower case too', async () => {
    const clients = [newClient('Uno'), newClient('Due', { countryCode: 'DE', vatAmount: 1_900 })];
    const { hit } = await sent(null, { kind: 'add-clients', clients }, 200, '[]');
    expect(hit.url).toBe('/api/1/partners/add_sv_clients/');
    const common = { email: 'info@example.com', first_name: 'Ada' };
    expect(JSON.parse(hit.body)).toEqual([
      { ...common, account_name: 'Uno', country: 'it', country_code: 'IT', vat_amount: 2_200 },
      { ...common, account_name: 'Due', country: 'de', country_code: 'DE', vat_amount: 1_900 },
    ]);
  });

  it.each([
    [{ kind: 'invite', ...ada }, 'partner-invitations/'],
    [{ kind: 'delete-invitation', ...invited }, 'partner-invitations/35/'],
    [{ kind: 'change-role', ...role, role: 'Owner' }, 'partner-roles/9007199254740995/update_role/'],
    [{ kind: 'generate-private-key', ...role }, 'partner-roles/9007199254740995/generate_private_key/'],
  ] satisfies [Intent, string][])('%j goes to the partner’s own team', async (intent, path) => {
    const { hit } = await sent(null, intent, 200, '"key"');
    expect(hit.url).toBe(`/api/1/${path}`);
  });

  it.each([
    [null, { kind: 'add-service-user', name: 'John', role: 'Owner' }],
    [null, { kind: 'create-account-key' }],
    [ACCOUNT, { kind: 'add-clients', clients: [newClient('Uno')] }],
  ] satisfies [typeof ACCOUNT | null, Intent][])(
    'is not mistaken for one of an account: %s %j',
    (accountId, intent) => {
      expect(() => requestOf(accountId, intent)).toThrow('invalid-input');
    },
  );
});

describe('what an answer brings', () => {
  const big = '9007199254740997';
  it.each([
    [newChannel, 201, `{"id":${big}}`, { what: 'channel', channelId: big, approved: null }],
    [newChannel, 201, `{"id":"${big}"}`, { what: 'channel', channelId: big, approved: null }],
    [
      { ...newChannel, platform: 3, identifier: 'ACME' },
      202,
      '{"approved":false}',
      { what: 'channel', channelId: null, approved: false },
    ],
    [
      { kind: 'add-service-user', name: 'J', role: 'Owner' },
      201,
      `{"id":${big},"user":{"email":"u@s"}}`,
      { what: 'role', roleId: big, email: 'u@s' },
    ],
    [{ kind: 'add-service-user', name: 'J', role: 'Owner' }, 201, '{"user":7}', null],
    [{ kind: 'invite', ...ada }, 201, '', { what: 'invitation', invitationId: null }],
    [
      { kind: 'create-onboarding-link' },
      200,
      LINK,
      { what: 'onboarding-link', host: 'app.spoki.com', channelId: null },
    ],
  ] satisfies [Intent, number, string, unknown][])(
    '%j with %i %s is read with tolerance',
    async (intent, status, body, made) => {
      expect(await sent(ACCOUNT, intent, status, body)).toMatchObject({ came: { made } });
    },
  );

  it('of new clients is matched to what was asked for by name, and by order among equal names', async () => {
    const clients = ['Uno', 'Due', 'Due', 'Tre'].map((name) => newClient(name));
    const answer = `[{"id":4,"name":" due"},{"id":${big},"name":"UNO"},{"id":"6","name":"Due"},{"id":7,"name":"Other"}]`;
    const { came } = await sent(null, { kind: 'add-clients', clients }, 200, answer);
    const ids = [big, '4', '6', null].map((accountId, position) => ({ position, accountId }));
    expect(came).toMatchObject({ made: { what: 'clients', accounts: ids } });
  });

  it('of a private key is the bare text, as a secret', async () => {
    const { came } = await sent(ACCOUNT, { kind: 'generate-private-key', ...role }, 200, '"b5e0ce522de128e01d7c37d6"');
    expect('key' in came && came.key instanceof Secret && reveal(came.key)).toBe('b5e0ce522de128e01d7c37d6');
  });

  it.each([
    [{ kind: 'generate-private-key', ...role }, '{"private_key":"canary"}'],
    [{ kind: 'generate-private-key', ...role }, 'null'],
    [{ kind: 'create-onboarding-link' }, '{}'],
    [{ kind: 'create-onboarding-link' }, '{"redirect_url":"<onboarding_link>"}'],
    [{ kind: 'create-onboarding-link' }, '{"redirect_url":"javascript:canary"}'],
    [{ ...newChannel, platform: 1 }, '{"redirect_url":null}'],
  ] satisfies [Intent, string][])('of %j is not guessed from %s: the outcome is unknown', async (intent, body) => {
    const { came } = await sent(ACCOUNT, intent, 200, body);
    expect(came).toMatchObject({ kind: 'unexpected-answer', outcome: 'unknown' });
    expect(JSON.stringify(came)).not.toContain('canary');
  });
});
