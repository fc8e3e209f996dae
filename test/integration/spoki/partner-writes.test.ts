import { reveal, Secret } from '@electron/credentials/secret';
import { OPERATIONS } from '@electron/spoki/operation';
import type { SpokiRequest } from '@electron/spoki/request';
import { PARTNER_WRITES } from '@electron/spoki/resources/partner-writes';
import { accountIdSchema } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import { toAppError } from '@shared/errors/app-error';
import { type SpokiBench, spokiBench } from '@test/support/spoki-bench';
import { type Handler, type TestServer, httpServer } from '@test/support/test-servers';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function against(handler: Handler): Promise<{ server: TestServer; bench: SpokiBench }> {
  const server = await httpServer(handler);
  const bench = spokiBench(server.baseUrl, { limits: { headerMs: 500 } });
  opened.push(server, bench);
  return { server, bench };
}
const answering = (status: number, body = '', headers = {}): Promise<{ server: TestServer; bench: SpokiBench }> =>
  against((_hit, response) => void response.writeHead(status, headers).end(body));

const accountId = accountIdSchema.parse('9007199254740993');
const amount = thousandths(10_500);
const margins = {
  smsTwoWay: thousandths(1),
  smsOneWay: thousandths(2),
  utility: thousandths(3),
  authentication: thousandths(4),
  marketing: thousandths(5),
  service: thousandths(0),
  conversations: thousandths(7),
};
const WRITES: [string, SpokiRequest<unknown>, string][] = [
  [
    'create_subrecharge',
    PARTNER_WRITES.createSubrecharge({ accountId, amount }),
    '{"destination_account":9007199254740993,"amount":10500}',
  ],
  [
    'move_credit_from_account',
    PARTNER_WRITES.moveCreditFromAccount({ accountId, amount }),
    '{"account_id":9007199254740993,"credit_to_move":10500}',
  ],
  [
    'create_conversations_subrecharge',
    PARTNER_WRITES.createConversationsSubrecharge({ accountId, conversations: 250 }),
    '{"destination_account":9007199254740993,"conversations":250}',
  ],
  [
    'set_profits',
    PARTNER_WRITES.setProfits({ accountId, margins }),
    '{"destination_account":9007199254740993,"conversation_profit_margin":7,"marketing_profit_margin":5,"utility_profit_margin":3,' +
      '"authentication_profit_margin":4,"service_profit_margin":0,"sms_one_way_profit_margin":2,"sms_profit_margin":1}',
  ],
  ['create_api_key_for_account', PARTNER_WRITES.createApiKeyForAccount({ accountId }), '{"account":9007199254740993}'],
  ['revoke_api_key_for_account', PARTNER_WRITES.revokeApiKeyForAccount({ accountId }), '{"account":9007199254740993}'],
];
const recharge = PARTNER_WRITES.createSubrecharge({ accountId, amount });
const outcomeOf = (bench: SpokiBench, write: SpokiRequest<unknown> = recharge): Promise<unknown> =>
  bench.client.write(bench.session(), write).then(() => 'ok', toAppError);

describe('a write of the partner key', () => {
  it.each(WRITES)(
    '%s sends exactly its documented fields, an id beyond 2^53 with all its digits',
    async (name, write, body) => {
      const { server, bench } = await answering(200, '{"api_key":"new-key-of-the-account"}');
      await bench.client.write(bench.session(), write);
      expect(server.hits).toMatchObject([{ method: 'POST', url: `/api/1/partners/${name}/`, body }]);
    },
  );

  it.each(WRITES)('%s is previewed as it is sent, but for the key', async (_name, write) => {
    const { server, bench } = await answering(200, '{"api_key":"new-key-of-the-account"}');
    const { method, url, headers, body } = bench.client.preview(bench.session(), write);
    expect(server.hits).toEqual([]);
    await bench.client.write(bench.session(), write);
    const [hit] = server.hits;
    expect(hit).toMatchObject({ method, body, url: url.pathname });
    const added = Object.keys(hit?.headers ?? {}).filter(
      (name) => !Object.keys(headers).some((own) => own.toLowerCase() === name),
    );
    expect(added.sort()).toEqual([
      'accept-encoding',
      'connection',
      'content-length',
      'content-type',
      'host',
      'x-spoki-api-key',
    ]);
  });

  it.each([200, 400])('tells its caller of an answer with status %i, with the key struck out', async (status) => {
    const { bench } = await answering(status, '{"echo":"canary-key-7f3a"}');
    const answers: unknown[] = [];
    await bench.client
      .write(bench.session(), recharge, { onAnswer: (answer) => void answers.push(answer) })
      .catch(toAppError);
    expect(answers).toEqual([{ status, body: '{"echo":"[secret]"}' }]);
  });

  it('moves money one request at a time for each key; keys are made and revoked beside it', () => {
    const { partners } = OPERATIONS;
    const money = [
      partners.createSubrecharge,
      partners.moveCreditFromAccount,
      partners.createConversationsSubrecharge,
      partners.setProfits,
    ];
    expect(money.every((operation) => operation.money)).toBe(true);
    expect(partners.createApiKeyForAccount.money || partners.revokeApiKeyForAccount.money).toBe(false);
  });

  it.each([
    [200, 'null'],
    [200, '{"status":"ok"}'],
    [200, ''],
    [204, ''],
    [201, '[]'],
  ])('is done after %i with the body %j', async (status, body) => {
    expect(await outcomeOf((await answering(status, body)).bench)).toBe('ok');
  });

  it.each([
    [200, '<html>', 'unknown', 'not-spoki'],
    [200, '{"status":', 'unknown', 'unexpected-answer'],
    [400, '{"amount":["too much"]}', 'not-applied', 'rejected'],
    [401, '{"detail":"no"}', 'not-applied', 'unauthorized'],
    [403, '{"detail":"no"}', 'not-applied', 'forbidden'],
    [404, '{"detail":"no"}', 'not-applied', 'not-found'],
    [404, '<html>', 'unknown', 'not-spoki'],
    [408, '', 'unknown', 'rejected'],
    [421, '', 'unknown', 'rejected'],
    [429, '{}', 'not-applied', 'rate-limited'],
    [429, '<html>', 'not-applied', 'rate-limited'],
    [500, '{"detail":"no"}', 'unknown', 'server-failed'],
    [503, '<html>', 'unknown', 'server-failed'],
    [302, '', 'unknown', 'redirected'],
    [307, '', 'unknown', 'redirected'],
  ])('answered with %i and %j is %s (%s), and is sent once', async (status, body, outcome, kind) => {
    const { server, bench } = await answering(status, body, { Location: 'http://127.0.0.1:1/' });
    expect(await outcomeOf(bench)).toMatchObject({ kind, outcome });
    expect(server.hits).toHaveLength(1);
  });

  it.each([
    [
      'an account id with a leading zero',
      (): unknown => PARTNER_WRITES.createSubrecharge({ accountId: accountIdSchema.parse('007'), amount }),
    ],
    ['an amount of 0', (): unknown => PARTNER_WRITES.createSubrecharge({ accountId, amount: thousandths(0) })],
    [
      'a negative withdrawal',
      (): unknown => PARTNER_WRITES.moveCreditFromAccount({ accountId, amount: thousandths(-1) }),
    ],
    [
      'half a conversation',
      (): unknown => PARTNER_WRITES.createConversationsSubrecharge({ accountId, conversations: 0.5 }),
    ],
    [
      'a margin above 1.000',
      (): unknown => PARTNER_WRITES.setProfits({ accountId, margins: { ...margins, utility: thousandths(1_001) } }),
    ],
    [
      'a negative margin',
      (): unknown => PARTNER_WRITES.setProfits({ accountId, margins: { ...margins, utility: thousandths(-1) } }),
    ],
  ])('refuses %s before anything is sent', (_what, make) => {
    expect(make).toThrow('invalid-input');
  });
});

describe('a read that has to be fresh', () => {
  it('does not take the answer of one that was under way before', async () => {
    const { server, bench } = await answering(200, '[]');
    const list = (fresh: boolean): Promise<unknown> => bench.client.partners.accounts(bench.session(), {}, { fresh });
    await Promise.all([list(false), list(false), list(true)]);
    expect(server.hits).toHaveLength(2);
  });
});

describe('a key that Spoki makes', () => {
  const create = PARTNER_WRITES.createApiKeyForAccount({ accountId });

  it('is a secret from the first moment', async () => {
    const { bench } = await answering(200, '{"api_key":"new-key-of-the-account"}');
    const key = await bench.client.write(bench.session(), create);
    expect(key).toBeInstanceOf(Secret);
    expect(`${inspect(key)} ${JSON.stringify(key)} ${key}`).not.toContain('new-key');
    expect(reveal(key)).toBe('new-key-of-the-account');
  });

  it.each([
    'null',
    '{}',
    '{"api_key":null}',
    '{"api_key":""}',
    '{"api_key":"with\\nbreak-canary"}',
    '{"api_key":{"canary":1}}',
    '[]',
    '',
  ])('is lost in the answer %j: unknown, and the answer is not repeated', async (body) => {
    const error = await outcomeOf((await answering(200, body)).bench, create);
    expect(error).toMatchObject({ kind: 'unexpected-answer', outcome: 'unknown' });
    expect(JSON.stringify(error)).not.toContain('canary');
  });

  it('is lost when it is longer than any keychain holds: unknown, and not repeated', async () => {
    const error = await outcomeOf(
      (await answering(200, JSON.stringify({ api_key: 'canary'.repeat(1_000) }))).bench,
      create,
    );
    expect(error).toMatchObject({ kind: 'unexpected-answer', outcome: 'unknown' });
    expect(JSON.stringify(error)).not.toContain('canary');
  });
});
