import type { AccountId } from '@shared/domain/ids';
import { type Intent, type OperationRecord, type RecordOf, amountOf } from '@shared/domain/operation';
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
    accountColumn(accountId),
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

/** What concerns the partner itself is kept under the empty text. */
export function accountColumn(accountId: AccountId | null): string {
  return accountId ?? '';
}

/** The form in which texts are compared for searching. */
export function foldCase(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function searchOf({ accountName, profileName, accountId, note, operationId, intent }: RecordOf<'INTENT'>): string {
  return foldCase([accountName ?? '', accountId ?? '', profileName, note, operationId, ...namesIn(intent)].join('\n'));
}

/** Who or what it was about, so that a person is found by name or e-mail and a new client by what it was to be called. */
function namesIn(intent: Intent): string[] {
  const names = [
    'called' in intent ? intent.called : null,
    'name' in intent ? intent.name : null,
    'email' in intent ? intent.email : null,
    ...('clients' in intent ? intent.clients.flatMap(({ accountName, email }) => [accountName, email]) : []),
  ];
  return names.filter((name) => name !== null);
}
