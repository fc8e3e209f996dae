import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { accountKey, accountNamed, type Answered, ask, listAccounts, reportOf } from '@test/support/sandbox-client';
import { shapeDifferences } from '@test/support/shape';
import { ACCOUNT } from './examples';

const DAY_MS = 86_400_000;
let now = 0;
let sandbox: Sandbox;
let id: number;

beforeEach(async () => {
  now = Date.UTC(2026, 4, 20, 12);
  sandbox = await startSandbox({ now: () => now, limits: false });
  id = (await accountNamed(sandbox, 'Moda Fiordaliso')).id;
});
afterEach(() => sandbox.close());

const post = (name: string, body: unknown): Promise<Answered> =>
  ask(sandbox, sandbox.partnerKey, 'POST', `partners/${name}/`, body);
const credit = (): number => sandbox.control.account(String(id)).credit;

async function rechargeOf(day: string): Promise<number> {
  const rows = await reportOf(sandbox, id, day, day);
  return rows[day]?.whatsapp_channel.recharge_amount ?? 0;
}

describe('credit', () => {
  it("a recharge raises the credit and stands in today's row", async () => {
    const before = { credit: credit(), recharged: await rechargeOf('2026-05-20') };
    expect(await post('create_subrecharge', { destination_account: id, amount: 250_000 })).toMatchObject({
      status: 204,
    });
    expect(credit()).toBe(before.credit + 250_000);
    expect(await rechargeOf('2026-05-20')).toBe(before.recharged + 250_000);
  });

  it('a withdrawal lowers it, answers 200 with null, and never takes more than there is', async () => {
    const before = credit();
    expect(await post('move_credit_from_account', { account_id: id, credit_to_move: before + 1 })).toMatchObject({
      status: 400,
      body: { credit_to_move: [expect.any(String)] },
    });
    expect(credit()).toBe(before);
    expect(await post('move_credit_from_account', { account_id: id, credit_to_move: before })).toMatchObject({
      status: 200,
      body: null,
    });
    expect(credit()).toBe(0);
  });

  it('the deprecated recharge by conversations buys them at the price of a marketing template', async () => {
    const before = credit();
    expect(
      (await post('create_conversations_subrecharge', { destination_account: id, conversations: 10 })).status,
    ).toBe(204);
    expect(credit()).toBe(before + 10 * 80);
  });
});

describe('margins', () => {
  it('hold from tomorrow on and leave what was charged alone', async () => {
    const before = credit();
    const past = await reportOf(sandbox, id, '2026-05-01', '2026-05-20');
    const margins = {
      sms_profit_margin: 0,
      sms_one_way_profit_margin: 0,
      utility_profit_margin: 0,
      authentication_profit_margin: 0,
      marketing_profit_margin: 0,
      service_profit_margin: 3,
      conversation_profit_margin: 0,
    };
    expect((await post('set_profits', { destination_account: id, ...margins })).status).toBe(204);
    expect(credit()).toBe(before);
    now += DAY_MS;
    expect(await reportOf(sandbox, id, '2026-05-01', '2026-05-20')).toEqual(past);
    const next = (await reportOf(sandbox, id, '2026-05-21', '2026-05-21'))['2026-05-21'];
    const free = Object.entries(next?.whatsapp_channel.messages.free ?? {});
    const billed = free.reduce((sum, [status, count]) => sum + (status === 'error' ? 0 : count), 0);
    expect(next?.partner['amount_profit_in_thousandth']).toBe(3 * billed);
    expect(billed).toBeGreaterThan(0);
  });

  it('a field left out keeps its value', async () => {
    const before = sandbox.control.account(String(id)).margins;
    await post('set_profits', { destination_account: id, utility_profit_margin: 31 });
    expect(sandbox.control.account(String(id)).margins).toEqual({ ...before, utility: 31 });
  });
});

describe('keys', () => {
  const keySchema = z.object({ api_key: z.string() }).strict();

  it('a new key opens its account until it is revoked', async () => {
    const { api_key } = keySchema.parse((await post('create_api_key_for_account', { account: id })).body);
    expect((await ask(sandbox, api_key, 'GET', `accounts/${id}/`)).status).toBe(200);
    expect(await post('revoke_api_key_for_account', { account: id })).toMatchObject({
      status: 200,
      body: { status: 'ok' },
    });
    expect((await ask(sandbox, api_key, 'GET', `accounts/${id}/`)).status).toBe(401);
    expect((await ask(sandbox, accountKey(sandbox, id), 'GET', `accounts/${id}/`)).status).toBe(401);
    const again = keySchema.parse((await post('create_api_key_for_account', { account: id })).body);
    expect(again.api_key).not.toBe(api_key);
    expect((await ask(sandbox, again.api_key, 'GET', `accounts/${id}/`)).status).toBe(200);
  });

  it('a key made before a restart is still known after it', async () => {
    const { api_key } = keySchema.parse((await post('create_api_key_for_account', { account: id })).body);
    const restarted = await startSandbox({ now: () => now, limits: false });
    const answered = await ask(restarted, api_key, 'GET', `accounts/${id}/`);
    await restarted.close();
    expect(answered.status).toBe(200);
  });
});

describe('new clients', () => {
  const row = {
    account_name: 'Nuovo «Cliente»',
    country: 'it',
    country_code: 'IT',
    email: 'a@b.example',
    first_name: 'A',
    vat_amount: 2200,
  };

  it('are created without credit or phone, and appear in the list', async () => {
    const answered = await post('add_sv_clients', [row, { ...row, account_name: 'Second' }]);
    expect(answered.status).toBe(200);
    expect(shapeDifferences([ACCOUNT], answered.body)).toEqual([]);
    expect(answered.body).toMatchObject([
      {
        name: 'Nuovo «Cliente»',
        status: 'Created',
        current_credit: 0,
        phone: null,
        phone_status: 'Undefined',
        is_active: false,
      },
      { name: 'Second' },
    ]);
    expect((await listAccounts(sandbox)).map(({ name }) => name)).toContain('Second');
  });

  it('one bad row refuses them all', async () => {
    const before = (await listAccounts(sandbox)).length;
    const answered = await post('add_sv_clients', [row, { ...row, email: 'nobody' }]);
    expect(answered).toMatchObject({ status: 400, body: { email: [expect.any(String)] } });
    expect(await listAccounts(sandbox)).toHaveLength(before);
  });

  it('go from created to active step by step', async () => {
    const created = z.array(z.object({ id: z.number() })).parse((await post('add_sv_clients', [row])).body);
    const client = String(created[0]?.id);
    const link = await post('onboarding', { account: Number(client) });
    expect(link).toMatchObject({
      status: 200,
      body: { redirect_url: expect.stringMatching(`^${sandbox.baseUrl}/external-activation\\?auth_token=`) },
    });
    const stages = [1, 2, 3, 4].map(() => sandbox.control.advance(client));
    expect(stages).toEqual(['Onboarding Started', 'Connected', 'Active', 'Active']);
    const active = (await listAccounts(sandbox)).find((account) => String(account.id) === client);
    expect(active).toMatchObject({ phone: expect.stringMatching(/^39557\d{7}$/), phone_status: '🟢 Connected' });
  });
});
