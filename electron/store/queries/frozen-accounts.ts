import { z } from 'zod';
import { type FigureChange, changesOf, lostFigures } from '@shared/domain/closing';
import { type AccountId, type ProfileId, accountIdSchema, profileIdSchema } from '@shared/domain/ids';
import { MONTH_COLUMNS } from '@shared/domain/month-columns';
import { thousandthsSchema } from '@shared/domain/money';
import { type ReportMonth, addDays, daysOfMonth } from '@shared/domain/report-day';
import type { ClosingDiff } from '@shared/ipc/finance-models';
import { fail } from '@shared/errors/app-error';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readJson, readRow, readRows } from '@electron/database/read-rows';
import type { FrozenAccount } from '../closings-store-api';
import { monthOfNumber } from '../month-number';
import { findAccountKey } from './account-keys';
import { packDays } from './closing-months';
import { monthAccounts } from './month-accounts';
import { accountsOfMonth } from './month-table';

type Changes = ClosingDiff['changes'];

const number = z.number().nullable();
const frozenSchema = z.tuple([z.string(), z.string().nullable(), z.number().nullable(), z.array(number)]);
const daysSchema = z.object({
  covered: z.array(z.tuple([z.number().int(), z.number().int()])),
  rows: z.array(z.array(z.number().int().nullable())),
});
const keptSchema = z.tuple([accountIdSchema, z.string(), z.string()]);
const SLICE = `SELECT account_id, frozen, days FROM closed_accounts WHERE closing_key = ? AND position >= ?
  ORDER BY position LIMIT ?`;

interface Closed {
  profileId: ProfileId;
  month: ReportMonth;
  total: number;
}

function closedOf(db: ReadableDb, closingKey: number): Closed {
  const sql = 'SELECT profile_id, month, accounts FROM month_closings WHERE closing_key = ?';
  const row = readRow(db, z.tuple([profileIdSchema, z.number().int(), z.number().int()]), sql, [closingKey]);
  if (!row) return fail('not-found', 'this closing is not on this computer');
  return { profileId: row[0], month: monthOfNumber(row[1]), total: row[2] };
}

/** See `ClosingsStoreApi.frozenAccounts`. */
export function frozenAccounts(
  db: ReadableDb,
  closingKey: number,
  from: number,
  count: number,
): { total: number; accounts: FrozenAccount[] } {
  const { total } = closedOf(db, closingKey);
  const rows = readRows(db, keptSchema, SLICE, [closingKey, from, count]);
  return { total, accounts: rows.map(([accountId, frozen, days]) => toAccount(accountId, frozen, days)) };
}

function toAccount(accountId: AccountId, frozen: string, days: string): FrozenAccount {
  const [name, country, type, figures] = readJson(frozenSchema, frozen);
  const named = MONTH_COLUMNS.map((column, i) => [column, figures[i] ?? null] as const);
  return {
    ...{ accountId, name, country, type },
    figures: Object.fromEntries(named) as FrozenAccount['figures'],
    days: readJson(daysSchema, days),
  };
}

/** See `ClosingsStoreApi.closingChanges`. */
export function closingChanges(
  db: ReadableDb,
  closingKey: number,
  from: number,
  count: number,
): { total: number; changes: Changes } {
  const { profileId, month, total } = closedOf(db, closingKey);
  const listRead = hasWholeList(db, profileId);
  const changes = readRows(db, keptSchema, SLICE, [closingKey, from, count]).flatMap(([accountId, frozen, days]) => {
    const key = findAccountKey(db, profileId, accountId);
    if (key === null) return listRead ? notTold(accountId, frozen, days, month) : [];
    const now = packDays(db, key, month);
    if (now === days) return [];
    const found = changesOf(readJson(daysSchema, days), readJson(daysSchema, now));
    return found.length === 0 ? [] : toChanges(accountId, readJson(frozenSchema, frozen)[0], month, found);
  });
  return { total, changes };
}

/** Whether every account of Spoki's list was read since local data was last deleted. */
function hasWholeList(db: ReadableDb, profileId: ProfileId): boolean {
  const sql =
    "SELECT 1 FROM account_lists WHERE profile_id = ? AND fetched_at IS NOT NULL AND partial = 0 AND row_errors = '[]'";
  return db.first(sql, [profileId]) !== undefined;
}

/** An account that Spoki does not list and this computer does not know: nothing of what was frozen can be told any more. */
function notTold(accountId: AccountId, frozen: string, days: string, month: ReportMonth): Changes {
  return toChanges(accountId, readJson(frozenSchema, frozen)[0], month, lostFigures(readJson(daysSchema, days)));
}

/** See `ClosingsStoreApi.closingNewcomers`. */
export function closingNewcomers(db: WritableDb, closingKey: number): Changes {
  const { profileId, month } = closedOf(db, closingKey);
  const sql = 'SELECT account_id FROM closed_accounts WHERE closing_key = ?';
  const frozen = new Set(readRows(db, z.tuple([accountIdSchema]), sql, [closingKey]).map(([id]) => id));
  return accountsOfMonth(db, profileId, month)
    .filter((id) => !frozen.has(id))
    .flatMap((id) => {
      const key = findAccountKey(db, profileId, id);
      if (key === null) return [];
      const found = changesOf({ covered: [], rows: [] }, readJson(daysSchema, packDays(db, key, month)));
      return toChanges(id, monthAccounts(db, profileId, key)[0]?.name ?? id, month, found);
    });
}

const amount = (value: number | null) => (value === null ? null : thousandthsSchema.parse(value));

function toChanges(
  accountId: AccountId,
  accountName: string,
  month: ReportMonth,
  found: readonly FigureChange[],
): Changes {
  const { from } = daysOfMonth(month);
  return found.map(({ figure, closed, now, days }) => ({
    ...{ accountId, accountName, figure, closed: amount(closed), now: amount(now) },
    days: days.map((day) => ({ day: addDays(from, day.day - 1), closed: amount(day.closed), now: amount(day.now) })),
  }));
}
