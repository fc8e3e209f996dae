import { type CoveredRange, addCoverage, asOfCoverage } from '@shared/domain/coverage';
import { dayNumber, spanOf } from '@shared/domain/day-number';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ReportRow } from '@shared/domain/report';
import type { DayRange } from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { REPORT_COLUMNS, REPORT_COLUMN_NAMES, readReportRows, reportValues } from '../report-columns';
import type { FetchedReports, StoredUsage } from '../store-api';
import { type AccountKey, requireAccountKey } from './account-keys';
import { coverageIn, replaceCoverage, wholeCoverage } from './coverage';
import { refreshFigures } from './report-figures';

/** Replaces the days of the range, brings the months up to date and notes the coverage, all or nothing. */
export function saveReports(db: WritableDb, profileId: ProfileId, accountId: AccountId, reports: FetchedReports): void {
  refuseStrangeDays(reports);
  db.transaction(() => {
    const key = requireAccountKey(db, profileId, accountId);
    const { first, last } = spanOf(reports.range);
    db.run('DELETE FROM report_days WHERE account_key = ? AND day BETWEEN ? AND ?', [key, first, last]);
    insertRows(db, key, reports.rows);
    const covered = addCoverage(wholeCoverage(db, key), reports);
    replaceCoverage(db, key, covered);
    refreshFigures(db, key, reports, covered);
  });
}

/** The rows of the range with what of it has been fetched. @throws AppFailure `not-found` */
export function usage(db: ReadableDb, profileId: ProfileId, accountId: AccountId, range: DayRange): StoredUsage {
  const key = requireAccountKey(db, profileId, accountId);
  const { first, last } = spanOf(range);
  const sql = `SELECT day, ${REPORT_COLUMN_NAMES} FROM report_days WHERE account_key = ? AND day BETWEEN ? AND ? ORDER BY day`;
  const fetched = coverageIn(db, key, range);
  return { rows: readReportRows(db.all(sql, [key, first, last])), fetched, asOf: asOfCoverage(fetched) };
}

/** What of the range has been fetched. @throws AppFailure `not-found` */
export function coverage(db: ReadableDb, profileId: ProfileId, accountId: AccountId, range: DayRange): CoveredRange[] {
  return coverageIn(db, requireAccountKey(db, profileId, accountId), range);
}

function refuseStrangeDays({ range, rows }: FetchedReports): void {
  if (range.from > range.to) fail('store-failed', `a report from ${range.from} to ${range.to} has no days`);
  const days = new Set<string>();
  for (const { day } of rows) {
    if (day < range.from || day > range.to) fail('store-failed', `the report of ${day} was not asked for`);
    if (days.has(day)) fail('store-failed', `the report of ${day} came twice`);
    days.add(day);
  }
}

const INSERT = `INSERT INTO report_days (account_key, day, ${REPORT_COLUMN_NAMES})
  VALUES (?, ?${', ?'.repeat(REPORT_COLUMNS.length)})`;

/** One statement a row: several rows a statement were measured to save an eighth, which the code for the rest is not worth. */
function insertRows(db: WritableDb, key: AccountKey, rows: readonly ReportRow[]): void {
  for (const row of rows) db.run(INSERT, [key, dayNumber(row.day), ...reportValues(row)]);
}
