import type { OperationRecord, RecordType } from './operation';

/** Where an operation stands: the type of its last record. */
export type OperationState = RecordType;

/**
 * What may follow what. `NOT_SENT` may follow `INTENT` at once, because an intent without `SENDING` was not sent: that is how a cancelled
 * intent, or one that the app's end left behind, is closed.
 */
const NEXT: Readonly<Record<OperationState, readonly RecordType[]>> = {
  INTENT: ['SENDING', 'NOT_SENT'],
  SENDING: ['OK', 'REJECTED', 'RATE_LIMITED', 'NOT_SENT', 'UNKNOWN'],
  OK: [],
  REJECTED: [],
  RATE_LIMITED: [],
  NOT_SENT: [],
  UNKNOWN: ['APPLIED', 'NOT_APPLIED', 'MANUAL'],
  APPLIED: [],
  NOT_APPLIED: [],
  MANUAL: [],
};

export const OPERATION_STATES = [
  'INTENT',
  'SENDING',
  'OK',
  'REJECTED',
  'RATE_LIMITED',
  'NOT_SENT',
  'UNKNOWN',
  'APPLIED',
  'NOT_APPLIED',
  'MANUAL',
] as const satisfies readonly OperationState[];

/** The records that may come next; only `INTENT` where there is none yet (null). */
export function nextRecords(state: OperationState | null): readonly RecordType[] {
  return state === null ? ['INTENT'] : NEXT[state];
}

export function mayFollow(state: OperationState | null, next: RecordType): boolean {
  return nextRecords(state).includes(next);
}

/** Nothing more can be learnt of the operation. */
export function isFinal(state: OperationState): boolean {
  return NEXT[state].length === 0;
}

/**
 * Where an operation stands after these records, oldest first.
 * @throws RangeError if there are none, if they are of more than one operation, or if one may not follow the one before it
 */
export function operationState(records: readonly OperationRecord[]): OperationState {
  let state: OperationState | null = null;
  for (const { type, operationId } of records) {
    if (operationId !== records[0]?.operationId) throw new RangeError('these records are of more than one operation');
    if (!mayFollow(state, type)) throw new RangeError(`${type} may not follow ${state ?? 'nothing'}`);
    state = type;
  }
  if (state === null) throw new RangeError('an operation has at least one record');
  return state;
}

/**
 * Whether it is known that Spoki did what was asked: `OK`, `APPLIED`, or decided so by a person. False also while it is not known.
 * @throws RangeError as `operationState`
 */
export function wasApplied(records: readonly OperationRecord[]): boolean {
  const state = operationState(records);
  const last = records.at(-1);
  return state === 'OK' || state === 'APPLIED' || (last?.type === 'MANUAL' && last.decision === 'applied');
}
