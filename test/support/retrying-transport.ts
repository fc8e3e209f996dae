import { createTransport } from '@electron/spoki/transport/transport';
import type { Transport, TransportRequest } from '@electron/spoki/transport/transport-types';
import http from 'node:http';

/**
 * A mutant of the transport: it does what Electron's `net.fetch` was measured to do, which is to keep connections for writes alive and to
 * send again when a reused one dies, and on 408 and 421. (Design: Security and reliability, fact 1.) Plain HTTP only.
 */
export function retryingTransport(headerMs: number): Transport {
  const agent = new http.Agent({ keepAlive: true });
  const reads = createTransport({ limits: { headerMs } });
  return {
    async send(request) {
      if (request.method === 'GET') {
        await attempt(agent, request, headerMs).catch(() => null);
        return reads.send(request);
      }
      for (let left = 1; ; left -= 1) {
        const answer = await attempt(agent, request, headerMs).catch((thrown: { reused: boolean }) => thrown);
        const again = 'reused' in answer ? answer.reused : answer.status === 408 || answer.status === 421;
        if (again && left > 0) continue;
        if ('reused' in answer) return { type: 'failure', fault: 'connection-lost', progress: 'unknown', detail: '' };
        return { type: 'answer', headers: {}, ...answer };
      }
    },
    close() {
      agent.destroy();
      reads.close();
    },
  };
}

function attempt(
  agent: http.Agent,
  { method, url, headers, body }: TransportRequest,
  timeout: number,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const length =
      body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const request = http.request(url, { agent, method, headers: { ...headers, ...length }, timeout }, (answer) => {
      let text = '';
      answer.on('data', (piece: Buffer) => (text += piece.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
      answer.on('error', () => reject({ reused: false }));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => reject({ reused: request.reusedSocket }));
    request.end(body);
  });
}
