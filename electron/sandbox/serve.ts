import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { answerWithFault } from './fault-answers';
import type { FaultBook } from './faults';
import { keyFingerprint } from './keys';
import type { Ledger } from './ledger';

/** Writes every request into the ledger and lets a waiting fault strike; without one the API answers. */
export function withFaults(
  api: (request: Request) => Promise<Response> | Response,
  faults: FaultBook,
  ledger: Ledger,
): (request: Request, outgoing: ServerResponse) => Promise<Response> {
  return async (request, outgoing) => {
    const { pathname, search } = new URL(request.url);
    const key = request.headers.get('x-spoki-api-key');
    const entry = ledger.begin({
      method: request.method,
      path: pathname,
      query: search.replace(/(auth_token=)[^&]*/g, '$1…'),
      keyFingerprint: key === null ? null : keyFingerprint(key),
    });
    const fault = faults.take(request.method, pathname);
    if (fault === null) {
      const response = await api(request);
      entry.status = response.status;
      return response;
    }
    const outcome = await answerWithFault(fault, outgoing, async () => api(request), faults.cleared);
    if ('response' in outcome) {
      entry.status = outcome.response.status;
      return outcome.response;
    }
    entry.status = 'sent' in outcome ? outcome.sent : 'lost';
    return RESPONSE_ALREADY_SENT;
  };
}
