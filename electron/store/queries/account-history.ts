import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import { type HistoryPoint, historyPointSchema } from '@shared/ipc/models';
import type { ReadableDb, SqlValue, WritableDb } from '@electron/database/connection';
import { readRows } from '@electron/database/read-rows';
import type { AccountKey } from './account-keys';

/** The fields whose changes are kept. */
const WATCHED = ['credit', 'qualityScore', 'phoneStatus', 'status', 'dailyLimit'] as const;

const rowSchema = z
  .tuple([
    z.number(),
    z.number().nullable(),
    z.number().nullable(),
    z.string().nullable(),
    z.string().nullable(),
    z.number().nullable(),
  ])
  .transform(([at, credit, qualityScore, phoneStatus, status, dailyLimit]) => ({
    at,
    credit,
    qualityScore,
    phoneStatus,
    status,
    dailyLimit,
  }))
  .pipe(historyPointSchema);

/** Oldest first, in the order they were learned, whatever the clock said. */
export function historyOf(db: ReadableDb, key: AccountKey): HistoryPoint[] {
  return readRows(
    db,
    rowSchema,
    `SELECT at, credit, quality_score, phone_status, status, daily_limit
     FROM account_history WHERE account_key = ? ORDER BY history_key`,
    [key],
  );
}

/** Adds a point if the account is new (`before` is null) or one of the watched fields has changed. */
export function noteChange(db: WritableDb, key: AccountKey, before: Account | null, now: Account, at: number): void {
  if (before && WATCHED.every((name) => before[name] === now[name])) return;
  db.run(
    `INSERT INTO account_history (account_key, at, credit, quality_score, phone_status, status, daily_limit)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [key, at, now.credit, real(now.qualityScore), now.phoneStatus, now.status, real(now.dailyLimit)],
  );
}

/** Beyond 2^53 the driver keeps a number as another integer; as text SQLite itself turns it into the nearest REAL. */
function real(value: number | null): SqlValue {
  return value !== null && Number.isInteger(value) && !Number.isSafeInteger(value) ? String(value) : value;
}
