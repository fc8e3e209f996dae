import { z } from 'zod';
import { type Balance, DAYS_AFTER, DAYS_BEFORE, type DayMovement, balanceAt } from '@shared/domain/balance';
import { type DaySpan, dayOfNumber, spanOf } from '@shared/domain/day-number';
import { daysOfMonth, monthOf } from '@shared/domain/report-day';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRows } from '@electron/database/read-rows';
import { monthNumber, monthOfNumber } from '../month-number';
import type { AccountKey } from './account-keys';
import { nearestCredits } from './credit-days';

const count = z.number().int();
const amount = count.nullable();

/** Of what a balance is told again: the days whose reports changed, or on which credit was read. */
const restsOn = (day: number, { first, last }: DaySpan): boolean =>
  first - DAYS_AFTER <= day && day <= last + DAYS_BEFORE;

/**
 * Brings the balances of every month up to date that rest on these days: on their reports, or on credit read on them.
 * The opening one stands at the end of the day before the month, the closing one at the end of the last day of it that was fetched.
 */
export function refreshBalances(db: WritableDb, key: AccountKey, changed: DaySpan): void {
  const months = [changed.first - DAYS_AFTER, changed.last + DAYS_BEFORE + 1].map((day) =>
    monthNumber(monthOf(dayOfNumber(day))),
  );
  const sql = 'SELECT month, balances_stale FROM report_months WHERE account_key = ? AND month BETWEEN ? AND ?';
  const known = new Map<number, Balance | null>();
  for (const [month, stale] of readRows(db, z.tuple([count, count]), sql, [key, ...months]))
    refresh(db, key, month, { changed: stale === 1 ? null : changed, known });
}

/** @param month since year 0 */
export function refreshMonthBalances(db: WritableDb, key: AccountKey, month: number): void {
  refresh(db, key, month, { changed: null, known: new Map() });
}

/** `changed`: null for a month of which nothing was told yet. `known`: one month's end is the next one's beginning. */
interface Refreshing {
  changed: DaySpan | null;
  known: Map<number, Balance | null>;
}

const OPENING = 'UPDATE report_months SET opening_credit = ?, opening_doubt = ?, opening_exact = ?, balances_stale = 0';
const CLOSING = `UPDATE report_months SET closing_credit = ?, closing_doubt = ?, closing_exact = ?, closing_day = ?, balances_stale = 0`;
const WHERE = ' WHERE account_key = ? AND month = ?';

function refresh(db: WritableDb, key: AccountKey, month: number, { changed, known }: Refreshing): void {
  const days = spanOf(daysOfMonth(monthOfNumber(month)));
  const balance = (day: number): Balance | null => {
    const told = known.get(day);
    if (told !== undefined) return told;
    const reckoned = balanceOf(db, key, day);
    known.set(day, reckoned);
    return reckoned;
  };
  const before = days.first - 1;
  if (changed === null || restsOn(before, changed))
    db.run(OPENING + WHERE, [...columnsOf(balance(before)), key, month]);
  const closingDay = fetchedSpans(db, key, days).at(-1)?.last ?? null;
  if (changed === null || closingDay === null || restsOn(closingDay, changed)) {
    const closing = closingDay === null ? null : balance(closingDay);
    db.run(CLOSING + WHERE, [...columnsOf(closing), closingDay, key, month]);
  }
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
  const covered = fetchedSpans(db, key, days);
  return (day) => {
    const part = covered.find(({ first, last }) => first <= day && day <= last);
    return part ? { ...(byDay.get(day) ?? { recharge: 0, consumption: 0 }), closed: part.closed } : null;
  };
}

const spanSchema = z.tuple([count, count, count]).transform(([first, last, closed]) => {
  return { first, last, closed: closed === 1 };
});

/** What of these days was fetched, clipped to them, ascending. */
function fetchedSpans(db: ReadableDb, key: AccountKey, { first, last }: DaySpan): (DaySpan & { closed: boolean })[] {
  return readRows(
    db,
    spanSchema,
    `SELECT max(first_day, ?2), min(last_day, ?3), closed FROM report_coverage
     WHERE account_key = ?1 AND last_day >= ?2 AND first_day <= ?3 ORDER BY first_day`,
    [key, first, last],
  );
}
