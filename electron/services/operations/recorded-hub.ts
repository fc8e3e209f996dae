import type { Journal } from '@electron/journal/journal-api';
import type { OperationId, OperationRecord, RecordOf } from '@shared/domain/operation';
import { type AppError, toAppError } from '@shared/errors/app-error';

/** Told of every record once it is on disk, with the intent of its operation. */
export type RecordedListener = (record: OperationRecord, intent: RecordOf<'INTENT'>) => void;

export interface RecordedHub {
  recorded: (record: OperationRecord) => void;
  listen(listener: RecordedListener): void;
}

/**
 * Tells whoever listens what was recorded. The intent comes from memory, or from the journal for an operation of an earlier run.
 * @param reportFailure told when the journal does not give the intent; the record itself is safe
 */
export function createRecordedHub(
  journal: Pick<Journal, 'get'>,
  reportFailure: (what: string, error: AppError) => void,
): RecordedHub {
  const listeners: RecordedListener[] = [];
  const intents = new Map<OperationId, RecordOf<'INTENT'>>();

  async function intentOf(operationId: OperationId): Promise<RecordOf<'INTENT'> | null> {
    const known = intents.get(operationId);
    if (known) return known;
    const first = (await journal.get(operationId))[0]?.record;
    return first?.type === 'INTENT' ? first : null;
  }

  const tell = (record: OperationRecord, intent: RecordOf<'INTENT'>): void => {
    for (const listener of listeners) listener(record, intent);
  };

  return {
    listen: (listener) => void listeners.push(listener),
    recorded(record) {
      if (record.type === 'INTENT') intents.set(record.operationId, record);
      const intent = intents.get(record.operationId);
      if (intent) {
        tell(record, intent);
        if (record.type !== 'INTENT' && record.type !== 'SENDING' && record.type !== 'UNKNOWN')
          intents.delete(record.operationId);
        return;
      }
      void intentOf(record.operationId).then(
        (found) => found && tell(record, found),
        (thrown: unknown) => reportFailure('telling of a recorded operation', toAppError(thrown)),
      );
    },
  };
}
