import zlib from 'node:zlib';
import { createTransport, type TransportParts } from '@electron/spoki/transport/transport';
import type { Transport, TransportOutcome, TransportRequest } from '@electron/spoki/transport/transport-types';
import { type Handler, type TestServer, closedPort, httpServer, tcpServer } from '@test/support/test-servers';
import { afterEach, describe, expect, it } from 'vitest';

const KEY = 'canary-key-7f3a';
const opened: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

function keep<T extends { close(): unknown }>(one: T): T {
  opened.push(one);
  return one;
}
const server = async (handler: Handler): Promise<TestServer> => keep(await httpServer(handler));
const transport = (parts: TransportParts = {}): Transport => keep(createTransport(parts));

function send(to: Transport, baseUrl: string, more: Partial<TransportRequest> = {}): Promise<TransportOutcome> {
  const request = {
    method: 'GET' as const,
    url: new URL(`${baseUrl}/api/1/partners/`),
    headers: { 'X-Spoki-Api-Key': KEY },
    ...more,
  };
  return to.send(request);
}
const post = { method: 'POST', body: '{"amount":10000}' } as const;

describe('one request', () => {
  it('arrives once with its headers and body, and brings back status, headers and body', async () => {
    const { baseUrl, hits } = await server((_hit, response) =>
      response.writeHead(201, { 'X-Extra': 'yes' }).end('{"name":"Ærø"}'),
    );
    const outcome = await send(transport(), baseUrl, post);
    expect(outcome).toMatchObject({
      type: 'answer',
      status: 201,
      body: '{"name":"Ærø"}',
      headers: { 'x-extra': 'yes' },
    });
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({
      method: 'POST',
      url: '/api/1/partners/',
      body: '{"amount":10000}',
      headers: {
        'x-spoki-api-key': KEY,
        'content-type': 'application/json',
        'content-length': '16',
        connection: 'close',
      },
    });
  });

  it('shares connections between reads, and gives each write its own', async () => {
    const spoki = await server((_hit, response) => response.end('[]'));
    const reads = transport();
    for (let i = 0; i < 3; i += 1) await send(reads, spoki.baseUrl);
    expect(spoki.connections).toBe(1);
    for (let i = 0; i < 3; i += 1) await send(reads, spoki.baseUrl, post);
    expect(spoki.connections).toBe(4);
  });

  it.each(
    [301, 302, 303, 307, 308].flatMap((status) =>
      (['GET', 'POST'] as const).map((method) => [status, method] as const),
    ),
  )('%i to another server is not followed: %s', async (status, method) => {
    const foreign = await server((_hit, response) => response.end('[]'));
    const spoki = await server((_hit, response) =>
      response.writeHead(status, { Location: `${foreign.baseUrl}/api/1/partners/` }).end(),
    );
    const outcome = await send(transport(), spoki.baseUrl, { method, ...(method === 'POST' ? { body: '{}' } : {}) });
    expect(outcome).toMatchObject({ type: 'answer', status });
    expect(foreign.connections).toBe(0);
    expect(spoki.hits).toHaveLength(1);
  });

  it('goes over plain http to this computer only', async () => {
    const outcome = await send(transport(), 'http://spoki.invalid', post);
    expect(outcome).toMatchObject({ type: 'failure', progress: 'not-sent', fault: 'secure-channel' });
  });

  it.each([408, 421])('is not repeated on %i', async (status) => {
    const { baseUrl, hits } = await server((_hit, response) => response.writeHead(status).end());
    expect(await send(transport(), baseUrl, post)).toMatchObject({ status });
    expect(hits).toHaveLength(1);
  });
});

const quickBrotli = (text: zlib.InputType): Buffer =>
  zlib.brotliCompressSync(text, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } });
const BOMB = Buffer.alloc(100 * 2 ** 20);

describe('an answer that is too large or too strange', () => {
  const megabyte = Buffer.alloc(2 ** 20, 0x20);

  it('of 11 MB ends at the limit', async () => {
    const { baseUrl } = await server((_hit, response) => {
      for (let i = 0; i < 11; i += 1) response.write(megabyte);
      response.end();
    });
    expect(await send(transport(), baseUrl)).toMatchObject({ type: 'failure', fault: 'answer-too-large' });
  });

  it.each([
    ['gzip', zlib.gzipSync],
    ['br', quickBrotli],
    ['deflate', zlib.deflateSync],
  ] as const)('unpacked from %s ends at the limit, with memory bounded', async (coding, pack) => {
    const bomb = pack(BOMB);
    const { baseUrl } = await server((_hit, response) =>
      response.writeHead(200, { 'Content-Encoding': coding }).end(bomb),
    );
    const before = process.memoryUsage().rss;
    expect(await send(transport(), baseUrl)).toMatchObject({ type: 'failure', fault: 'answer-too-large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 2 ** 20);
  });

  it.each([
    ['gzip', zlib.gzipSync],
    ['br', quickBrotli],
    ['deflate', zlib.deflateSync],
  ] as const)('within the limit is unpacked from %s', async (coding, pack) => {
    const { baseUrl } = await server((_hit, response) =>
      response.writeHead(200, { 'Content-Encoding': coding }).end(pack('[1,2]')),
    );
    expect(await send(transport(), baseUrl)).toMatchObject({ type: 'answer', body: '[1,2]' });
  });

  it.each([
    ['gzip', 'this is not gzip'],
    ['compress', '[]'],
  ])('in the coding %s that is not what it says cannot be decoded', async (coding, body) => {
    const { baseUrl } = await server((_hit, response) =>
      response.writeHead(200, { 'Content-Encoding': coding }).end(body),
    );
    expect(await send(transport(), baseUrl)).toMatchObject({ type: 'failure', fault: 'undecodable' });
  });

  it('that is not HTTP cannot be decoded', async () => {
    const { baseUrl } = keep(
      await tcpServer((socket) => void socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.2\r\n'))),
    );
    expect(await send(transport(), baseUrl)).toMatchObject({
      type: 'failure',
      fault: 'undecodable',
      progress: 'unknown',
    });
  });
});

describe('an answer that is too slow or breaks off', () => {
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n';

  it.each([
    ['nothing comes', { headerMs: 500 }, (): void => undefined],
    [
      'only half a header comes',
      { headerMs: 500 },
      (write: (text: string) => void): void => write('HTTP/1.1 200 OK\r\nContent-'),
    ],
    ['the body stops', { idleMs: 60 }, (write: (text: string) => void): void => write(`${head}[`)],
  ] as const)('times out when %s', async (_what, limits, answer) => {
    const { baseUrl } = keep(
      await tcpServer((socket) => void socket.once('data', () => answer((text) => void socket.write(text)))),
    );
    expect(await send(transport({ limits }), baseUrl, post)).toEqual({
      type: 'failure',
      fault: 'timed-out',
      progress: 'unknown',
      detail: '',
    });
  });

  it('times out in all, though a byte comes now and then', async () => {
    const { baseUrl } = keep(
      await tcpServer((socket) => {
        socket.once('data', () => {
          socket.write(head);
          const drip = setInterval(() => socket.write(' '), 10);
          socket.once('close', () => clearInterval(drip));
        });
      }),
    );
    expect(await send(transport({ limits: { idleMs: 5_000, totalMs: 150 } }), baseUrl)).toMatchObject({
      fault: 'timed-out',
    });
  });

  it.each([
    ['before an answer', ''],
    ['in the header', 'HTTP/1.1 200 OK\r\nConte'],
    ['in the body', `${head}[1,2`],
  ])('is lost when the connection is reset %s, and a write may have happened', async (_where, text) => {
    const { baseUrl } = keep(
      await tcpServer(
        (socket) => void socket.once('data', () => socket.write(text || ' ', () => socket.resetAndDestroy())),
      ),
    );
    const outcome = await send(transport(), baseUrl, post);
    expect(outcome).toMatchObject({ type: 'failure', progress: 'unknown' });
    expect(['connection-lost', 'undecodable']).toContain(outcome.type === 'failure' && outcome.fault);
  });

  it('is lost when it ends before its length', async () => {
    const { baseUrl } = keep(await tcpServer((socket) => void socket.once('data', () => socket.end(`${head}[1,2]`))));
    expect(await send(transport(), baseUrl)).toMatchObject({
      type: 'failure',
      fault: 'connection-lost',
      progress: 'unknown',
    });
  });

  it('is cancelled when the caller wants it no more, before and after it was sent', async () => {
    const { baseUrl } = await server(() => abort.abort());
    const abort = new AbortController();
    expect(await send(transport(), baseUrl, { ...post, signal: abort.signal })).toMatchObject({
      fault: 'cancelled',
      progress: 'unknown',
    });
    expect(await send(transport(), baseUrl, { ...post, signal: abort.signal })).toMatchObject({
      fault: 'cancelled',
      progress: 'not-sent',
    });
  });
});

describe('a server that is not there', () => {
  it('refuses the connection: a write was not sent', async () => {
    const baseUrl = `http://127.0.0.1:${await closedPort()}`;
    for (const more of [{}, post]) {
      expect(await send(transport(), baseUrl, more)).toEqual({
        type: 'failure',
        fault: 'unreachable',
        progress: 'not-sent',
        detail: 'ECONNREFUSED',
      });
    }
  });

  it('has a name nobody knows: a write was not sent', async () => {
    expect(await send(transport(), 'https://nobody.invalid', post)).toMatchObject({
      fault: 'unreachable',
      progress: 'not-sent',
    });
  });

  it('died under a kept connection: the read is lost and not repeated', async () => {
    let answers = 0;
    const { baseUrl, hits } = await server((_hit, response, socket) => {
      answers += 1;
      if (answers === 1) response.end('[]');
      else socket.destroy();
    });
    const reads = transport();
    await send(reads, baseUrl);
    expect(await send(reads, baseUrl)).toMatchObject({ fault: 'connection-lost', progress: 'unknown' });
    expect(hits).toHaveLength(2);
  });
});
