import { type Socket, connect as connectTcp, isIP } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import { type Proxy, openTunnel } from './proxy';

/** What every TLS connection insists on, whatever the environment says. */
export function tlsOptions(ca: string[] | undefined): ConnectionOptions {
  return { rejectUnauthorized: true, minVersion: 'TLSv1.2', ALPNProtocols: ['http/1.1'], ca };
}

/**
 * A fresh connection to a URL's server, ready for the request: over https with the certificate checked. Until this resolves nothing of
 * the request has been sent.
 */
export async function openConnection(
  url: URL,
  proxy: Proxy | null,
  ca: string[] | undefined,
  signal: AbortSignal,
): Promise<Socket> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol === 'http:') return ready(connectTcp({ host, port: Number(url.port || '80') }), 'connect', signal);
  const through = proxy ? { socket: await openTunnel(proxy, url, ca, signal) } : {};
  const servername = isIP(host) ? {} : { servername: host };
  const socket = connectTls({ ...tlsOptions(ca), host, port: Number(url.port || '443'), ...servername, ...through });
  return ready(socket, 'secureConnect', signal);
}

function ready(socket: Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      socket.off(event, onReady);
      socket.off('error', onError);
      socket.off('close', onClose);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const giveUp = (why: Error): void =>
      done(() => {
        // A late error of a socket nobody waits for any more must not end the process.
        socket.on('error', () => undefined);
        socket.destroy();
        reject(why);
      });
    const onReady = (): void => done(() => resolve(socket));
    const onError = (error: Error): void => giveUp(error);
    const onClose = (): void => giveUp(new Error('closed before it was open'));
    const onAbort = (): void => giveUp(new Error('stopped'));
    socket.once(event, onReady);
    socket.once('error', onError);
    socket.once('close', onClose);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}
