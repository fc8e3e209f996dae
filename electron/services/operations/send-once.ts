import type { RecordOf } from '@shared/domain/operation';
import { type AppError, fail, toAppError } from '@shared/errors/app-error';
import { type Came, answersInConfidence, requestOf } from './operation-request';
import type { OperationParts } from './parts';
import { type Answer, answerOf } from './records';
import type { Recorder } from './recorder';
import { senderSession } from './sender-session';
import type { Turn } from './turn';

export interface SendOptions {
  /** Cancels it as long as it has not begun to be sent. */
  signal?: AbortSignal;
  /** Default: that of a person. */
  turn?: Turn;
}

/** What sending came to. `begun`: `SENDING` is on disk, so that the request may have left. */
export type Sent =
  { ok: true; came: Came; answer: Answer } | { ok: false; error: AppError; begun: boolean; answer: Answer | null };

/** What was read just before sending, to settle an unknown outcome by. */
export type Before = Pick<RecordOf<'SENDING'>, 'creditBefore' | 'alikeBefore'>;

/**
 * Sends one operation, once. `SENDING` is written, and on disk, at the last moment: after the wait in the rate lane, with the key in hand,
 * before the first byte leaves. Until then `signal` cancels it, and after that nothing does.
 */
export async function sendOnce(
  parts: Pick<OperationParts, 'client' | 'session' | 'accountSession' | 'clock' | 'holdKey'>,
  recorder: Recorder,
  intended: RecordOf<'INTENT'>,
  before: Before,
  { signal, turn }: SendOptions,
): Promise<Sent> {
  const { client, clock, holdKey } = parts;
  const { operationId, accountId, intent } = intended;
  let phase: 'waiting' | 'recording' | 'begun' = 'waiting';
  let answer: Answer | null = null;
  const stop = new AbortController();
  const cancel = (): void => {
    if (phase === 'waiting') stop.abort();
  };
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const lender = await senderSession(parts, intended, intent);
    const came = await client.write(
      {
        ...lender,
        withKey: (send) =>
          lender.withKey(async (lent) => {
            if (phase !== 'waiting') fail('internal', 'an operation is sent once', { outcome: 'unknown' });
            await holdKey(lent);
            if (stop.signal.aborted) fail('cancelled', 'cancelled before it was sent');
            phase = 'recording';
            await recorder.add({ type: 'SENDING', operationId, at: clock.wallNow(), ...before });
            phase = 'begun';
            return send(lent);
          }),
      },
      requestOf(accountId, intent),
      {
        ...turn,
        signal: stop.signal,
        onAnswer: (received) => (answer = answerOf(received, answersInConfidence(intent))),
      },
    );
    return { ok: true, came, answer: answer ?? fail('internal', 'an answer was read that did not come') };
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown), begun: isBegun(phase), answer };
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

const isBegun = (phase: 'waiting' | 'recording' | 'begun'): boolean => phase === 'begun';
