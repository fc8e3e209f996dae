import { createTransport, type TransportParts } from '@electron/spoki/transport/transport';
import type { TransportOutcome } from '@electron/spoki/transport/transport-types';
import { type Certificates, type KeyPair, makeCertificates } from '@test/support/certificates';
import {
  type TestServer,
  closedPort,
  httpServer,
  httpsServer,
  tcpServer,
  tunnelProxy,
} from '@test/support/test-servers';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';

const KEY = 'canary-key-7f3a';
const opened: { close(): unknown }[] = [];
let certificates: Certificates;
beforeAll(() => {
  certificates = makeCertificates();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

function keep<T extends { close(): unknown }>(one: T): T {
  opened.push(one);
  return one;
}
const spoki = async (pair: KeyPair, tls = {}): Promise<TestServer> =>
  keep(await httpsServer({ ...pair, ...tls }, (_hit, response) => response.end('[]')));

function send(method: 'GET' | 'POST', url: string, parts: TransportParts = {}): Promise<TransportOutcome> {
  const to = keep(createTransport({ ca: [certificates.ca], ...parts }));
  return to.send({
    method,
    url: new URL(url),
    headers: { 'X-Spoki-Api-Key': KEY },
    ...(method === 'POST' ? { body: '{}' } : {}),
  });
}

describe.each(['GET', 'POST'] as const)('%s over TLS', (method) => {
  it('is answered by a server whose certificate is right', async () => {
    const { baseUrl, hits } = await spoki(certificates.good);
    expect(await send(method, `${baseUrl}/`)).toMatchObject({ type: 'answer', status: 200, body: '[]' });
    expect(hits).toHaveLength(1);
  });

  it.each(['selfSigned', 'expired', 'wrongHost'] as const)(
    'sends no header to a server whose certificate is %s',
    async (which) => {
      const { baseUrl, hits, ...server } = await spoki(certificates[which]);
      expect(await send(method, `${baseUrl}/`)).toMatchObject({
        type: 'failure',
        fault: 'certificate',
        progress: 'not-sent',
      });
      expect(hits).toEqual([]);
      expect(server.port).toBeGreaterThan(0);
    },
  );

  it('sends nothing to a server nobody vouches for, though the environment asks to look away', async () => {
    const { baseUrl, hits } = await spoki(certificates.good);
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      expect(await send(method, `${baseUrl}/`, { ca: undefined })).toMatchObject({
        fault: 'certificate',
        progress: 'not-sent',
      });
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    }
    expect(hits).toEqual([]);
  });

  it('refuses TLS older than 1.2', async () => {
    const { baseUrl, hits } = await spoki(certificates.good, {
      minVersion: 'TLSv1.1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    expect(await send(method, `${baseUrl}/`)).toMatchObject({ fault: 'secure-channel', progress: 'not-sent' });
    expect(hits).toEqual([]);
  });

  it('sends nothing to a server that does not speak TLS', async () => {
    let seen = '';
    const plain = keep(
      await tcpServer(
        (socket) =>
          void socket.on('data', (data) => {
            seen += data.toString('latin1');
            socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
          }),
      ),
    );
    expect(await send(method, `https://127.0.0.1:${plain.port}/`)).toMatchObject({
      fault: 'secure-channel',
      progress: 'not-sent',
    });
    expect(seen).not.toContain(KEY);
  });

  it('times out while connecting: not sent', async () => {
    const silent = keep(await tcpServer(() => undefined));
    const outcome = await send(method, `https://127.0.0.1:${silent.port}/`, { limits: { headerMs: 60 } });
    expect(outcome).toMatchObject({ fault: 'timed-out', progress: 'not-sent' });
  });
});

describe.each(['GET', 'POST'] as const)('%s through the proxy of the system', (method) => {
  const via = (proxy: string): TransportParts => ({ resolveProxy: () => Promise.resolve(proxy) });
  /** A name that only the proxy knows. */
  const overName = ({ port }: TestServer): string => `https://spoki.test:${port}/`;

  it('goes through a tunnel that sees the server’s name only', async () => {
    const target = await spoki(certificates.good);
    const proxy = keep(await tunnelProxy());
    const outcome = await send(
      method,
      overName(target),
      via(`SOCKS5 127.0.0.1:9; PROXY 127.0.0.1:${proxy.port}; DIRECT`),
    );
    expect(outcome).toMatchObject({ type: 'answer', status: 200 });
    expect(proxy.tunnels).toEqual([`spoki.test:${target.port}`]);
    expect(target.hits).toMatchObject([{ headers: { 'x-spoki-api-key': KEY } }]);
  });

  it('still checks the certificate behind the proxy', async () => {
    const target = await spoki(certificates.selfSigned);
    const proxy = keep(await tunnelProxy());
    expect(await send(method, overName(target), via(`PROXY 127.0.0.1:${proxy.port}`))).toMatchObject({
      fault: 'certificate',
      progress: 'not-sent',
    });
    expect(target.hits).toEqual([]);
  });

  it('is not sent when the proxy refuses, is away, or is of a kind we cannot use', async () => {
    const refusing = keep(await tunnelProxy(407));
    for (const proxy of [
      `PROXY 127.0.0.1:${refusing.port}`,
      `PROXY 127.0.0.1:${await closedPort()}`,
      'SOCKS5 127.0.0.1:1080',
    ]) {
      expect(await send(method, 'https://spoki.invalid/', via(proxy))).toMatchObject({
        fault: 'proxy',
        progress: 'not-sent',
      });
    }
  });

  it('does not use a proxy for this computer', async () => {
    const target = keep(await httpServer((_hit, response) => response.end('[]')));
    expect(await send(method, `${target.baseUrl}/`, via('PROXY proxy.invalid:8080'))).toMatchObject({ status: 200 });
  });
});
