import { z } from 'zod';
import type { WritableDb } from '@electron/database/connection';
import { readRow } from '@electron/database/read-rows';
import { type OperationId, type OperationRecord, operationRecordSchema } from '@shared/domain/operation';
import { type OperationState, mayFollow } from '@shared/domain/operation-state';
import { looksLikeSecret } from '@shared/domain/secret-shape';
import { fail } from '@shared/errors/app-error';
import { EMPTY_HEAD, keepEntry, readEntry } from './entry';
import type { Head, JournalEntry } from './journal-api';
import { INTENT_COLUMNS, STATE_COLUMNS, intentValues, stateValues } from './operation-row';

/** Names, and the addresses of service users, come from Spoki and may look like anything; they are no place where a key could get to. */
const UNCHECKED_FIELDS = ['profileName', 'accountName', 'called', 'email'];

const INSERT_OPERATION = `INSERT INTO operations (${[...INTENT_COLUMNS, ...STATE_COLUMNS].join(', ')})
  VALUES (${[...INTENT_COLUMNS, ...STATE_COLUMNS].map(() => '?').join(', ')})`;
const UPDATE_OPERATION = `UPDATE operations SET ${STATE_COLUMNS.map((name) => `${name} = ?`).join(', ')} WHERE operation_id = ?`;

/** Adds a record at the end of the chain; it is on disk when this returns. See `Journal.append`. */
export function append(db: WritableDb, given: unknown): JournalEntry {
  const record = checked(given);
  return db.transaction(() => {
    const state = stateOf(db, record.operationId);
    if (!mayFollow(state, record.type)) {
      fail('not-permitted', `${record.type} may not follow ${state ?? 'nothing'} in operation ${record.operationId}`);
    }
    const head = headOf(db);
    const kept = keepEntry(head, record);
    const sequence = head.count + 1;
    db.run('INSERT INTO entries (sequence, operation_id, entry, hash) VALUES (?, ?, ?, ?)', [
      sequence,
      record.operationId,
      kept.text,
      kept.hash,
    ]);
    noteOperation(db, record, sequence);
    return { sequence, previous: head.hash, record, hash: kept.hash };
  });
}

/** Where the journal ends. */
export function headOf(db: WritableDb): Head {
  const last = z.tuple([z.number(), z.string()]);
  const row = readRow(db, last, 'SELECT sequence, hash FROM entries ORDER BY sequence DESC LIMIT 1');
  return row ? { count: row[0], hash: row[1] } : EMPTY_HEAD;
}

/** Read from the entries themselves: what may be sent does not hang on a table that is made of them. */
function stateOf(db: WritableDb, operationId: OperationId): OperationState | null {
  const sql = 'SELECT entry, hash FROM entries WHERE operation_id = ? ORDER BY sequence DESC LIMIT 1';
  const row = readRow(db, z.tuple([z.string(), z.string()]), sql, [operationId]);
  return row ? readEntry({ text: row[0], hash: row[1] }).record.type : null;
}

function noteOperation(db: WritableDb, record: OperationRecord, sequence: number): void {
  if (record.type === 'INTENT') {
    db.run(INSERT_OPERATION, [...intentValues(record, sequence), ...stateValues(record, sequence)]);
  } else {
    db.run(UPDATE_OPERATION, [...stateValues(record, sequence), record.operationId]);
  }
}

/** The message names fields and never repeats values. */
function checked(given: unknown): OperationRecord {
  const parsed = operationRecordSchema.safeParse(given);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'the record'} (${code})`);
    return fail('invalid-input', `this is no record of the journal: ${fields.join(', ')}`);
  }
  const place = placeOfSecret(parsed.data);
  if (place !== null) fail('invalid-input', `the journal keeps no keys, and ${place} looks like one`);
  return parsed.data;
}

/** The name of the first field whose text, or name, looks like a key; null if there is none. */
function placeOfSecret(value: unknown, place = 'the record'): string | null {
  if (typeof value === 'string') return looksLikeSecret(value) ? place : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, item] of Object.entries(value)) {
    if (looksLikeSecret(name)) return `the name of a field of ${place}`;
    const found = UNCHECKED_FIELDS.includes(name) ? null : placeOfSecret(item, name);
    if (found !== null) return found;
  }
  return null;
}
