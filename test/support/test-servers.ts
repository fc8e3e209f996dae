import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Socket } from 'node:net';

/** What a server saw of one request. */
export interface Hit {
  method: string;
  url: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

export interface TestServer {
  port: number;
  /** `http://127.0.0.1:<port>` or, with TLS, `https://localhost:<port>`. */
  baseUrl: string;
  hits: Hit[];
  /** Connections that were opened, whether or not a request came. */
  connections: number;
  close(): Promise<void>;
}

export type Handler = (hit: Hit, response: http.ServerResponse, socket: Socket) => void;

async function listening(server: net.Server, scheme: string, hits: Hit[] = []): Promise<TestServer> {
  const sockets = new Set<Socket>();
  const running = { port: 0, baseUrl: '', hits, connections: 0 };
  server.on('connection', (socket) => {
    running.connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => void server.listen(0, scheme === 'https' ? 'localhost' : '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(running, {
    port,
    baseUrl: scheme === 'https' ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  });
}

function recording(hits: Hit[], handler: Handler): http.RequestListener {
  return (request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => void pieces.push(piece));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const hit = { method, url, headers, body: Buffer.concat(pieces).toString() };
      hits.push(hit);
      handler(hit, response, request.socket);
    });
  };
}

/** A plain HTTP server on 127.0.0.1 that records what it is asked. */
export async function httpServer(handler: Handler): Promise<TestServer> {
  const hits: Hit[] = [];
  return listening(http.createServer(recording(hits, handler)), 'http', hits);
}

/** The same over TLS, on localhost. */
export async function httpsServer(tls: https.ServerOptions, handler: Handler): Promise<TestServer> {
  const hits: Hit[] = [];
  const server = https.createServer(tls, recording(hits, handler));
  server.on('tlsClientError', () => undefined);
  return listening(server, 'https', hits);
}

/** Bare TCP: the handler does with each connection what it likes. */
export async function tcpServer(handler: (socket: Socket) => void): Promise<TestServer> {
  return listening(net.createServer(handler), 'tcp');
}

/** A port nobody listens on. */
export async function closedPort(): Promise<number> {
  const server = await tcpServer(() => undefined);
  await server.close();
  return server.port;
}

/** A forward proxy that opens tunnels, all of them to this computer, or answers every CONNECT with a status. */
export async function tunnelProxy(refuseWith?: number): Promise<TestServer & { tunnels: string[] }> {
  const tunnels: string[] = [];
  const server = http.createServer();
  server.on('connect', (request, client: Socket) => {
    tunnels.push(request.url ?? '');
    client.on('error', () => undefined);
    if (refuseWith !== undefined) return void client.end(`HTTP/1.1 ${refuseWith} Refused\r\n\r\n`);
    const port = Number((request.url ?? '').split(':').at(-1));
    const target = net.connect(port, 'localhost', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    target.on('error', () => client.destroy());
    client.on('close', () => target.destroy());
  });
  return Object.assign(await listening(server, 'http'), { tunnels });
}
