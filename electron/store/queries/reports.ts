import { z } from 'zod';
import { type CoveredRange, addCoverage, asOfCoverage } from '@shared/domain/coverage';
import { dayNumber, spanOf } from '@shared/domain/day-number';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ReportRow } from '@shared/domain/report';
import type { DayRange } from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRow } from '@electron/database/read-rows';
import { REPORT_COLUMNS, REPORT_COLUMN_NAMES, reportValues } from '../report-columns';
import { readReportRow } from '../report-reader';
import type { FetchedReports, PackedUsage, StoredUsage } from '../store-api';
import { type AccountKey, findAccountKey, requireAccountKey } from './account-keys';
import { coverageIn, replaceCoverage, wholeCoverage } from './coverage';
import { refreshFigures } from './report-figures';
import { replaceFlags, replaceRejects } from './report-flags';

/** Replaces the days of the range, brings the months up to date and notes the coverage, all or nothing. */
export function saveReports(db: WritableDb, profileId: ProfileId, accountId: AccountId, reports: FetchedReports): void {
  refuseStrangeDays(reports);
  db.transaction(() => {
    const key = requireAccountKey(db, profileId, accountId);
    const { first, last } = spanOf(reports.range);
    db.run('DELETE FROM report_days WHERE account_key = ? AND day BETWEEN ? AND ?', [key, first, last]);
    insertRows(db, key, reports.rows);
    replaceFlags(db, key, reports);
    replaceRejects(db, key, { rejects: [], ...reports });
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
  return { rows: db.all(sql, [key, first, last]).map(readReportRow), fetched, asOf: asOfCoverage(fetched) };
}

const PACK = `SELECT json_group_array(json_array(day, ${REPORT_COLUMN_NAMES})) FROM report_days
  WHERE account_key = ? AND day BETWEEN ? AND ?`;

/** See `StoreApi.usageOf`. */
export function usageOf(
  db: ReadableDb,
  profileId: ProfileId,
  accountIds: readonly AccountId[],
  range: DayRange,
): PackedUsage[] {
  const { first, last } = spanOf(range);
  return accountIds.map((accountId) => {
    const key = findAccountKey(db, profileId, accountId);
    if (key === null) return { accountId, days: '[]', fetched: [] };
    const days = readRow(db, z.tuple([z.string()]), PACK, [key, first, last])?.[0] ?? '[]';
    return { accountId, days, fetched: coverageIn(db, key, range) };
  });
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
