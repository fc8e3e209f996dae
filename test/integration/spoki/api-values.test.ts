import { accountSchema, isLowCredit, phoneStatusClass } from '@shared/domain/account';
import { accountIdSchema } from '@shared/domain/ids';
import { reportDay } from '@shared/domain/report-day';
import { consumption, profitMismatch } from '@shared/domain/report-maths';
import { accountReportSchema, forecastSchema, reportRowSchema } from '@shared/domain/report';
import { toAppError } from '@shared/errors/app-error';
import { type SpokiBench, spokiBench } from '@test/support/spoki-bench';
import { type TestServer, httpServer } from '@test/support/test-servers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let server: TestServer;
let bench: SpokiBench;
let answer: string;
beforeEach(async () => {
  server = await httpServer((_hit, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(answer),
  );
  bench = spokiBench(server.baseUrl);
});
afterEach(async () => {
  bench.close();
  await server.close();
});

const id = accountIdSchema.parse('41');
const account = (more: string): string => `{"id":41,"name":"Bar Sport"${more === '' ? '' : `,${more}`}}`;
async function listed(...rows: string[]): ReturnType<SpokiBench['client']['partners']['accounts']> {
  answer = `[${rows.join(',')}]`;
  return bench.client.partners.accounts(bench.session(), {});
}

describe('an account', () => {
  it('whose id lies beyond 2^53 keeps every digit', async () => {
    const { rows } = await listed(
      '{"id":9007199254740993,"name":"Long"}',
      '{"id":18446744073709551615,"name":"Longer"}',
    );
    expect(rows.map((row) => row.account.id)).toEqual(['9007199254740993', '18446744073709551615']);
    expect(rows[0]?.raw).toBe('{"id":9007199254740993,"name":"Long"}');
  });

  it.each(['"41"', 'null', '-1', '1.5', '{}', '[]', 'true', '99999999999999999999999', '"9007199254740993"'])(
    'with the id %s is an error by itself, and the others are shown',
    async (bad) => {
      const { rows, rowErrors } = await listed(
        account(''),
        `{"id":${bad},"name":"Odd one"}`,
        '{"id":43,"name":"Last"}',
      );
      expect(rows.map((row) => row.account.name)).toEqual(['Bar Sport', 'Last']);
      expect(rowErrors).toEqual([{ position: 2, name: 'Odd one', message: expect.stringMatching(/^id: /) as string }]);
    },
  );

  it.each(['null', '7', '"text"', '[]'])('that is %s is an error by itself', async (bad) => {
    const { rows, rowErrors } = await listed(account(''), bad);
    expect(rows).toHaveLength(1);
    expect(rowErrors).toMatchObject([{ position: 2, name: null }]);
  });

  it.each([
    ['null', null],
    ['8556300', 8556300],
    ['-40', -40],
    ['100.0', 100],
    ['"8556300"', 8556300],
    ['0', 0],
    ['-0', 0],
    ['100.5', null],
    ['"100.5"', null],
    ['9007199254740993', null],
    ['1e400', null],
    ['{}', null],
    ['""', null],
    ['true', null],
  ])('with the credit %s has %j, and nothing is rounded', async (credit, expected) => {
    const { rows } = await listed(account(`"current_credit":${credit},"low_credit_threshold":15000`));
    expect(rows[0]?.account.credit).toBe(expected);
    expect(isLowCredit(accountSchema.parse(rows[0]?.account))).toBe(expected === null ? null : expected < 15000);
    expect(rows[0]?.raw).toContain('current_credit');
  });

  it('with nothing but an id is an account, every field of which is not known', async () => {
    const { rows } = await listed('{"id":41}');
    const { id: _id, name, ...rest } = accountSchema.parse(rows[0]?.account);
    expect(name).toBe('');
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
  });

  it('keeps unknown words, emoji, numbers and fields as they came', async () => {
    const { rows } = await listed(
      account(
        '"status":"Hibernating","phone_status":"🛸 Abducted","quality_score":9,"account_type":77,"future":{"a":[1]}',
      ),
      '{"id":42,"name":"B","phone_status":"🟢 Connected","quality_reasons":["slow","rude"]}',
      '{"id":43,"name":"C","phone_status":"Connected","quality_score":"🟡 Yellow","quality_reasons":""}',
    );
    expect(rows[0]?.account).toMatchObject({
      status: 'Hibernating',
      phoneStatus: '🛸 Abducted',
      qualityScore: 9,
      accountType: 77,
    });
    expect(rows[0]?.raw).toContain('"future":{"a":[1]}');
    expect(rows[1]?.account).toMatchObject({ phoneStatus: '🟢 Connected', qualityReasons: 'slow, rude' });
    expect(rows[2]?.account).toMatchObject({ phoneStatus: 'Connected', qualityScore: 2, qualityReasons: '' });
    expect(rows.slice(1).map((row) => phoneStatusClass(row.account.phoneStatus))).toEqual(['connected', 'connected']);
  });

  it('has the time zone it names only if there is one', async () => {
    const zones = ['"America/Adak"', '"Mars/Olympus"', '"<b>Europe/Rome</b>"', '""', 'null', '1'];
    const { rows } = await listed(...zones.map((zone, i) => `{"id":${i + 1},"name":"A","timezone":${zone}}`));
    expect(rows.map(({ account }) => account.timezone)).toEqual(['America/Adak', null, null, null, null, null]);
  });

  it('with a hostile name is only a name', async () => {
    const names = ['<img src=x onerror=alert(1)>', '__proto__', '\u202Egnp.exe', 'a\u200Bb', '='.repeat(10_000)];
    const { rows } = await listed(...names.map((name, i) => JSON.stringify({ id: i, name })));
    expect(rows.map((row) => row.account.name)).toEqual(names);
    const { rows: proto } = await listed(
      '{"id":1,"name":"P","__proto__":{"current_credit":5},"long":12345678901234567890}',
    );
    expect(proto[0]?.account.credit).toBeNull();
  });

  it('in a list that is no list is an unexpected answer, which does not quote it', async () => {
    for (const body of ['{}', '{"results":[]}', 'null', '"secret-looking"', '']) {
      answer = body;
      const error = await bench.client.partners.accounts(bench.session(), {}, { retries: 0 }).catch(toAppError);
      expect(error).toMatchObject({ kind: 'unexpected-answer', status: 200 });
      expect(JSON.stringify(error)).not.toContain('secret-looking');
    }
  });
});

describe('what an account’s own key tells', () => {
  it('has both shapes of channels, each value as text', async () => {
    const channels =
      '[{"id":17,"name":"Main","phone":"+39012","phone_status":"Connected","quality_score":1,"is_active":true},{"name":null,"identifier":"BARSPORT","platform":"SMS","status":"Active","quality_score":"❔ Undefined","is_primary":true},7]';
    answer = account(`"primary_channel_id":17,"channels":${channels}`);
    const found = await bench.client.accounts.get(bench.session(), { accountId: id });
    expect(found.channels).toEqual([
      {
        id: '17',
        name: 'Main',
        identifier: '+39012',
        platform: null,
        status: null,
        phoneStatus: 'Connected',
        quality: '1',
        isPrimary: null,
      },
      {
        id: null,
        name: null,
        identifier: 'BARSPORT',
        platform: 'SMS',
        status: 'Active',
        phoneStatus: null,
        quality: '❔ Undefined',
        isPrimary: true,
      },
    ]);
    expect(found.channelErrors).toHaveLength(1);
    expect(found.primaryChannelId).toBe('17');
  });

  it('finds an account by phone, with the channel or without', async () => {
    answer = account('"matched_channel_id":15,"channel":{"id":15,"phone":"+39012"},"channels":[]');
    const found = await bench.client.accounts.byPhone(bench.session(), { phone: '+39 012' });
    expect(found).toMatchObject({ account: { id: '41' }, matchedChannel: { id: '15', identifier: '+39012' } });
    expect(server.hits.at(-1)?.url).toBe('/api/1/accounts/phone/%2B39%20012/');
    answer = account('');
    expect((await bench.client.accounts.byPhone(bench.session(), { phone: '2' })).matchedChannel).toBeNull();
  });

  it.each(['', '.', '..'])('is not asked for with the phone %j', async (phone) => {
    const error = await bench.client.accounts.byPhone(bench.session(), { phone }).catch(toAppError);
    expect(error).toMatchObject({ kind: 'invalid-input', fields: { phone: ['missing'] } });
    expect(server.hits).toEqual([]);
  });

  it('reads reports by period over pages, a bad row by itself', async () => {
    answer =
      '{"count":2,"next":null,"previous":null,"results":[{"account":41,"period_start":"2026-05-01","contacted_contacts":3,"conversation_count":"x"},{"period_start":null}]}';
    const args = { granularity: 'Month' as const, from: reportDay('2026-05-01'), to: reportDay('2026-05-31') };
    const { rows, rowErrors, partial } = await bench.client.reports.list(bench.session(), args);
    expect(accountReportSchema.parse(rows[0])).toMatchObject({
      periodStart: '2026-05-01',
      contactedContacts: 3,
      conversations: null,
    });
    expect(rowErrors).toMatchObject([{ position: 2 }]);
    expect(partial).toBe(false);
    expect(server.hits.at(-1)?.url).toBe('/api/1/reports/?granularity=Month&start_date=2026-05-01&end_date=2026-05-31');
  });

  it('reads an agency’s clients under the agency’s own account', async () => {
    answer = `{"id":5,"account":900,"clients":[${account('"default_language":null')},{"id":null}]}`;
    const { clients } = await bench.client.agencies.get(bench.session(), { agencyId: '5' });
    expect(clients).toMatchObject({ rows: [{ account: { agencyId: '900' } }], rowErrors: [{ position: 2 }] });
  });
});

describe('a day of a report', () => {
  const ask = { accountId: id, from: reportDay('2026-05-02'), to: reportDay('2026-05-03'), granularity: 0 };
  async function day(text: string): Promise<ReturnType<typeof reportRowSchema.parse>> {
    answer = `{"granularity":0,"reports":{"2026-05-02":${text}}}`;
    const { rows } = await bench.client.partners.accountReport(bench.session(), ask);
    return reportRowSchema.parse(rows[0]);
  }

  it('has negative counts as reported, empty blocks as not known, and consumption from both amounts', async () => {
    const row = await day(
      `{"whatsapp_channel":{"contacted_contacts_inbound":5,"messages":{"incoming":12,"template":{"otp":{},"marketing":{"sent":-1,"read":4}},"free":{"read":14}},"transaction_amount":-35560,"recharge_amount":35350,"conversations":{"service":1}},"sms_channel":{},"partner":{"amount_profit_in_thousandth":96,"amount_profit_conversations_in_thousandth":10,"amount_profit_whatsapp_templates_marketing_in_thousandth":86}}`,
    );
    expect(row.whatsapp?.marketing).toEqual({ sent: -1, delivered: null, read: 4, error: null, noStatus: null });
    expect(row.whatsapp?.authentication.sent).toBeNull();
    expect(row.sms).toBeNull();
    expect(row.conversations).toMatchObject({ service: 1, marketing: null });
    expect(consumption(row)).toBe(210);
    expect(profitMismatch(row)).toBe(0);
  });

  it.each([
    '{}',
    '{"whatsapp_channel":null,"sms_channel":null,"partner":null}',
    '{"whatsapp_channel":[],"partner":"none"}',
  ])('that is %s has no data, which is not 0', async (text) => {
    const row = await day(text);
    expect(row).toMatchObject({ whatsapp: null, sms: null, transactionAmount: null, profit: null });
    expect(consumption(row)).toBeNull();
  });

  it('that is no object is an error by itself', async () => {
    answer = '{"granularity":0,"reports":{"2026-05-02":null,"2026-05-03":{}}}';
    const { rows, rejects, unread } = await bench.client.partners.accountReport(bench.session(), ask);
    expect(rows.map((row) => row.day)).toEqual(['2026-05-03']);
    expect(rejects).toMatchObject([{ name: '2026-05-02', why: 'unreadable', raw: 'null' }]);
    expect(unread).toEqual(['2026-05-02']);
  });

  it('outside the asked range is cut off, though one day more is asked for on each side', async () => {
    answer = '{"granularity":0,"reports":{"2026-05-04":{},"2026-05-03":{},"2026-05-02":{},"2026-05-01":{}}}';
    const { rows } = await bench.client.partners.accountReport(bench.session(), ask);
    expect(rows.map((row) => row.day)).toEqual(['2026-05-02', '2026-05-03']);
    expect(server.hits.at(-1)?.url).toContain('startDate=2026-05-01&endDate=2026-05-04');
  });

  it('from after to is refused here', async () => {
    const asked = bench.client.partners.accountReport(bench.session(), { ...ask, from: reportDay('2026-05-04') });
    expect(await asked.catch(toAppError)).toMatchObject({ kind: 'invalid-input' });
    expect(server.hits).toEqual([]);
  });
});

describe('a forecast', () => {
  it('has numbers, "unlimited", other words, and nothing where there was nothing', async () => {
    answer =
      '{"marketing_templates":17,"service_messages":"unlimited","sms":null,"rcs":"soon","odd":{},"huge":12345678901234567890}';
    const forecast = await bench.client.partners.forecasts(bench.session(), { accountId: id, country: 'IT' });
    expect(forecastSchema.parse(forecast)).toEqual({
      marketing_templates: 17,
      service_messages: 'unlimited',
      sms: null,
      rcs: 'soon',
      odd: null,
      huge: '12345678901234567890',
    });
    expect(server.hits.at(-1)?.url).toBe('/api/1/partners/get_account_forecasts/?account_id=41&country_code=IT');
  });
});
