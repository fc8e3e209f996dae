import type { Journal } from '@electron/journal/journal-api';
import type { OperationId, OperationRecord } from '@shared/domain/operation';
import { AppFailure } from '@shared/errors/app-error';

/** Null if the journal does not have the operation: then it was never confirmed. @throws AppFailure the journal's kinds */
export async function lastRecord(
  journal: Pick<Journal, 'get'>,
  operationId: OperationId,
): Promise<OperationRecord | null> {
  try {
    return (await journal.get(operationId)).at(-1)?.record ?? null;
  } catch (thrown) {
    if (thrown instanceof AppFailure && thrown.error.kind === 'not-found') return null;
    throw thrown;
  }
}
