import { operation } from '@electron/spoki/operation';
import { createSender } from '@electron/spoki/request-sender';
import type { SpokiRequest } from '@electron/spoki/request';
import type { SpokiSession } from '@electron/spoki/session';
import { Urgency } from '@electron/spoki/urgency';
import { type AppError, AppFailure, toAppError } from '@shared/errors/app-error';
import { type SpokiBench, spokiBench } from '@test/support/spoki-bench';
import { type Handler, type TestServer, closedPort, httpServer } from '@test/support/test-servers';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

const KEY = 'canary-key-7f3a';
const opened: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function against(handler: Handler): Promise<{ server: TestServer; bench: SpokiBench }> {
  const server = await httpServer(handler);
  const bench = spokiBench(server.baseUrl);
  opened.push(server, bench);
  return { server, bench };
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}

const pay: SpokiRequest<unknown> = {
  operation: operation('POST', 'partners/create_subrecharge/', null, { money: true }),
  body: { destination_account: 1, amount: 10_000 },
  schema: z.null(),
};
function write(bench: SpokiBench, session: SpokiSession = bench.session()): Promise<unknown> {
  const send = createSender({ ...bench, random: () => 0, userAgent: 'PartnerDesk/0.0.0' });
  return send(session, pay, {}, new Urgency('user-write')).catch(toAppError);
}
const list = (bench: SpokiBench, options = {}, session = bench.session()): Promise<unknown> =>
  bench.client.partners.list(session, {}, options).catch(toAppError);

describe('a read', () => {
  it('carries the key, what it accepts, and who asks', async () => {
    const { server, bench } = await against((_hit, response) => response.end('[]'));
    await list(bench);
    expect(server.hits).toMatchObject([
      {
        method: 'GET',
        url: '/api/1/partners/',
        headers: { 'x-spoki-api-key': KEY, accept: 'application/json', 'user-agent': 'PartnerDesk/0.0.0' },
      },
    ]);
  });

  it('is asked again after 5xx, a reset and broken answers on the way, at most three times, a second and more apart', async () => {
    let asked = 0;
    const { server, bench } = await against((_hit, response, socket) => {
      asked += 1;
      if (asked === 1) response.writeHead(502).end('<html>');
      else if (asked === 2) socket.resetAndDestroy();
      else if (asked === 3) response.writeHead(503).end();
      else response.end('[]');
    });
    expect(await list(bench)).toEqual({ rows: [], rowErrors: [] });
    expect(server.hits).toHaveLength(4);
    expect(bench.clock.waited.filter((ms) => ms >= 1_000).slice(0, 3)).toEqual([1_000, 2_000, 4_000]);
  });

  it.each([
    [3, 4],
    [1, 2],
    [0, 1],
  ])('that may be repeated %i times and fails for ever is sent %i times', async (retries, times) => {
    const { server, bench } = await against((_hit, response) => response.writeHead(500).end('<html>'));
    expect(await list(bench, { retries })).toMatchObject({ kind: 'server-failed', status: 500 });
    expect(server.hits).toHaveLength(times);
  });

  it('waits as long as a 429 asks', async () => {
    let asked = 0;
    const { bench } = await against((_hit, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(429, { 'Retry-After': '17' }).end('{}');
      else response.end('[]');
    });
    expect(await list(bench)).toEqual({ rows: [], rowErrors: [] });
    expect(bench.clock.waited).toContain(17_000);
  });

  it('for a person gives up when a 429 asks for ten minutes, and says how long', async () => {
    const { server, bench } = await against((_hit, response) =>
      response.writeHead(429, { 'Retry-After': '900' }).end('{}'),
    );
    expect(await list(bench)).toMatchObject({ kind: 'rate-limited', retryAfterMs: 600_000 });
    expect(server.hits).toHaveLength(1);
  });
});

describe('a write', () => {
  it.each<[string, Handler, Partial<AppError>]>([
    [
      'a refusal',
      (_hit, response) => response.writeHead(400).end('{"detail":"no"}'),
      { kind: 'rejected', outcome: 'not-applied' },
    ],
    [
      'a 429',
      (_hit, response) => response.writeHead(429).end('{}'),
      { kind: 'rate-limited', outcome: 'not-applied', retryAfterMs: 60_000 },
    ],
    ['a 500', (_hit, response) => response.writeHead(500).end('<html>'), { kind: 'server-failed', outcome: 'unknown' }],
    ['a web page', (_hit, response) => response.end('<html>'), { kind: 'not-spoki', outcome: 'unknown' }],
    ['broken JSON', (_hit, response) => response.end('{"a":'), { kind: 'unexpected-answer', outcome: 'unknown' }],
    ['another shape', (_hit, response) => response.end('{"a":1}'), { kind: 'unexpected-answer', outcome: 'unknown' }],
    [
      'a redirect',
      (_hit, response) => response.writeHead(307, { Location: '/' }).end(),
      { kind: 'redirected', outcome: 'unknown' },
    ],
    ['a reset', (_hit, _response, socket) => socket.resetAndDestroy(), { kind: 'connection-lost', outcome: 'unknown' }],
  ])('that meets %s is sent once, and its outcome is told', async (_what, handler, expected) => {
    const { server, bench } = await against(handler);
    expect(await write(bench)).toMatchObject({ ...expected, operation: 'POST partners/create_subrecharge/' });
    expect(server.hits).toMatchObject([{ method: 'POST', body: '{"destination_account":1,"amount":10000}' }]);
  });

  it.each([
    [204, ''],
    [200, 'null'],
    [201, ''],
  ])('answered with %i %j is done', async (status, body) => {
    const { bench } = await against((_hit, response) =>
      response.writeHead(status).end(status === 204 ? undefined : body),
    );
    expect(await write(bench)).toBeNull();
  });

  it('to a server that is away was not sent', async () => {
    const bench = spokiBench(`http://127.0.0.1:${await closedPort()}`);
    opened.push(bench);
    expect(await write(bench)).toMatchObject({ kind: 'unreachable', outcome: 'not-sent' });
    expect(bench.lanes.snapshot()).toMatchObject([{ inUse: 0 }]);
  });
});

describe('the key', () => {
  it('never comes back in an error, though the server quotes it', async () => {
    const { bench } = await against(({ headers }, response) =>
      response
        .writeHead(400)
        .end(JSON.stringify({ detail: `bad header ${String(headers['x-spoki-api-key'])}`, [KEY]: [KEY] })),
    );
    const error = await list(bench);
    expect(error).toMatchObject({ kind: 'rejected', spokiSays: 'bad header [secret]' });
    expect(JSON.stringify(error)).not.toContain(KEY);
  });

  it('that the vault does not give costs no request and no slot', async () => {
    const { server, bench } = await against((_hit, response) => response.end('[]'));
    const locked = new AppFailure({ kind: 'vault-locked', message: 'the keychain is locked' });
    const session = bench.session({ withKey: () => Promise.reject(locked) });
    expect(await list(bench, {}, session)).toEqual(locked.error);
    expect(await write(bench, session)).toEqual({ ...locked.error, outcome: 'not-sent' });
    expect(server.hits).toEqual([]);
    expect(bench.lanes.snapshot().map(({ inUse }) => inUse)).toEqual([0, 0]);
  });

  it.each([401, 403])('refused with %i is used no more until it is resumed', async (status) => {
    let refuse = true;
    const { server, bench } = await against((_hit, response) =>
      refuse ? response.writeHead(status).end('{"detail":"no"}') : response.end('[]'),
    );
    expect(await list(bench)).toMatchObject({ status });
    expect(await list(bench)).toMatchObject({ kind: 'key-stopped' });
    expect(await list(bench, { verify: true })).toMatchObject({ status });
    expect(server.hits).toHaveLength(2);
    refuse = false;
    bench.lanes.resumeKey('partner:p');
    expect(await list(bench)).toEqual({ rows: [], rowErrors: [] });
  });

  it('goes on after a 403 that refuses one action with a code of Spoki', async () => {
    const { bench } = await against((_hit, response) =>
      response.writeHead(403).end('{"code":"spoki::403","datail":"the last owner"}'),
    );
    expect(await list(bench)).toMatchObject({ kind: 'forbidden', code: 'spoki::403', spokiSays: 'the last owner' });
    expect(await list(bench)).toMatchObject({ kind: 'forbidden' });
  });
});

describe('identical reads in flight', () => {
  it('are sent once, and everyone gets the answer', async () => {
    const { server, bench } = await against((_hit, response) => response.end('[{"id":1,"name":"Us"}]'));
    const answers = await Promise.all([list(bench), list(bench, { priority: 'background' }), list(bench)]);
    expect(server.hits).toHaveLength(1);
    expect(answers[0]).toMatchObject({ rows: [{ id: '1', name: 'Us' }] });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    await list(bench);
    expect(server.hits).toHaveLength(2);
  });

  it('of another key, another question or a check are not shared', async () => {
    const { server, bench } = await against((_hit, response) => response.end('[]'));
    const other = bench.session({ keyId: 'partner:q', key: 'other-key' });
    await Promise.all([
      list(bench),
      list(bench, {}, other),
      bench.client.agencies.list(bench.session(), {}),
      list(bench, { verify: true }),
    ]);
    expect(server.hits).toHaveLength(4);
  });

  it('go on while one still waits, and are cancelled with the last', async () => {
    const arrived = deferred<() => void>();
    const closed = deferred<void>();
    const { server, bench } = await against((_hit, response, socket) => {
      socket.once('close', () => closed.resolve());
      arrived.resolve(() => void response.end('[]'));
    });
    const [one, two] = [new AbortController(), new AbortController()];
    const first = list(bench, { signal: one.signal });
    const second = list(bench, { signal: two.signal });
    await arrived.promise;
    one.abort();
    expect(await first).toMatchObject({ kind: 'cancelled' });
    expect(server.connections).toBe(1);
    two.abort();
    expect(await second).toMatchObject({ kind: 'cancelled' });
    await closed.promise;
    expect(server.hits).toHaveLength(1);
  });

  it('are answered for those who stayed when one has left', async () => {
    const arrived = deferred<() => void>();
    const { bench } = await against((_hit, response) => arrived.resolve(() => void response.end('[]')));
    const one = new AbortController();
    const first = list(bench, { signal: one.signal });
    const second = list(bench);
    const answer = await arrived.promise;
    one.abort();
    expect(await first).toMatchObject({ kind: 'cancelled' });
    answer();
    expect(await second).toEqual({ rows: [], rowErrors: [] });
  });
});
