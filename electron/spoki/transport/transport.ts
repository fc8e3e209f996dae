import http from 'node:http';
import https from 'node:https';
import { mayCarryKey, isLoopback } from '../base-url';
import { ACCEPT_ENCODING, readBody } from './body';
import { openConnection, tlsOptions } from './connect';
import { Deadlines, TIME_LIMITS, type TimeLimits } from './deadlines';
import { TransportError, faultOf } from './faults';
import { type Proxy, parseProxy } from './proxy';
import type { Transport, TransportAnswer, TransportOutcome, TransportRequest } from './transport-types';

export interface TransportParts {
  /** The system's proxy for an origin, as Electron's `session.resolveProxy` answers. Default: always direct. */
  resolveProxy?: (origin: string) => Promise<string>;
  /** Default: 10 s to the header, 15 s between pieces, 60 s in all. */
  limits?: Partial<TimeLimits>;
  /** Largest body after decoding. Default 10 MB (10 × 2^20 bytes). */
  maxBodyBytes?: number;
  /** Certificate authorities to trust instead of Node's own, in PEM. Default: Node's own. */
  ca?: string[];
}

/** Idle connections are closed before common servers close them, so that a reused one is seldom dead. */
const IDLE_SOCKET_MS = 4_000;

/**
 * The only way out of the app for requests that carry a key: Node's own HTTP, because Electron's net sends a POST a second time when a
 * reused connection dies, and every fetch carries the key along on redirects (Design: Security and reliability, facts 1 and 2).
 * Reads share kept-alive connections; each write, and each request through a proxy, has a connection of its own.
 */
export function createTransport({
  resolveProxy,
  limits,
  maxBodyBytes = 10 * 2 ** 20,
  ca,
}: TransportParts = {}): Transport {
  const timeLimits = { ...TIME_LIMITS, ...limits };
  const kept = { keepAlive: true, timeout: IDLE_SOCKET_MS };
  const agents = { 'http:': new http.Agent(kept), 'https:': new https.Agent({ ...kept, ...tlsOptions(ca) }) };

  const proxyFor = async (url: URL): Promise<Proxy | null> =>
    isLoopback(url) || !resolveProxy ? null : parseProxy(await resolveProxy(`${url.origin}/`));

  async function connectAndSend(
    request: TransportRequest,
    signal: AbortSignal,
    onSending: () => void,
  ): Promise<http.IncomingMessage> {
    const proxy = await untilAborted(proxyFor(request.url), signal);
    if (request.method === 'GET' && !proxy) {
      const agent = agents[request.url.protocol === 'http:' ? 'http:' : 'https:'];
      return exchange(request, { agent }, signal, onSending);
    }
    const socket = await openConnection(request.url, proxy, ca, signal);
    onSending();
    return exchange(request, { createConnection: () => socket }, signal, onSending);
  }

  return {
    async send(request): Promise<TransportOutcome> {
      const deadlines = new Deadlines(timeLimits, request.signal);
      let sending = false;
      try {
        if (!mayCarryKey(request.url)) throw new TransportError('secure-channel', 'http is for this computer only');
        deadlines.signal.throwIfAborted();
        const answer = await connectAndSend(request, deadlines.signal, () => (sending = true));
        deadlines.moved();
        return await toAnswer(answer, maxBodyBytes, () => deadlines.moved());
      } catch (thrown) {
        const { fault, detail } = faultOf(thrown);
        return {
          type: 'failure',
          fault: deadlines.fault ?? fault,
          progress: sending ? 'unknown' : 'not-sent',
          detail: deadlines.fault ? '' : detail,
        };
      } finally {
        deadlines.stop();
      }
    },
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

/** Sends the request and waits for the answer's header. Nothing is followed and nothing is repeated. */
function exchange(
  { method, url, headers, body }: TransportRequest,
  connection:
    { agent: http.Agent } | { createConnection: () => ReturnType<typeof http.Agent.prototype.createConnection> },
  signal: AbortSignal,
  onSending: () => void,
): Promise<http.IncomingMessage> {
  const { request: open } = url.protocol === 'http:' ? http : https;
  const length =
    body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const request = open(url, {
      ...connection,
      method,
      headers: { ...headers, ...length, 'Accept-Encoding': ACCEPT_ENCODING },
      signal,
    });
    request.once('socket', (socket) => {
      if (request.reusedSocket || !socket.connecting) onSending();
      else socket.once(url.protocol === 'http:' ? 'connect' : 'secureConnect', onSending);
    });
    request.once('response', resolve);
    // Stays for errors after the answer's header: those reach whoever reads the body, and must not end the process.
    request.on('error', reject);
    request.end(body);
  });
}

async function toAnswer(answer: http.IncomingMessage, maxBytes: number, onPiece: () => void): Promise<TransportAnswer> {
  const status = answer.statusCode ?? 0;
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const isRedirect = status >= 300 && status < 400;
  try {
    return { type: 'answer', status, headers, body: isRedirect ? '' : await readBody(answer, maxBytes, onPiece) };
  } finally {
    // Only a body read to its end leaves a connection worth keeping.
    if (!answer.complete) answer.destroy();
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new Error('stopped'));
    signal.addEventListener('abort', onAbort, { once: true });
    work.finally(() => signal.removeEventListener('abort', onAbort)).then(resolve, reject);
  });
}
