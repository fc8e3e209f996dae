import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { accountKey, accountNamed, ask, type ListedAccount } from '@test/support/sandbox-client';

let sandbox: Sandbox;
let account: ListedAccount;
let stranger: ListedAccount;
let key: string;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.UTC(2026, 4, 20, 12), limits: false });
  account = await accountNamed(sandbox, 'Moda Fiordaliso');
  stranger = await accountNamed(sandbox, 'Panificio Tre Mulini');
  key = accountKey(sandbox, account.id);
});
afterAll(() => sandbox.close());

describe('keys', () => {
  it.each([undefined, 'nonsense', 'sba-rsov-1-00'])('%s is refused with 401', async (wrong) => {
    const answered = await ask(sandbox, wrong, 'GET', 'partners/');
    expect(answered).toMatchObject({ status: 401, body: { detail: expect.any(String) } });
  });

  it('a key with one changed digit is refused', async () => {
    const last = sandbox.partnerKey.endsWith('0') ? '1' : '0';
    expect((await ask(sandbox, sandbox.partnerKey.slice(0, -1) + last, 'GET', 'partners/')).status).toBe(401);
    const changed = key.slice(0, -1) + (key.endsWith('0') ? '1' : '0');
    expect((await ask(sandbox, changed, 'GET', 'accounts/')).status).toBe(401);
  });

  it('a key of the wrong kind is refused with 403', async () => {
    expect((await ask(sandbox, key, 'GET', 'partners/accounts/')).status).toBe(403);
    expect((await ask(sandbox, sandbox.partnerKey, 'GET', 'accounts/')).status).toBe(403);
    expect((await ask(sandbox, key, 'GET', 'agencies/')).status).toBe(403);
    expect((await ask(sandbox, sandbox.partnerKey, 'GET', 'agencies/')).status).toBe(403);
  });

  it("an agency's key opens its own account like any account key", async () => {
    expect((await ask(sandbox, sandbox.agencyKey, 'GET', 'accounts/')).status).toBe(200);
  });
});

describe('what belongs to another tenant is not found', () => {
  it.each(['accounts/:id/', 'accounts/:id/current_report/', 'channel/:id1/', 'roles/:id01/', 'agencies/5210/'])(
    'GET %s',
    async (template) => {
      const path = template.replace(':id', String(stranger.id));
      const as = template.startsWith('agencies') ? accountKey(sandbox, stranger.id) : key;
      expect((await ask(sandbox, as, 'GET', path)).status).toBe(template.startsWith('agencies') ? 403 : 404);
    },
  );

  it.each([
    ['create_subrecharge', { destination_account: 1, amount: 10 }],
    ['move_credit_from_account', { account_id: 1, credit_to_move: 10 }],
    ['create_api_key_for_account', { account: 1 }],
  ])('POST partners/%s/', async (name, body) => {
    const answered = await ask(sandbox, sandbox.partnerKey, 'POST', `partners/${name}/`, body);
    expect(answered).toMatchObject({ status: 404, body: { detail: 'Not found.' } });
  });
});

describe('documented error bodies', () => {
  it('an unknown phone, a removed operation, an unknown channel', async () => {
    const phone = await ask(sandbox, key, 'GET', 'accounts/phone/+390000/');
    expect(phone).toMatchObject({ status: 404, body: { detail: 'Channel not found' } });
    const removed = await ask(sandbox, key, 'POST', `accounts/${account.id}/onboarding/`, {});
    expect(removed).toMatchObject({ status: 404, body: { detail: 'Not found.' } });
    for (const id of ['1', 'abc']) {
      const channel = await ask(sandbox, key, 'GET', `channel/${id}/`);
      expect(channel).toMatchObject({ status: 404, body: { detail: 'No AccountChannel matches the given query.' } });
    }
  });

  it.each([
    [{}, { platform: ['This field is required.'] }],
    [{ platform: 99 }, { platform: ['"99" is not a valid choice.'] }],
    [{ platform: 3 }, { detail: "'sms_profile_name' is required" }],
    [{ platform: 3, identifier: '   ' }, { detail: "'sms_profile_name' is required" }],
    [{ platform: 3, identifier: 'TWELVELETTER' }, { detail: "'sms_profile_name' must be at most 11 characters" }],
  ])('creating a channel with %j', async (body, error) => {
    expect(await ask(sandbox, key, 'POST', 'channel/', body)).toMatchObject({ status: 400, body: error });
  });

  it('coded errors carry type, title, code, status and "datail"', async () => {
    const answered = await ask(sandbox, key, 'POST', 'roles/add_service_user/', { name: 'Robot' });
    expect(answered.status).toBe(400);
    expect(answered.body).toEqual({
      type: 'https://app.spoki.it/errors/spoki::3004',
      title: 'The request body is not correct',
      code: 'spoki::3004',
      status: 400,
      datail: 'Invalid or no role specified.',
    });
  });

  it.each([
    ['roles/add_service_user/', { role: 'Emperor', name: 'Robot' }, 400, 'spoki::3004', 'specify a valid role'],
    ['roles/add_service_user/', { role: 'Owner' }, 400, 'spoki::3004', 'name not specified'],
    ['invitations/', { email: 'a@b.example', role: 'Emperor' }, 400, 'spoki::3004', 'Invalid or no role specified'],
    ['invitations/', { role: 'Owner' }, 400, 'spoki::3004', 'No email specified'],
    ['auth/get_authentication_token/', [], 400, 'spoki::3004', 'Invalid data type in body'],
    ['auth/get_authentication_token/', { private_key: 'x' }, 400, 'spoki::3004', 'No email specified'],
    ['auth/get_authentication_token/', { email: 'x' }, 400, 'spoki::3004', 'No private_key specified'],
    ['auth/get_authentication_token/', { email: 'x', private_key: 'y' }, 403, 'spoki::403', 'Access not authorizied'],
  ])('POST %s with %j', async (path, body, status, code, datail) => {
    expect(await ask(sandbox, key, 'POST', path, body)).toMatchObject({ status, body: { status, code, datail } });
  });

  it.each([
    ['account_id=abc', 'account_id'],
    ['', 'account_id'],
    ['account_id=:id&granularity=7', 'granularity'],
    ['account_id=:id&startDate=2026-02-30', 'startDate'],
    ['account_id=:id&endDate=yesterday', 'endDate'],
  ])('a report asked for with "%s" names the field %s', async (template, field) => {
    const query = template.replace(':id', String(account.id));
    const answered = await ask(sandbox, sandbox.partnerKey, 'GET', `partners/get_account_report/?${query}`);
    expect(answered).toMatchObject({ status: 400, body: { [field]: [expect.any(String)] } });
  });

  it.each([0, -5, 1.5, '10', null, 2 ** 60])('an amount of %j is refused and changes nothing', async (amount) => {
    const before = sandbox.control.account(String(account.id)).credit;
    const body = { destination_account: account.id, amount };
    const answered = await ask(sandbox, sandbox.partnerKey, 'POST', 'partners/create_subrecharge/', body);
    expect(answered).toMatchObject({ status: 400, body: { amount: [expect.any(String)] } });
    expect(sandbox.control.account(String(account.id)).credit).toBe(before);
  });

  it('an unknown path is 404, a known one with another method 405, a body that is no JSON 400 or 415', async () => {
    expect((await ask(sandbox, sandbox.partnerKey, 'GET', 'partners/nothing/')).status).toBe(404);
    expect((await ask(sandbox, sandbox.partnerKey, 'GET', 'partners')).status).toBe(404);
    expect((await ask(sandbox, sandbox.partnerKey, 'DELETE', 'partners/accounts/')).status).toBe(405);
    const url = `${sandbox.baseUrl}/api/1/partners/create_subrecharge/`;
    const send = async (type: string): Promise<number> => {
      const headers = { 'X-Spoki-Api-Key': sandbox.partnerKey, 'Content-Type': type };
      return (await fetch(url, { method: 'POST', headers, body: '{oops' })).status;
    };
    expect(await send('application/json')).toBe(400);
    expect(await send('text/plain')).toBe(415);
  });
});
