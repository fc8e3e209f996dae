import type { Secret } from '@electron/credentials/secret';
import type { CreditReading, RecordOf } from '@shared/domain/operation';
import { type AppError, fail, toAppError } from '@shared/errors/app-error';
import { requestOf } from './operation-request';
import type { OperationParts } from './parts';
import { type Answer, answerOf } from './records';
import type { Recorder } from './recorder';
import type { Turn } from './turn';

export interface SendOptions {
  /** Cancels it as long as it has not begun to be sent. */
  signal?: AbortSignal;
  /** Default: that of a person. */
  turn?: Turn;
}

/** What sending came to. `begun`: `SENDING` is on disk, so that the request may have left. */
export type Sent =
  | { ok: true; key: Secret | null; answer: Answer }
  | { ok: false; error: AppError; begun: boolean; answer: Answer | null };

/**
 * Sends one operation, once. `SENDING` is written, and on disk, at the last moment: after the wait in the rate lane, with the key in hand,
 * before the first byte leaves. Until then `signal` cancels it, and after that nothing does.
 */
export async function sendOnce(
  { client, session, clock, holdKey }: Pick<OperationParts, 'client' | 'session' | 'clock' | 'holdKey'>,
  recorder: Recorder,
  { operationId, profileId, accountId, intent }: RecordOf<'INTENT'>,
  creditBefore: CreditReading | null,
  { signal, turn }: SendOptions,
): Promise<Sent> {
  let phase: 'waiting' | 'recording' | 'begun' = 'waiting';
  let answer: Answer | null = null;
  const stop = new AbortController();
  const cancel = (): void => {
    if (phase === 'waiting') stop.abort();
  };
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const lender = await session(profileId);
    const key = await client.write(
      {
        ...lender,
        withKey: (send) =>
          lender.withKey(async (lent) => {
            if (phase !== 'waiting') fail('internal', 'an operation is sent once', { outcome: 'unknown' });
            await holdKey(lent);
            if (stop.signal.aborted) fail('cancelled', 'cancelled before it was sent');
            phase = 'recording';
            await recorder.add({ type: 'SENDING', operationId, at: clock.wallNow(), creditBefore });
            phase = 'begun';
            return send(lent);
          }),
      },
      requestOf(accountId, intent),
      {
        ...turn,
        signal: stop.signal,
        onAnswer: (came) => (answer = answerOf(came, intent.kind === 'create-account-key')),
      },
    );
    return { ok: true, key, answer: answer ?? fail('internal', 'an answer was read that did not come') };
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown), begun: isBegun(phase), answer };
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

const isBegun = (phase: 'waiting' | 'recording' | 'begun'): boolean => phase === 'begun';
