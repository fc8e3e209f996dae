import type { OperationId, OperationRecord, RecordOf } from '@shared/domain/operation';
import { hideSecretShapes } from '@shared/domain/secret-shape';
import type { AppError } from '@shared/errors/app-error';

export type Failed = RecordOf<'REJECTED' | 'RATE_LIMITED' | 'NOT_SENT' | 'UNKNOWN'>;
export type Result = RecordOf<'OK'> | Failed;
export type Answer = RecordOf<'OK'>['answer'];

const LONGEST_BODY = 10_000;

/** An answer as the journal keeps it: shortened, without what looks like a key, and without a body that is nothing for the journal. */
export function answerOf({ status, body }: { status: number; body: string }, inConfidence: boolean): Answer {
  const text = body.trim();
  return { status, body: inConfidence || text === '' ? null : hideSecretShapes(text).slice(0, LONGEST_BODY) };
}

/**
 * What a failure means for the change. A 429 was not applied; an error that does not say so is unknown once the request was begun.
 * (Design: Security and reliability, "Outcomes".)
 * @param begun whether `SENDING` is on disk
 */
export function failureType(error: AppError, begun: boolean): Failed['type'] {
  if (!begun || error.outcome === 'not-sent') return 'NOT_SENT';
  if (error.kind === 'rate-limited') return 'RATE_LIMITED';
  return error.outcome === 'not-applied' ? 'REJECTED' : 'UNKNOWN';
}

export function failed(
  type: Failed['type'],
  operationId: OperationId,
  at: number,
  error: AppError,
  answer: Answer | null = null,
): Failed {
  return { type, operationId, at, answer, error: withoutSecretShapes(error) };
}

function withoutSecretShapes(error: AppError): AppError {
  const { message, spokiSays, fields } = error;
  return {
    ...error,
    message: hideSecretShapes(message),
    ...(spokiSays === undefined ? {} : { spokiSays: hideSecretShapes(spokiSays) }),
    ...(fields === undefined ? {} : { fields: hideInFields(fields) }),
  };
}

function hideInFields(fields: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, texts]) => [hideSecretShapes(name), texts.map(hideSecretShapes)]),
  );
}

/** The same record without the texts that came from outside, which the journal may refuse. */
export function withoutForeignText(record: Result): Result {
  const bare = record.answer && { status: record.answer.status, body: null };
  if (record.type === 'OK') return { ...record, answer: { ...record.answer, body: null } };
  const { kind, operation, status, outcome, retryAfterMs } = record.error;
  const error: AppError = {
    kind,
    message: 'what came with this failure could not be recorded',
    ...(operation === undefined ? {} : { operation }),
    ...(status === undefined ? {} : { status }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
  return { ...record, answer: bare, error };
}

/** How an operation is closed that the end of the app left behind. */
export function leftBehind(state: 'INTENT' | 'SENDING', operationId: OperationId, at: number): Failed {
  return state === 'INTENT'
    ? failed('NOT_SENT', operationId, at, {
        kind: 'cancelled',
        message: 'the app ended before this was sent',
        outcome: 'not-sent',
      })
    : failed('UNKNOWN', operationId, at, {
        kind: 'connection-lost',
        message: 'the app ended, or could not record the answer, while this was being sent',
        outcome: 'unknown',
      });
}

/** The states of an operation whose outcome is not recorded. */
export function isUnfinished(state: OperationRecord['type']): state is 'INTENT' | 'SENDING' {
  return state === 'INTENT' || state === 'SENDING';
}
