import { type OperationRecord, type RecordOf, amountOf } from '@shared/domain/operation';
import type { SqlValue } from '@electron/database/connection';

/** The columns of `operations` that the intent settles, in the order of `intentValues`. */
export const INTENT_COLUMNS = [
  'operation_id',
  'profile_id',
  'account_id',
  'kind',
  'amount',
  'recorded_at',
  'search',
  'first_sequence',
] as const;
/** The columns that every record of the operation changes, in the order of `stateValues`. */
export const STATE_COLUMNS = ['last_sequence', 'state'] as const;

export function intentValues(intent: RecordOf<'INTENT'>, sequence: number): SqlValue[] {
  const { operationId, profileId, accountId, at } = intent;
  return [
    operationId,
    profileId,
    accountId,
    intent.intent.kind,
    amountOf(intent.intent),
    at,
    searchOf(intent),
    sequence,
  ];
}

export function stateValues(record: Pick<OperationRecord, 'type'>, sequence: number): SqlValue[] {
  return [sequence, record.type];
}

/** The form in which texts are compared for searching. */
export function foldCase(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function searchOf({ accountName, profileName, accountId, note, operationId }: RecordOf<'INTENT'>): string {
  return foldCase([accountName ?? '', accountId, profileName, note, operationId].join('\n'));
}
