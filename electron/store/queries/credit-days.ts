import { z } from 'zod';
import type { Account } from '@shared/domain/account';
import { dayNumber } from '@shared/domain/day-number';
import type { ProfileId } from '@shared/domain/ids';
import { DEFAULT_TIME_ZONE, dayAt } from '@shared/domain/report-day';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRow, readRows } from '@electron/database/read-rows';
import type { CreditDay } from '@shared/domain/balance';
import type { AccountKey } from './account-keys';

const count = z.number().int();
const knownSchema = z.tuple([count, count, count, count]);

const SAVE = `INSERT INTO credit_days (account_key, day, first_at, first_credit, last_at, last_credit) VALUES (?1, ?2, ?3, ?4, ?3, ?4)
  ON CONFLICT (account_key, day) DO UPDATE SET
    first_credit = CASE WHEN excluded.first_at < first_at THEN excluded.first_credit ELSE first_credit END,
    first_at = min(first_at, excluded.first_at),
    last_credit = CASE WHEN excluded.last_at >= last_at THEN excluded.last_credit ELSE last_credit END,
    last_at = max(last_at, excluded.last_at)`;

/**
 * Keeps that this credit was read at this time, on the calendar day it was then for the account.
 * @param at milliseconds since 1970-01-01 UTC
 * @returns the day, if what is known of it is now other than it was; null too if no credit was told
 */
export function noteCredit(db: WritableDb, key: AccountKey, { credit, timezone }: Account, at: number): number | null {
  if (credit === null) return null;
  const day = dayNumber(dayAt(at, timezone ?? DEFAULT_TIME_ZONE));
  const before = readRow(
    db,
    knownSchema,
    'SELECT first_at, first_credit, last_at, last_credit FROM credit_days WHERE account_key = ? AND day = ?',
    [key, day],
  );
  db.run(SAVE, [key, day, at, credit]);
  if (before === null) return day;
  const [firstAt, firstCredit, lastAt, lastCredit] = before;
  const isOther = (at < firstAt && credit !== firstCredit) || (at >= lastAt && credit !== lastCredit);
  return isOther ? day : null;
}

/**
 * Keeps the first day of which credit of any account is known; finding it among millions of days would take long.
 * @param days on which credit was read
 */
export function noteCreditSince(db: WritableDb, profileId: ProfileId, days: Iterable<number | null>): void {
  const known = [...days].filter((day) => day !== null);
  if (known.length === 0) return;
  const sql = 'UPDATE account_lists SET credit_since = min(coalesce(credit_since, ?1), ?1) WHERE profile_id = ?2';
  db.run(sql, [Math.min(...known), profileId]);
}

const creditDaySchema = z.tuple([count, count, count]).transform(([day, first, last]): CreditDay => {
  return { day, first, last };
});
const DAYS = 'SELECT day, first_credit, last_credit FROM credit_days WHERE account_key = ? AND day BETWEEN ? AND ?';

/** The last day of credit from `first` to `day`, and the first one after it up to `last`. */
export function nearestCredits(
  db: ReadableDb,
  key: AccountKey,
  { first, day, last }: { first: number; day: number; last: number },
): CreditDay[] {
  return [
    ...readRows(db, creditDaySchema, `${DAYS} ORDER BY day DESC LIMIT 1`, [key, first, day]),
    ...readRows(db, creditDaySchema, `${DAYS} ORDER BY day LIMIT 1`, [key, day + 1, last]),
  ];
}
