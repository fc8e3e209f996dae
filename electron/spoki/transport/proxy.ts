import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { TransportError } from './faults';

/** Where a tunnel starts. `secure`: the proxy itself is reached over TLS. */
export interface Proxy {
  host: string;
  port: number;
  secure: boolean;
}

/**
 * Reads the system's proxy choice as Electron's `session.resolveProxy` gives it (the PAC format): `DIRECT`, or entries such as
 * `PROXY host:port; HTTPS host:port; DIRECT`, of which the first that can be used counts.
 * @returns the proxy, or null for a direct connection
 * @throws TransportError `proxy` if only kinds are named that are not supported (SOCKS)
 */
export function parseProxy(choice: string): Proxy | null {
  const entries = choice
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  for (const entry of entries) {
    if (/^DIRECT$/i.test(entry)) return null;
    const match = /^(PROXY|HTTPS)\s+(\[[^\]]+\]|[^\s:]+):(\d{1,5})$/i.exec(entry);
    if (!match) continue;
    const [, kind = '', host = '', port = ''] = match;
    return { host: host.replace(/^\[|\]$/g, ''), port: Number(port), secure: kind.toUpperCase() === 'HTTPS' };
  }
  if (entries.length === 0) return null;
  throw new TransportError('proxy', 'the kind of proxy set up on this computer is not supported');
}

/**
 * Asks a proxy to connect to a server. What travels through the returned socket is TLS between this app and the server: the proxy sees
 * the server's name and nothing of the request.
 * @throws TransportError `proxy` if the proxy cannot be reached or refuses
 */
export function openTunnel(proxy: Proxy, target: URL, ca: string[] | undefined, signal: AbortSignal): Promise<Socket> {
  const authority = `${target.hostname}:${target.port || '443'}`;
  const options = {
    host: proxy.host,
    port: proxy.port,
    method: 'CONNECT',
    path: authority,
    headers: { Host: authority },
    agent: false,
    signal,
  } as const;
  return new Promise((resolve, reject) => {
    const request = proxy.secure
      ? https.request({ ...options, rejectUnauthorized: true, minVersion: 'TLSv1.2', ca })
      : http.request(options);
    request.once('connect', (answer, socket: Socket, head) => {
      if (answer.statusCode !== 200) {
        socket.destroy();
        return reject(new TransportError('proxy', `it answered ${answer.statusCode}`));
      }
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    request.once('error', (error) =>
      reject(new TransportError('proxy', 'code' in error ? String(error.code) : 'it broke off')),
    );
    request.end();
  });
}
