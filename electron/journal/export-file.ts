import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import Papa from 'papaparse';
import { z } from 'zod';
import type { ReadableDb } from '@electron/database/connection';
import { readRows } from '@electron/database/read-rows';
import { FORMULA_START } from '@shared/domain/formula-start';
import { toDecimalText } from '@shared/domain/money';
import { type OperationId, type RecordOf, amountOf } from '@shared/domain/operation';
import { AppFailure } from '@shared/errors/app-error';
import { type KeptEntry, readEntry, toLine } from './entry';
import { conditionOf } from './filter-sql';
import type { ExportFormat, JournalEntry, JournalFilter } from './journal-api';

const ROWS = 1_000;
const rowSchema = z.tuple([z.number(), z.string(), z.string()]);

/** See `Journal.exportTo`. The file appears whole or not at all. */
export function exportTo(
  db: ReadableDb,
  path: string,
  format: ExportFormat,
  filter: JournalFilter,
): { records: number } {
  const temporary = `${path}.part`;
  try {
    const records = writeTo(temporary, db, format, filter);
    renameSync(temporary, path);
    return { records };
  } catch (thrown) {
    rmSync(temporary, { force: true });
    if (thrown instanceof AppFailure) throw thrown;
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new AppFailure({ kind: 'file-failed', message: `the journal cannot be exported: ${why}` }, { cause: thrown });
  }
}

/** @returns how many records were written */
function writeTo(path: string, db: ReadableDb, format: ExportFormat, filter: JournalFilter): number {
  const file = openSync(path, 'w', 0o600);
  try {
    const writer = format === 'csv' ? csvWriter() : { head: '', line: toLine, newline: '\n' };
    writeSync(file, writer.head);
    let records = 0;
    for (const rows of pages(db, filter)) {
      writeSync(file, rows.map((row) => writer.line(row) + writer.newline).join(''));
      records += rows.length;
    }
    return records;
  } finally {
    closeSync(file);
  }
}

function* pages(db: ReadableDb, filter: JournalFilter): Generator<KeptEntry[]> {
  const { sql, parameters } = conditionOf(filter);
  const select = `SELECT e.sequence, e.entry, e.hash FROM entries e JOIN operations o ON o.operation_id = e.operation_id
    WHERE e.sequence > ? AND ${sql} ORDER BY e.sequence LIMIT ?`;
  let after = 0;
  for (;;) {
    const rows = readRows(db, rowSchema, select, [after, ...parameters, ROWS]);
    yield rows.map(([, text, hash]) => ({ text, hash }));
    if (rows.length < ROWS) return;
    after = rows.at(-1)?.[0] ?? after;
  }
}

const COLUMNS = [
  'sequence',
  'at',
  'operation',
  'record',
  'kind',
  'profile',
  'account id',
  'account',
  'amount',
  'currency',
  'details',
  'request',
  'status',
  'error',
  'message',
  'note',
  'hash',
];
const CSV = { escapeFormulae: FORMULA_START, newline: '\r\n' } as const;

/** One line a record. What only the intent says is repeated on the lines that follow it. */
function csvWriter(): { head: string; line: (kept: KeptEntry) => string; newline: string } {
  const intents = new Map<OperationId, RecordOf<'INTENT'>>();
  return {
    head: `\uFEFF${Papa.unparse([COLUMNS], CSV)}\r\n`,
    line: (kept) => {
      const entry = readEntry(kept);
      const { record } = entry;
      if (record.type === 'INTENT') intents.set(record.operationId, record);
      return Papa.unparse([cells(entry, intents.get(record.operationId))], CSV);
    },
    newline: '\r\n',
  };
}

function cells({ sequence, record, hash }: JournalEntry, intent: RecordOf<'INTENT'> | undefined): unknown[] {
  const amount = intent ? amountOf(intent.intent) : null;
  const error = 'error' in record ? record.error : null;
  const answer = 'answer' in record ? record.answer : null;
  return [
    sequence,
    new Date(record.at).toISOString(),
    record.operationId,
    record.type,
    intent?.intent.kind ?? '',
    intent?.profileName ?? '',
    intent?.accountId ?? '',
    intent?.accountName ?? '',
    amount === null ? '' : toDecimalText(amount),
    intent?.currency ?? '',
    intent ? otherValues(intent) : '',
    intent ? `${intent.request.method} ${intent.request.path}` : '',
    answer?.status ?? error?.status ?? '',
    error?.kind ?? '',
    error?.spokiSays ?? error?.message ?? '',
    'note' in record ? record.note : '',
    hash,
  ];
}

function otherValues({ intent }: RecordOf<'INTENT'>): string {
  if ('margins' in intent) return JSON.stringify(intent.margins);
  if ('conversations' in intent) return String(intent.conversations);
  const { kind: _, ...rest } = intent;
  return 'amount' in rest || Object.keys(rest).length === 0 ? '' : JSON.stringify(rest);
}
