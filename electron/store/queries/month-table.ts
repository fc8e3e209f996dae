import { z } from 'zod';
import { dayOfNumber, spanOf } from '@shared/domain/day-number';
import { type FigureQuality, qualityNumber } from '@shared/domain/figure-quality';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { MONTH_COLUMNS, type MonthColumn, PROFIT_COLUMNS } from '@shared/domain/month-columns';
import { type MonthInTime, hasDays, monthInTime, qualityOfMonth, stageOf } from '@shared/domain/month-state';
import { type ReportDay, type ReportMonth, addMonths, daysOfMonth } from '@shared/domain/report-day';
import type { MonthState, MonthTable } from '@shared/ipc/finance-models';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRow } from '@electron/database/read-rows';
import type { AccountKey } from './account-keys';
import { closedMonths } from './closed-months';
import { type MonthAccount, monthAccounts } from './month-accounts';
import {
  type MonthRow,
  PROFIT_PARTS,
  amountOf,
  comparedRows,
  daysOfRow,
  monthRows,
  numberOf,
  placeOf,
} from './month-rows';
import { rejectedDays } from './odd-days';

type Columns = MonthTable['columns'];
type Rows = ReadonlyMap<AccountKey, MonthRow>;

const byAccount = (rows: readonly MonthRow[]): Rows => new Map(rows.map((row) => [numberOf(row[0]), row]));

/** See `ReportsStoreApi.monthTable`. */
export function monthTable(db: WritableDb, profileId: ProfileId, month: ReportMonth, now: number): MonthTable {
  const rows = byAccount(monthRows(db, month, null));
  const accounts = inMonth(monthAccounts(db, profileId), rows);
  const columns = emptyColumns(accounts.length);
  const time = monthInTime(month, now);
  const last = spanOf(daysOfMonth(month)).last;
  accounts.forEach(({ key, timeZone }, i) => {
    const row = rows.get(key);
    if (row) fill(columns, i, row, { time, last, isOver: time.isOver(timeZone) });
  });
  compare(columns, accounts, db, addMonths(month, -1), 'previous');
  compare(columns, accounts, db, addMonths(month, -12), 'yearAgo');
  return {
    state: stateOf(db, profileId, month, { accounts, rows, time }),
    days: time.days,
    creditKnownSince: creditKnownSince(db, profileId),
    accountIds: accounts.map(({ id }) => id),
    names: accounts.map(({ name }) => name),
    countries: accounts.map(({ country }) => country),
    types: accounts.map(({ type }) => type),
    columns,
  };
}

/** Whose days a month has, in the order of its table. */
export function accountsOfMonth(db: WritableDb, profileId: ProfileId, month: ReportMonth): AccountId[] {
  return inMonth(monthAccounts(db, profileId), byAccount(comparedRows(db, month))).map(({ id }) => id);
}

/** Those in the list, and those that are gone and of which days of the month are known. */
const inMonth = (accounts: readonly MonthAccount[], rows: Rows): MonthAccount[] =>
  accounts.filter(({ key, gone }) => !gone || (rows.get(key)?.[4] ?? 0) !== 0);

function emptyColumns(length: number): Columns {
  const column = (name: MonthColumn): [MonthColumn, Float64Array<ArrayBuffer>] => {
    const starts = /(Quality|Days)$/.test(name) ? 0 : Number.NaN;
    return [name, new Float64Array(length).fill(starts)];
  };
  return Object.fromEntries(MONTH_COLUMNS.map(column)) as Columns;
}

const AMOUNTS: readonly [MonthColumn, number][] = [
  ['recharge', placeOf('recharge_amount')],
  ['consumption', placeOf('consumption')],
  ['profit', placeOf('profit')],
  ...PROFIT_COLUMNS.map((column, i): [MonthColumn, number] => [column, placeOf(PROFIT_PARTS[i] ?? '')]),
];
const COUNTS: readonly [MonthColumn, number][] = [
  ['asOf', placeOf('as_of')],
  ['coveredDays', placeOf('covered_days')],
  ['closedDays', placeOf('closed_days')],
  ['flaggedDays', placeOf('flagged_days')],
];
const OPENING = placeOf('opening_credit');
const CLOSING = placeOf('closing_credit');
const CLOSING_DAY = placeOf('closing_day');
const FLAGGED_DAYS = placeOf('flagged_days');

interface MonthEnd {
  time: MonthInTime;
  /** Its last day. */
  last: number;
  isOver: boolean;
}

function fill(columns: Columns, i: number, row: MonthRow, { time, last, isOver }: MonthEnd): void {
  for (const [name, place] of AMOUNTS) columns[name][i] = amountOf(row, place);
  for (const [name, place] of COUNTS) columns[name][i] = numberOf(row[place]);
  columns.figuresQuality[i] = qualityNumber(qualityOfMonth(daysOfRow(row), time.days));
  fillBalance(columns, i, row, 'opening', OPENING);
  // Of a month that is over, the balance after some earlier day would pass for that of its end.
  if (!isOver || row[CLOSING_DAY] === last) fillBalance(columns, i, row, 'closing', CLOSING);
}

function fillBalance(columns: Columns, i: number, row: MonthRow, end: 'opening' | 'closing', place: number): void {
  columns[`${end}Credit`][i] = numberOf(row[place]);
  columns[`${end}Doubt`][i] = numberOf(row[place + 1]);
  columns[`${end}Quality`][i] = qualityNumber(qualityOfBalance(row, place));
}

/** @param place of the credit; the doubt and whether it is exact come after it */
export function qualityOfBalance(row: MonthRow, place: number): FigureQuality {
  if (row[place] === null) return 'missing';
  return row[place + 2] === 1 ? 'exact' : 'inferred';
}

function compare(
  columns: Columns,
  accounts: readonly MonthAccount[],
  db: ReadableDb,
  month: ReportMonth,
  name: 'previous' | 'yearAgo',
): void {
  const rows = byAccount(comparedRows(db, month));
  const { first, last } = spanOf(daysOfMonth(month));
  const [consumption, profit] = [placeOf('consumption'), placeOf('profit')];
  accounts.forEach(({ key }, i) => {
    const row = rows.get(key);
    if (!row) return;
    columns[`${name}Consumption`][i] = amountOf(row, consumption);
    columns[`${name}Profit`][i] = amountOf(row, profit);
    columns[`${name}Quality`][i] = qualityNumber(qualityOfMonth(daysOfRow(row), last - first + 1));
  });
}

interface MonthParts {
  accounts: readonly MonthAccount[];
  rows: Rows;
  time: MonthInTime;
}

function stateOf(
  db: ReadableDb,
  profileId: ProfileId,
  month: ReportMonth,
  { accounts, rows, time }: MonthParts,
): MonthState {
  let [lackingAccounts, openAccounts, flaggedDays] = [0, 0, 0];
  let running = accounts.length === 0 && !time.isOver(null);
  for (const { key, timeZone } of accounts) {
    const row = rows.get(key);
    const known = row ? daysOfRow(row) : null;
    running ||= !time.isOver(timeZone);
    if (!hasDays(known ?? { coveredDays: 0, closedDays: 0, unbroken: false }, time.daysOver(timeZone)))
      lackingAccounts += 1;
    if ((known?.closedDays ?? 0) < time.days) openAccounts += 1;
    flaggedDays += row ? numberOf(row[FLAGGED_DAYS]) : 0;
  }
  const closed = closedMonths(db, profileId).has(month);
  return {
    month,
    ...stageOf({ running, lackingAccounts, openAccounts, closed }, accounts.length),
    accounts: accounts.length,
    lackingAccounts,
    flaggedDays,
    rejectedDays: rejectedDays(db, profileId, month, null),
  };
}

function creditKnownSince(db: ReadableDb, profileId: ProfileId): ReportDay | null {
  const sql = 'SELECT credit_since FROM account_lists WHERE profile_id = ?';
  const since = readRow(db, z.tuple([z.number().int().nullable()]), sql, [profileId])?.[0] ?? null;
  return since === null ? null : dayOfNumber(since);
}
