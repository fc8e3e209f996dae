import { type AppError, AppFailure } from '@shared/errors/app-error';
import type { Clock } from './clock';
import { classify, refusesKey, unexpected } from './errors';
import type { LaneEffect, LaneLimit, LaneRequest } from './lanes/lane-types';
import { cancelled } from './lanes/lane-errors';
import type { RateLanes } from './lanes/rate-lanes';
import { KEY_HEADER, keylessRequest } from './keyless-request';
import type { Operation } from './operation';
import type { SpokiRequest } from './request';
import { MAX_RETRIES, decideRetry } from './retry-policy';
import { problems } from './schemas/rows';
import type { CallOptions, Priority, SpokiSession } from './session';
import type { Transport, TransportOutcome } from './transport/transport-types';
import { type Urgency } from './urgency';

export interface SenderParts {
  transport: Transport;
  lanes: RateLanes;
  clock: Clock;
  /** From 0 up to, not including, 1. */
  random: () => number;
  userAgent: string;
}

/** As `Send`, with an urgency that may rise while the request waits. */
export type UrgentSend = <T>(
  session: SpokiSession,
  request: SpokiRequest<T>,
  options: CallOptions,
  urgency: Urgency,
) => Promise<T>;

/** The longest wait before another attempt: a person gets an answer within a minute or so, a long list waits for what Spoki asks. */
const USER_PATIENCE_MS = 65_000;
const LIST_PATIENCE_MS = 600_000;

/** The limit that counts for an operation: the reference's, else the profile's setting. */
export function laneLimitOf(
  session: SpokiSession,
  { method, statedLimitPerMinute }: Pick<Operation, 'method' | 'statedLimitPerMinute'>,
): LaneLimit {
  if (statedLimitPerMinute !== null) return { perMinute: statedLimitPerMinute, source: 'reference' };
  return { perMinute: method === 'GET' ? session.readsPerMinute : session.writesPerMinute, source: 'setting' };
}

/** The priority of a call that names none. */
export function defaultPriority({ method }: Operation): Priority {
  return method === 'GET' ? 'user-read' : 'user-write';
}

/** Sends operations: lane, then key, then transport; classifies and reads the answer; repeats reads as the retry policy says. */
export function createSender(parts: SenderParts): UrgentSend {
  const { lanes, clock, random } = parts;
  return async (session, request, options, urgency) => {
    const { operation } = request;
    const laneRequest: LaneRequest = {
      keyId: session.keyId,
      family: operation.family,
      limit: laneLimitOf(session, operation),
      get priority() {
        return urgency.current;
      },
      fairnessKey: options.fairnessKey ?? '',
      money: operation.money,
      verify: options.verify ?? false,
    };
    const waitSignal = options.waitSignal ?? options.signal;
    urgency.onRise(() => lanes.wake(session.keyId));
    for (let attempt = 1; ; attempt += 1) {
      const result = await lanes.run(laneRequest, waitSignal, () => attemptOnce(parts, session, request, options));
      if (result.ok) {
        session.onSuccess?.();
        return result.value;
      }
      const decision = decideRetry({
        method: operation.method,
        error: result.error,
        attempt,
        retries: options.retries ?? MAX_RETRIES,
        patienceMs: isList(urgency.current) ? LIST_PATIENCE_MS : USER_PATIENCE_MS,
        random: random(),
      });
      if (decision.then === 'give-up') throw new AppFailure(result.error);
      await pause(clock, decision.afterMs, operation.family, waitSignal);
    }
  };
}

const isList = (priority: Priority): boolean => priority === 'bulk' || priority === 'background';

type Attempt<T> = { ok: true; value: T } | { ok: false; error: AppError };

async function attemptOnce<T>(
  { transport, userAgent }: SenderParts,
  session: SpokiSession,
  request: SpokiRequest<T>,
  { signal, onAnswer }: CallOptions,
): Promise<{ value: Attempt<T>; effect: LaneEffect }> {
  const { operation } = request;
  let outcome: TransportOutcome;
  try {
    const { headers, ...keyless } = keylessRequest(session, request, userAgent);
    outcome = await session.withKey(async (key) => {
      const sent = { ...keyless, headers: { ...headers, [KEY_HEADER]: key }, signal };
      const received = await transport.send(sent);
      if (received.type === 'answer' && onAnswer)
        onAnswer({ status: received.status, body: strikeOut(key, received.body) });
      return withoutKey(received, key);
    });
  } catch (thrown) {
    // The transport never rejects, so this is the vault or the URL: nothing was sent.
    if (!(thrown instanceof AppFailure)) throw thrown;
    const error = operation.method === 'GET' ? thrown.error : { ...thrown.error, outcome: 'not-sent' as const };
    return {
      value: { ok: false, error },
      effect: { arrived: 'no', failed: false, throttledMs: null, stopsKey: false },
    };
  }
  const value = read(outcome, request);
  return { value, effect: effectOf(outcome, value.ok ? null : value.error) };
}

function read<T>(outcome: TransportOutcome, { operation, schema, parse }: SpokiRequest<T>): Attempt<T> {
  const classified = classify(outcome, operation, parse);
  if (!classified.ok) return classified;
  const parsed = schema.safeParse(classified.body);
  if (parsed.success) return { ok: true, value: parsed.data };
  const status = outcome.type === 'answer' ? outcome.status : undefined;
  return {
    ok: false,
    error: unexpected(operation, `the answer has another shape than expected: ${problems(parsed.error)}`, status),
  };
}

function effectOf(outcome: TransportOutcome, error: AppError | null): LaneEffect {
  return {
    arrived: outcome.type === 'answer' ? 'answered' : outcome.progress === 'not-sent' ? 'no' : 'unanswered',
    failed: error !== null && error.kind !== 'cancelled',
    throttledMs: error?.kind === 'rate-limited' ? (error.retryAfterMs ?? null) : null,
    stopsKey: error !== null && refusesKey(error),
  };
}

/** An error body may quote the request's header; the key must not travel on with it. */
function withoutKey(outcome: TransportOutcome, key: string): TransportOutcome {
  if (outcome.type === 'failure' || (outcome.status >= 200 && outcome.status < 300)) return outcome;
  return { ...outcome, body: strikeOut(key, outcome.body) };
}

const strikeOut = (key: string, text: string): string => (key === '' ? text : text.replaceAll(key, '[secret]'));

function pause(clock: Clock, ms: number, operation: string, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(cancelled(operation));
    const onAbort = (): void => {
      stop();
      reject(cancelled(operation));
    };
    const stop = clock.after(ms, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
