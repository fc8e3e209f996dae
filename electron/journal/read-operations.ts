import { z } from 'zod';
import type { ReadableDb, SqlValue } from '@electron/database/connection';
import { readRow, readRows } from '@electron/database/read-rows';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { OperationId, OperationRecord } from '@shared/domain/operation';
import { operationState } from '@shared/domain/operation-state';
import { fail } from '@shared/errors/app-error';
import { readEntry } from './entry';
import { type Condition, conditionOf } from './filter-sql';
import { accountColumn } from './operation-row';
import type { JournalEntry, JournalFilter, Operation, OperationPage, Page, SameOperation } from './journal-api';

const MAX_PAGE = 1_000;
const keptRow = z.tuple([z.string(), z.string()]).transform(([text, hash]) => readEntry({ text, hash }));

/** See `Journal.list`. */
export function list(db: ReadableDb, filter: JournalFilter, { offset, limit }: Page): OperationPage {
  if (!Number.isSafeInteger(offset) || offset < 0) fail('invalid-input', 'a page begins at 0 or later');
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > MAX_PAGE)
    fail('invalid-input', `a page has 1 to ${MAX_PAGE}`);
  const { sql, parameters } = conditionOf(filter);
  const count = readRow(db, z.tuple([z.number()]), `SELECT count(*) FROM operations o WHERE ${sql}`, parameters);
  const total = count?.[0] ?? 0;
  if (offset >= total) return { operations: [], total };
  const page = `SELECT o.operation_id FROM operations o WHERE ${sql} ORDER BY o.first_sequence DESC LIMIT ? OFFSET ?`;
  return { operations: operationsOf(db, page, [...parameters, limit, offset]), total };
}

/** See `Journal.get`. */
export function get(db: ReadableDb, operationId: OperationId): JournalEntry[] {
  const sql = 'SELECT entry, hash FROM entries WHERE operation_id = ? ORDER BY sequence';
  const entries = readRows(db, keptRow, sql, [operationId]);
  return entries.length > 0 ? entries : fail('not-found', `the journal has no operation ${operationId}`);
}

/** See `Journal.openOperations`. */
export function openOperations(db: ReadableDb): Operation[] {
  return oldestFirst(db, conditionOf({ states: ['INTENT', 'SENDING', 'UNKNOWN'] }));
}

/** See `Journal.unknownOf`. */
export function unknownOf(db: ReadableDb, profileId: ProfileId, accountId: AccountId | null): Operation[] {
  return oldestFirst(db, conditionOf({ profileId, accountId, states: ['UNKNOWN'] }));
}

/** See `Journal.recent`. */
export function recent(db: ReadableDb, { profileId, accountId, kind, amount, since }: SameOperation): Operation[] {
  const sql = `SELECT operation_id FROM operations
    WHERE profile_id = ? AND account_id = ? AND kind = ? AND amount IS ? AND recorded_at >= ? ORDER BY first_sequence DESC`;
  return operationsOf(db, sql, [profileId, accountColumn(accountId), kind, amount, since]);
}

function oldestFirst(db: ReadableDb, { sql, parameters }: Condition): Operation[] {
  return operationsOf(db, `SELECT o.operation_id FROM operations o WHERE ${sql} ORDER BY o.first_sequence`, parameters);
}

/** The operations that the query names by their ids, in its order, each with its state as its entries tell it. */
function operationsOf(db: ReadableDb, sql: string, parameters: readonly SqlValue[]): Operation[] {
  const ids = readRows(db, z.tuple([z.string()]), sql, parameters).map(([id]) => id);
  const entries = readRows(
    db,
    keptRow,
    `SELECT entry, hash FROM entries WHERE operation_id IN (SELECT value FROM json_each(?)) ORDER BY sequence`,
    [JSON.stringify(ids)],
  );
  const records = new Map<string, OperationRecord[]>(ids.map((id) => [id, []]));
  for (const { record } of entries) records.get(record.operationId)?.push(record);
  return ids.map((id) => toOperation(id, records.get(id) ?? []));
}

function toOperation(id: string, records: OperationRecord[]): Operation {
  const intent = records[0];
  if (intent?.type !== 'INTENT') return fail('store-failed', `operation ${id} has no intent in the journal`);
  return { operationId: intent.operationId, intent, state: stateOf(id, records), records };
}

function stateOf(id: string, records: OperationRecord[]): Operation['state'] {
  try {
    return operationState(records);
  } catch (thrown) {
    const why = thrown instanceof RangeError ? thrown.message : String(thrown);
    return fail('store-failed', `operation ${id} makes no sense in the journal: ${why}`);
  }
}
