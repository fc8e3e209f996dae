import type { AppError, ErrorKind } from '@shared/errors/app-error';
import { readErrorBody } from './error-body';
import { parseJson } from './json';
import type { Operation } from './operation';
import { retryAfterMs } from './retry-after';
import type { TransportAnswer, TransportFailure, TransportFault, TransportOutcome } from './transport/transport-types';

/** What one attempt came to: a body that can be read, or an error. */
export type Classified = { ok: true; body: unknown } | { ok: false; error: AppError };

type Outcome = NonNullable<AppError['outcome']>;

/**
 * Turns the outcome of one attempt into a value or one error of the app's union. For writes the error's `outcome` says what is known:
 * never sent, refused (`not-applied`), or `unknown`. (Design: Security and reliability, "Outcomes".)
 * @param parse how the text of a good answer becomes a value; throws if it is no JSON
 */
export function classify(
  outcome: TransportOutcome,
  operation: Operation,
  parse: (text: string) => unknown = parseJson,
): Classified {
  if (outcome.type === 'failure') return { ok: false, error: ofFailure(outcome, operation) };
  return outcome.status >= 200 && outcome.status < 300
    ? ofSuccess(outcome, operation, parse)
    : { ok: false, error: ofRefusal(outcome, operation) };
}

/** An error of this operation; only writes carry an outcome. */
function make(
  operation: Operation,
  kind: ErrorKind,
  message: string,
  outcome: Outcome,
  more: Partial<AppError> = {},
): AppError {
  return { kind, message, operation: operation.family, ...more, ...(operation.method === 'GET' ? {} : { outcome }) };
}

function ofSuccess(
  { status, headers, body }: TransportAnswer,
  operation: Operation,
  parse: (text: string) => unknown,
): Classified {
  const text = body.trim();
  if (status === 204 || text === '') return { ok: true, body: null };
  if (isHtml(text, headers)) {
    const message =
      'the answer is a web page: this address does not seem to be Spoki, or something on the way answered instead';
    return { ok: false, error: make(operation, 'not-spoki', message, 'unknown', { status }) };
  }
  try {
    return { ok: true, body: parse(text) };
  } catch {
    return { ok: false, error: unexpected(operation, 'the answer is not JSON', status) };
  }
}

/** An answer that came, and cannot be what the reference promises. */
export function unexpected(operation: Operation, what: string, status?: number): AppError {
  return make(operation, 'unexpected-answer', what, 'unknown', status === undefined ? {} : { status });
}

function isHtml(text: string, headers: TransportAnswer['headers']): boolean {
  return text.startsWith('<') || (headers['content-type'] ?? '').toLowerCase().includes('text/html');
}

function ofRefusal({ status, headers, body }: TransportAnswer, operation: Operation): AppError {
  if (status < 400) {
    return make(
      operation,
      'redirected',
      `the server wants the request sent elsewhere (${status}), which is never done`,
      'unknown',
      { status },
    );
  }
  const { isJson, says, code, fields } = readErrorBody(body.trim());
  const more = {
    status,
    ...(code === undefined ? {} : { code }),
    ...(says === undefined ? {} : { spokiSays: says }),
    ...(fields === undefined ? {} : { fields }),
  };
  if (status === 429) {
    return make(operation, 'rate-limited', 'too many requests (429)', 'not-applied', {
      ...more,
      retryAfterMs: retryAfterMs(headers),
    });
  }
  if (status >= 500) {
    const wait = headers['retry-after'] === undefined ? {} : { retryAfterMs: retryAfterMs(headers) };
    return make(operation, 'server-failed', `the server failed (${status})`, 'unknown', { ...more, ...wait });
  }
  const kind = status === 404 && !isJson && isHtml(body.trim(), headers) ? 'not-spoki' : kindOfRefusal(status);
  return make(operation, kind, `the request was refused (${status})`, isJson ? 'not-applied' : 'unknown', more);
}

function kindOfRefusal(status: number): ErrorKind {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  return status === 404 ? 'not-found' : 'rejected';
}

const FAULTS: Record<TransportFault, { kind: ErrorKind; message: string }> = {
  unreachable: { kind: 'unreachable', message: 'the server could not be reached' },
  proxy: { kind: 'unreachable', message: 'the proxy of this network did not connect to the server' },
  certificate: { kind: 'certificate', message: 'the certificate of the server cannot be trusted' },
  'secure-channel': { kind: 'unreachable', message: 'no secure connection to the server could be agreed on' },
  'timed-out': { kind: 'timed-out', message: 'the server took too long' },
  'connection-lost': { kind: 'connection-lost', message: 'the connection broke off' },
  'answer-too-large': { kind: 'answer-too-large', message: 'the answer is larger than 10 MB' },
  undecodable: { kind: 'unexpected-answer', message: 'the answer could not be decoded' },
  cancelled: { kind: 'cancelled', message: 'the request was cancelled' },
};

function ofFailure({ fault, progress, detail }: TransportFailure, operation: Operation): AppError {
  const { kind, message } = FAULTS[fault];
  return make(operation, kind, detail === '' ? message : `${message} (${detail})`, progress);
}

/**
 * Whether an error says that the key itself is not accepted. A 403 with one of Spoki's codes refuses one action, such as removing the
 * last owner (Reference: Roles), and says nothing about the key.
 */
export function refusesKey({ kind, code }: AppError): boolean {
  return kind === 'unauthorized' || (kind === 'forbidden' && code === undefined);
}
