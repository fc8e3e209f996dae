import { type MonthDays, type MonthDoubts } from '@shared/domain/month-state';
import type { ReportMonth } from '@shared/domain/report-day';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import { fail } from '@shared/errors/app-error';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { monthNumber } from '../month-number';
import type { AccountKey } from './account-keys';
import { refreshMonthBalances } from './balances';

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const PROFIT_PARTS = PROFIT_CATEGORIES.map((category) => `profit_by_${snake(category)}`);

/** The columns of one month of one account, in the order in which `MonthRow` reads them; all of them lie in the index by month. */
const BASE = ['account_key', 'as_of', 'unbroken', 'row_count', 'covered_days', 'closed_days', 'flagged_days'];
const MORE = ['unknown_days', 'profitless_days', 'recharge_amount', 'consumption', 'profit'];
const BALANCES = ['opening_credit', 'opening_doubt', 'opening_exact', 'closing_credit', 'closing_doubt'];
const COMPARED = [...BASE, ...MORE];
const ALL = [...COMPARED, ...PROFIT_PARTS, ...BALANCES, 'closing_exact', 'closing_day', 'balances_stale'];
const PLACE = new Map(ALL.map((name, place) => [name, place]));

/** One month of one account: numbers and nulls, which `numberOf` reads. */
export type MonthRow = readonly unknown[];

/** Where a column stands in a row of `monthRows`. */
export function placeOf(name: string): number {
  return PLACE.get(name) ?? fail('internal', `a month has no ${name}`);
}

/** Every account's row of the month, of all profiles, balances up to date. */
export function monthRows(db: WritableDb, month: ReportMonth, only: AccountKey | null): MonthRow[] {
  const rows = select(db, ALL, month, only);
  const stale = placeOf('balances_stale');
  const old = rows.filter((row) => row[stale] === 1);
  if (old.length === 0) return rows;
  db.transaction(() => {
    for (const [key] of old) if (typeof key === 'number') refreshMonthBalances(db, key, monthNumber(month));
  });
  return select(db, ALL, month, only);
}

/** The same without balances and parts, to compare with. */
export function comparedRows(db: ReadableDb, month: ReportMonth): MonthRow[] {
  return select(db, COMPARED, month, null);
}

/** As one JSON text: rows of values take three times as long out of the driver. */
function select(db: ReadableDb, names: readonly string[], month: ReportMonth, only: AccountKey | null): MonthRow[] {
  const [from, parameters] =
    only === null
      ? ['report_months INDEXED BY report_months_in_month WHERE month = ?', [monthNumber(month)]]
      : ['report_months WHERE month = ? AND account_key = ?', [monthNumber(month), only]];
  const sql = `SELECT json_group_array(json_array(${names.join(', ')})) FROM ${from}`;
  const rows: unknown = JSON.parse(String(db.first(sql, parameters)?.[0] ?? '[]'));
  if (!Array.isArray(rows)) return fail('store-failed', 'stored months cannot be read');
  return rows.map(toRow);
}

const toRow = (row: unknown): MonthRow =>
  Array.isArray(row) ? row : fail('store-failed', 'a stored month cannot be read');

/** NaN for null. @throws AppFailure `store-failed` for what is no whole number below 2^53 */
export function numberOf(value: unknown): number {
  if (value === null) return Number.NaN;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  return fail('store-failed', 'a stored month cannot be read: a figure is no whole number below 2^53');
}

/** What the row says of its days. */
export function daysOfRow(row: MonthRow): MonthDays & MonthDoubts {
  return {
    unbroken: row[2] === 1,
    coveredDays: numberOf(row[4]),
    closedDays: numberOf(row[5]),
    unknownDays: numberOf(row[7]),
    profitlessDays: numberOf(row[8]),
  };
}

/** An amount of the row: a month that was fetched and has no row of a day had no activity, so that it is 0. NaN if it was not told. */
export function amountOf(row: MonthRow, place: number): number {
  if (row[4] === 0) return Number.NaN;
  return row[3] === 0 ? 0 : numberOf(row[place]);
}
