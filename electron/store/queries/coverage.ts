import { z } from 'zod';
import { type CoveredRange, clipCoverage } from '@shared/domain/coverage';
import { dayNumber, rangeOf, spanOf } from '@shared/domain/day-number';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { DayRange } from '@shared/domain/report-day';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRows } from '@electron/database/read-rows';
import { type AccountKey, findAccountKey } from './account-keys';

const rowSchema = z
  .tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int()])
  .transform(([first, last, fetchedAt, closed]) => ({ ...rangeOf({ first, last }), fetchedAt, closed: closed === 1 }));

const SELECT = 'SELECT first_day, last_day, fetched_at, closed FROM report_coverage WHERE account_key = ?';

/** All that has been fetched of the account, ascending, disjoint. */
export function wholeCoverage(db: ReadableDb, key: AccountKey): CoveredRange[] {
  return readRows(db, rowSchema, `${SELECT} ORDER BY first_day`, [key]);
}

/** What of the range has been fetched, clipped to it. */
export function coverageIn(db: ReadableDb, key: AccountKey, range: DayRange): CoveredRange[] {
  const { first, last } = spanOf(range);
  const sql = `${SELECT} AND last_day >= ? AND first_day <= ? ORDER BY first_day`;
  return clipCoverage(readRows(db, rowSchema, sql, [key, first, last]), range);
}

/** The same for many accounts; one that is not on this computer has nothing covered. */
export function coverageOf(
  db: ReadableDb,
  profileId: ProfileId,
  accountIds: readonly AccountId[],
  range: DayRange,
): { accountId: AccountId; covered: CoveredRange[] }[] {
  return accountIds.map((accountId) => {
    const key = findAccountKey(db, profileId, accountId);
    return { accountId, covered: key === null ? [] : coverageIn(db, key, range) };
  });
}

export function replaceCoverage(db: WritableDb, key: AccountKey, covered: readonly CoveredRange[]): void {
  db.run('DELETE FROM report_coverage WHERE account_key = ?', [key]);
  for (const { from, to, fetchedAt, closed } of covered) {
    db.run(
      'INSERT INTO report_coverage (account_key, first_day, last_day, fetched_at, closed) VALUES (?, ?, ?, ?, ?)',
      [key, dayNumber(from), dayNumber(to), fetchedAt, closed ? 1 : 0],
    );
  }
}
