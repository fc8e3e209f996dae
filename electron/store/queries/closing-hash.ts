import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ReportMonth } from '@shared/domain/report-day';
import type { ReadableDb } from '@electron/database/connection';
import { readRow, readRows } from '@electron/database/read-rows';
import { monthOfNumber } from '../month-number';

const text = z.string();
const integer = z.number().int();
/** Accounts hashed at once. */
const SLICE = 500;

/** SHA-256 of the month, the totals that were shown, and of every account's id, figures and days, in their order then; one a line. */
export function hashOf(db: ReadableDb, closingKey: number, month: ReportMonth): string {
  const totals = readRow(
    db,
    z.tuple([integer, integer.nullable(), integer.nullable(), integer.nullable()]),
    'SELECT accounts, consumption, recharge, profit FROM month_closings WHERE closing_key = ?',
    [closingKey],
  );
  const hash = createHash('sha256').update(`${month}\n${JSON.stringify(totals)}\n`);
  const rowsOf = z.tuple([integer, text, text, text]);
  const sql = `SELECT position, account_id, frozen, days FROM closed_accounts WHERE closing_key = ? AND position > ?
    ORDER BY position LIMIT ${SLICE}`;
  for (let last = -1, rows = readRows(db, rowsOf, sql, [closingKey, last]); rows.length > 0;) {
    for (const [, id, frozen, days] of rows) hash.update(`${id}\n${frozen}\n${days}\n`);
    last = rows.at(-1)?.[0] ?? last;
    rows = readRows(db, rowsOf, sql, [closingKey, last]);
  }
  return hash.digest('hex');
}

interface Checked {
  version: number;
  /** By closing and its hash. */
  intact: Map<string, boolean>;
}
/** The app itself never changes what was frozen, so a closing is checked again only once another connection has written to the file. */
const checked = new WeakMap<ReadableDb, Checked>();

/** See `ClosingsStoreApi.isClosingIntact`. */
export function isClosingIntact(db: ReadableDb, closingKey: number): boolean {
  const sql = 'SELECT hash, month FROM month_closings WHERE closing_key = ?';
  const row = readRow(db, z.tuple([text, integer]), sql, [closingKey]);
  if (row === null) return false;
  const { intact } = checkedSince(db);
  const name = `${closingKey} ${row[0]}`;
  const known = intact.get(name) ?? hashOf(db, closingKey, monthOfNumber(row[1])) === row[0];
  intact.set(name, known);
  return known;
}

function checkedSince(db: ReadableDb): Checked {
  const version = readRow(db, z.tuple([integer]), 'PRAGMA data_version')?.[0] ?? Number.NaN;
  const known = checked.get(db);
  if (known?.version === version) return known;
  const fresh: Checked = { version, intact: new Map() };
  checked.set(db, fresh);
  return fresh;
}
