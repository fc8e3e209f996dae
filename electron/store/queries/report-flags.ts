import { type DaySpan, dayNumber, spanOf } from '@shared/domain/day-number';
import type { DayRange } from '@shared/domain/report-day';
import { reportDaySchema } from '@shared/domain/report-day';
import { flagsOf } from '@shared/domain/report-flags';
import type { WritableDb } from '@electron/database/connection';
import type { FetchedReports, RejectedReport } from '../store-api';
import { type AccountKey, requireAccountKey } from './account-keys';
import type { AccountId, ProfileId } from '@shared/domain/ids';

/** The flags of the range become those of these rows. */
export function replaceFlags(db: WritableDb, key: AccountKey, { range, rows, fetchedAt }: FetchedReports): void {
  const { first, last } = spanOf(range);
  db.run('DELETE FROM report_flags WHERE account_key = ? AND day BETWEEN ? AND ?', [key, first, last]);
  for (const row of rows) {
    for (const { flag, difference } of flagsOf(row)) {
      db.run('INSERT INTO report_flags (account_key, day, flag, difference, seen_at) VALUES (?, ?, ?, ?, ?)', [
        key,
        dayNumber(row.day),
        flag,
        difference,
        fetchedAt,
      ]);
    }
  }
}

/** What could not be taken over of the range becomes this. @throws AppFailure `not-found` */
export function saveRejects(
  db: WritableDb,
  profileId: ProfileId,
  accountId: AccountId,
  fetched: { range: DayRange; rejects: readonly RejectedReport[]; fetchedAt: number },
): void {
  db.transaction(() => replaceRejects(db, requireAccountKey(db, profileId, accountId), fetched));
}

/** As `saveRejects`. A reject belongs to the day it names, or to the whole range if it names none. */
export function replaceRejects(
  db: WritableDb,
  key: AccountKey,
  { range, rejects, fetchedAt }: { range: DayRange; rejects: readonly RejectedReport[]; fetchedAt: number },
): void {
  const asked = spanOf(range);
  const sql = 'DELETE FROM report_rejects WHERE account_key = ? AND last_day >= ? AND first_day <= ?';
  db.run(sql, [key, asked.first, asked.last]);
  for (const { name, why, detail, raw } of rejects) {
    const { first, last } = daysOfReject(name, asked);
    db.run(
      `INSERT INTO report_rejects (account_key, day, first_day, last_day, why, detail, raw, seen_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [key, name, first, last, why, detail, raw, fetchedAt],
    );
  }
}

function daysOfReject(name: string, asked: DaySpan): DaySpan {
  const day = reportDaySchema.safeParse(name);
  if (!day.success) return asked;
  const number = dayNumber(day.data);
  return { first: number, last: number };
}
