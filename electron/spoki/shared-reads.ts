import { cancelled } from './lanes/lane-errors';
import { fillPath } from './operation';
import type { Send, SpokiRequest } from './request';
import { type UrgentSend, defaultPriority } from './request-sender';
import type { CallOptions, SpokiSession } from './session';
import { Urgency } from './urgency';

interface Flight {
  answer: Promise<unknown>;
  urgency: Urgency;
  abort: AbortController;
  waiting: number;
}

/**
 * Sends identical reads in flight once: whoever asks for what is already being asked for waits for the same answer, which nobody may
 * change. It is as urgent as the most impatient of those who wait, and is cancelled when the last of them has cancelled.
 * Checks of a key, reads that have to be fresh or of which only the wait can be ended, and writes are never shared.
 */
export function shareReads(send: UrgentSend): Send {
  const flights = new Map<string, Flight>();

  function takeOff<T>(name: string, session: SpokiSession, request: SpokiRequest<T>, options: CallOptions): Flight {
    const urgency = new Urgency(options.priority ?? defaultPriority(request.operation));
    const abort = new AbortController();
    const answer = send(session, request, { ...options, signal: abort.signal }, urgency).finally(() => {
      if (flights.get(name) === flight) flights.delete(name);
    });
    const flight: Flight = { answer, urgency, abort, waiting: 0 };
    flights.set(name, flight);
    return flight;
  }

  return async (session, request, options = {}) => {
    const priority = options.priority ?? defaultPriority(request.operation);
    if (request.operation.method !== 'GET' || options.verify || options.fresh || options.waitSignal)
      return send(session, request, options, new Urgency(priority));
    if (options.signal?.aborted) throw cancelled(request.operation.family);
    const name = nameOf(session, request);
    const flight = flights.get(name) ?? takeOff(name, session, request, options);
    flight.urgency.raiseTo(priority);
    return board(flight, request, options.signal, () => {
      if (flights.get(name) === flight) flights.delete(name);
    });
  };
}

/** Waits for a flight's answer, or until the signal fires; the last one to leave cancels the flight. */
function board<T>(
  flight: Flight,
  request: SpokiRequest<T>,
  signal: AbortSignal | undefined,
  onEmpty: () => void,
): Promise<T> {
  flight.waiting += 1;
  return new Promise<T>((resolve, reject) => {
    const leave = (): void => {
      flight.waiting -= 1;
      reject(cancelled(request.operation.family));
      if (flight.waiting > 0) return;
      onEmpty();
      flight.abort.abort();
    };
    signal?.addEventListener('abort', leave, { once: true });
    flight.answer
      .finally(() => signal?.removeEventListener('abort', leave))
      // The name includes the operation, and an operation has one schema: the answer was read as a T.
      .then((value) => resolve(value as T), reject);
  });
}

/** Same key, same server, same operation with the same values: the same answer, read by the same schema. */
function nameOf(session: SpokiSession, { operation, params, query }: SpokiRequest<unknown>): string {
  return JSON.stringify([session.keyId, session.baseUrl, fillPath(operation.template, params), query ?? null]);
}
