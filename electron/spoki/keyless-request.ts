import { requestUrl } from './base-url';
import { writeJson } from './json';
import { fillPath } from './operation';
import type { SpokiRequest } from './request';
import type { SpokiSession } from './session';
import type { TransportRequest } from './transport/transport-types';

/** The header that carries the key. (Reference: Overview, "Authentication") */
export const KEY_HEADER = 'X-Spoki-Api-Key';

/** A request as it is sent, but for the key. */
export type KeylessRequest = Omit<TransportRequest, 'signal'>;

/**
 * What is sent for a request, to the last byte of its body; only the key's header is added to it when it is sent.
 * @throws AppFailure `invalid-input` if a parameter of the path is missing
 */
export function keylessRequest(
  session: Pick<SpokiSession, 'baseUrl'>,
  { operation, params, query, body }: SpokiRequest<unknown>,
  userAgent: string,
): KeylessRequest {
  return {
    method: operation.method,
    url: requestUrl(session.baseUrl, fillPath(operation.template, params), query),
    headers: { Accept: 'application/json', 'User-Agent': userAgent },
    ...(body === undefined ? {} : { body: writeJson(body) }),
  };
}
