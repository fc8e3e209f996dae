import { z } from 'zod';
import {
  type CoveredRange,
  asOfCoverage,
  clipCoverage,
  isUnbrokenFrom,
  latestCoveredDays,
} from '@shared/domain/coverage';
import { spanOf } from '@shared/domain/day-number';
import {
  type DayRange,
  type ReportMonth,
  addDays,
  addMonths,
  daysBetween,
  daysOfMonth,
  monthOf,
} from '@shared/domain/report-day';
import { OPEN_DAYS } from '@shared/domain/sync-plan';
import type { WritableDb } from '@electron/database/connection';
import { monthNumber } from '../month-number';
import { readRow } from '@electron/database/read-rows';
import { REPORT_COLUMN_NAMES, REPORT_COLUMN_SUMS } from '../report-columns';
import type { FetchedReports } from '../store-api';
import type { AccountKey } from './account-keys';
import { refreshBalances } from './balances';
import { refreshRunway } from './runway-figures';

/** Over how many fetched days the mean daily consumption goes: four whole weeks, since every client has a weekly rhythm. */
const MEAN_DAYS = 28;

/** Brings the sums of every month the fetch touched, the balances that rest on it, and the account's mean, up to date with the rows. */
export function refreshFigures(
  db: WritableDb,
  key: AccountKey,
  reports: FetchedReports,
  covered: readonly CoveredRange[],
): void {
  for (const month of monthsOf(reports.range)) refreshMonth(db, key, month, covered);
  refreshBalances(db, key, spanOf(reports.range));
  const fetchDay = addDays(reports.closedBefore, OPEN_DAYS - 1);
  refreshMean(db, key, latestCoveredDays(covered, fetchDay, MEAN_DAYS));
  refreshRunway(db, key, covered);
}

function monthsOf({ from, to }: DayRange): ReportMonth[] {
  const months: ReportMonth[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Consumption is added day by day: of a day that does not tell both amounts, neither counts. */
const REPLACE_MONTH = `
  INSERT OR REPLACE INTO report_months (account_key, month, as_of, unbroken, covered_days, closed_days, flagged_days, row_count,
    consumption, unknown_days, profitless_days, ${REPORT_COLUMN_NAMES})
  SELECT ?1, ?2, ?3, ?4, ?5, ?6,
    (SELECT count(DISTINCT day) FROM report_flags WHERE account_key = ?1 AND day BETWEEN ?7 AND ?8), count(*),
    sum(-(transaction_amount + recharge_amount)), count(*) - count(transaction_amount + recharge_amount),
    count(*) - count(profit) + (SELECT count(*) FROM report_flags
      WHERE account_key = ?1 AND day BETWEEN ?7 AND ?8 AND flag = 'profit-mismatch'),
    ${REPORT_COLUMN_SUMS} FROM report_days WHERE account_key = ?1 AND day BETWEEN ?7 AND ?8`;

function refreshMonth(db: WritableDb, key: AccountKey, month: ReportMonth, covered: readonly CoveredRange[]): void {
  const days = daysOfMonth(month);
  const { first, last } = spanOf(days);
  const inMonth = clipCoverage(covered, days);
  const unbroken = isUnbrokenFrom(inMonth, days.from) ? 1 : 0;
  const counts = [countDays(inMonth), countDays(inMonth.filter((part) => part.closed))];
  db.run(REPLACE_MONTH, [key, monthNumber(month), asOfCoverage(inMonth), unbroken, ...counts, first, last]);
}

const countDays = (ranges: readonly DayRange[]): number =>
  ranges.reduce((total, { from, to }) => total + daysBetween(from, to) + 1, 0);

/** The day of the fetch itself is left out by the caller: a day half over would pull the mean down. */
function refreshMean(db: WritableDb, key: AccountKey, days: readonly DayRange[]): void {
  const sums = days.map((range) => sumConsumption(db, key, range));
  const count = countDays(days);
  const unknown = count === 0 || sums.includes(null);
  const total = sums.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  db.run(
    `INSERT INTO account_figures (account_key, daily_consumption) VALUES (?, ?)
     ON CONFLICT (account_key) DO UPDATE SET daily_consumption = excluded.daily_consumption`,
    [key, unknown ? null : total / count],
  );
}

/** Days without a row count as 0; null if there are rows and none of them tells its amounts. */
function sumConsumption(db: WritableDb, key: AccountKey, range: DayRange): number | null {
  const { first, last } = spanOf(range);
  const row = readRow(
    db,
    z.tuple([z.number(), z.number().nullable()]),
    `SELECT count(*), sum(-(transaction_amount + recharge_amount)) FROM report_days WHERE account_key = ? AND day BETWEEN ? AND ?`,
    [key, first, last],
  );
  return row && row[0] > 0 ? row[1] : 0;
}
