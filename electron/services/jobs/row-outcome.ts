import { refusesKey } from '@electron/spoki/errors';
import type { JobRowChange, RowStanding } from '@electron/store/job-store-api';
import type { Made, OperationId, OperationRecord } from '@shared/domain/operation';
import type { AppError, ErrorKind } from '@shared/errors/app-error';

/** What a row counts as once this is the last record of its operation. */
export function standingOf(record: OperationRecord): RowStanding {
  switch (record.type) {
    case 'INTENT':
    case 'SENDING':
      return 'left';
    case 'OK':
    case 'APPLIED':
      return 'applied';
    case 'UNKNOWN':
      return 'unknown';
    case 'MANUAL':
      return record.decision === 'applied' ? 'applied' : 'not-applied';
    case 'REJECTED':
    case 'RATE_LIMITED':
    case 'NOT_SENT':
    case 'NOT_APPLIED':
      return 'not-applied';
  }
}

/** Where a row stands by the last record of its operation. */
export function changeTo(record: OperationRecord): JobRowChange & { operationId: OperationId } {
  const error = 'error' in record ? record.error : null;
  const { operationId, at, type: state } = record;
  return { state, standing: standingOf(record), operationId, error, at, made: madeBy(record) };
}

/** What was made, as the answer said; or as far as the evidence tells it, where a person decided that it was applied. */
function madeBy(record: OperationRecord): Made | null {
  if (record.type === 'OK') return record.made ?? null;
  if (standingOf(record) !== 'applied' || !('evidence' in record) || !record.evidence.clients) return null;
  const accounts = record.evidence.clients.map(({ position, accountId }) => ({ position, accountId }));
  return { what: 'clients', accounts };
}

/** Known not to be sent because the app ended, or the job was paused, before it was its turn: nothing speaks against it. */
export function wasInterrupted(record: OperationRecord): boolean {
  return record.type === 'NOT_SENT' && record.error.kind === 'cancelled';
}

/** Failures that every row behind would meet too, whatever came of this one. */
const OF_ALL: readonly ErrorKind[] = [
  'unauthorized',
  'forbidden',
  'key-stopped',
  'key-in-use',
  'unreachable',
  'certificate',
  'vault-locked',
  'vault-unavailable',
  'vault-timeout',
  'vault-key-missing',
  'vault-damaged',
  'vault-key-too-large',
  'vault-key-invalid',
  'store-failed',
  'store-from-newer-version',
  'journal-failed',
  'internal',
];

/** Of these, what is sent with an account's own key meets them for that account alone. */
const OF_THE_KEY: readonly ErrorKind[] = [
  'unauthorized',
  'forbidden',
  'key-stopped',
  'key-in-use',
  'vault-key-missing',
  'vault-damaged',
];

/** Failures before anything was sent that concern this row alone. */
const OF_THE_ROW: readonly ErrorKind[] = [
  'not-permitted',
  'invalid-input',
  'not-found',
  'unexpected-answer',
  'rate-limited',
  'cancelled',
];

/**
 * Whether the job should stop rather than meet the same failure with every row.
 * @param sent whether the row's request was sent: what then came back is the row's own, unless it says that the key is refused
 * @param owner whose key the row is sent with
 */
export function concernsAll(error: AppError, sent: boolean, owner: 'partner' | 'account'): boolean {
  const { kind } = error;
  // With a code of Spoki's a 403 refuses one action, such as removing the sole admin.
  if (sent && kind === 'forbidden' && !refusesKey(error)) return false;
  if (owner === 'account' && OF_THE_KEY.includes(kind)) return false;
  return sent ? OF_ALL.includes(kind) : !OF_THE_ROW.includes(kind);
}
