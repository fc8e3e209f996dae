import { z } from 'zod';
import { type Balance, DAYS_AFTER, DAYS_BEFORE, type DayMovement, balanceAt } from '@shared/domain/balance';
import type { CoveredRange } from '@shared/domain/coverage';
import { type DaySpan, dayOfNumber, rangeOf, spanOf } from '@shared/domain/day-number';
import { daysOfMonth, monthOf } from '@shared/domain/report-day';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRows } from '@electron/database/read-rows';
import { monthNumber, monthOfNumber } from '../month-number';
import type { AccountKey } from './account-keys';
import { coverageIn } from './coverage';
import { nearestCredits } from './credit-days';

const count = z.number().int();
const amount = count.nullable();

/**
 * Brings the balances of every month up to date that rest on these days: on their reports, or on credit read on them.
 * The opening one stands at the end of the day before the month, the closing one at the end of the last day of it that was fetched.
 */
export function refreshBalances(db: WritableDb, key: AccountKey, { first, last }: DaySpan): void {
  const months = [first - DAYS_AFTER, last + DAYS_BEFORE + 1].map((day) => monthNumber(monthOf(dayOfNumber(day))));
  const sql = 'SELECT month FROM report_months WHERE account_key = ? AND month BETWEEN ? AND ?';
  for (const [month] of readRows(db, z.tuple([count]), sql, [key, ...months])) refreshMonthBalances(db, key, month);
}

const SET = `UPDATE report_months SET opening_credit = ?, opening_doubt = ?, opening_exact = ?,
  closing_credit = ?, closing_doubt = ?, closing_exact = ?, closing_day = ?, balances_stale = 0 WHERE account_key = ? AND month = ?`;

/** @param month since year 0 */
export function refreshMonthBalances(db: WritableDb, key: AccountKey, month: number): void {
  const days = spanOf(daysOfMonth(monthOfNumber(month)));
  const lastFetched = coverageIn(db, key, rangeOf(days)).at(-1);
  const closingDay = lastFetched ? spanOf(lastFetched).last : null;
  const opening = balanceOf(db, key, days.first - 1);
  const closing = closingDay === null ? null : balanceOf(db, key, closingDay);
  db.run(SET, [...columnsOf(opening), ...columnsOf(closing), closingDay, key, month]);
}

const columnsOf = (balance: Balance | null): (number | null)[] => [
  balance?.value ?? null,
  balance?.doubt ?? null,
  balance?.quality === 'exact' ? 1 : 0,
];

/** The credit of an account at the end of a day. See `balanceAt`. */
export function balanceOf(db: ReadableDb, key: AccountKey, day: number): Balance | null {
  const credits = nearestCredits(db, key, { first: day - DAYS_BEFORE, day, last: day + DAYS_AFTER });
  if (credits.length === 0) return null;
  const known = credits.map((read) => read.day);
  return balanceAt(day, credits, movements(db, key, { first: Math.min(day, ...known), last: Math.max(day, ...known) }));
}

const movedSchema = z.tuple([count, amount, amount]);
const MOVED = `SELECT day, recharge_amount, -(transaction_amount + recharge_amount) FROM report_days
  WHERE account_key = ? AND day BETWEEN ? AND ?`;

/** A fetched day without a row had no activity. */
function movements(db: ReadableDb, key: AccountKey, days: DaySpan): (day: number) => DayMovement | null {
  const rows = readRows(db, movedSchema, MOVED, [key, days.first, days.last]);
  const byDay = new Map(rows.map(([day, recharge, consumption]) => [day, { recharge, consumption }]));
  const covered = coverageIn(db, key, rangeOf(days)).map(toSpan);
  return (day) => {
    const part = covered.find(({ first, last }) => first <= day && day <= last);
    return part ? { ...(byDay.get(day) ?? { recharge: 0, consumption: 0 }), closed: part.closed } : null;
  };
}

const toSpan = (part: CoveredRange): DaySpan & { closed: boolean } => ({ ...spanOf(part), closed: part.closed });
