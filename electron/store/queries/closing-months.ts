import { z } from 'zod';
import type { ProfileId } from '@shared/domain/ids';
import { MONTH_COLUMNS, type MonthColumn } from '@shared/domain/month-columns';
import { type ReportMonth, daysOfMonth } from '@shared/domain/report-day';
import { spanOf } from '@shared/domain/day-number';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { fail } from '@shared/errors/app-error';
import type { MonthTable } from '@shared/ipc/finance-models';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRow, readRows } from '@electron/database/read-rows';
import type { StoredClosing } from '../closings-store-api';
import { monthNumber, monthOfNumber } from '../month-number';
import type { AccountKey } from './account-keys';
import { hashOf } from './closing-hash';
import { coverageIn } from './coverage';
import { PROFIT_PARTS } from './month-rows';
import { monthAccounts } from './month-accounts';
import { monthTable } from './month-table';

const text = z.string();
const integer = z.number().int();
const rowSchema = z.tuple([
  ...([integer, integer, integer, text, text, integer] as const),
  ...([integer.nullable(), integer.nullable(), integer.nullable(), integer.nullable(), text.nullable()] as const),
]);
const SELECT = `SELECT closing_key, month, closed_at, note, hash, accounts, consumption, recharge, profit, reopened_at, reopen_note
  FROM month_closings`;

/** See `ClosingsStoreApi.listClosings`. */
export function listClosings(db: ReadableDb, profileId: ProfileId): StoredClosing[] {
  const sql = `${SELECT} WHERE profile_id = ? ORDER BY month DESC, closing_key DESC`;
  return readRows(db, rowSchema, sql, [profileId]).map(toClosing);
}

function closingInForce(db: ReadableDb, profileId: ProfileId, month: ReportMonth): StoredClosing | null {
  const sql = `${SELECT} WHERE profile_id = ? AND month = ? AND reopened_at IS NULL`;
  const row = readRow(db, rowSchema, sql, [profileId, monthNumber(month)]);
  return row && toClosing(row);
}

function toClosing(row: z.output<typeof rowSchema>): StoredClosing {
  const [closingKey, month, closedAt, note, hash, accounts, ...rest] = row;
  const [consumption, recharge, profit, reopenedAt, reopenNote] = rest;
  return {
    ...{ closingKey, month: monthOfNumber(month), closedAt, note, hash, accounts },
    ...{ consumption: money(consumption), recharge: money(recharge), profit: money(profit), reopenedAt, reopenNote },
  };
}

const money = (value: number | null): Thousandths | null => (value === null ? null : thousandths(value));

/** See `ClosingsStoreApi.closeMonth`. */
export function closeMonth(
  db: WritableDb,
  profileId: ProfileId,
  month: ReportMonth,
  { note, provisional, now }: { note: string; provisional: boolean; now: number },
): StoredClosing {
  return db.transaction(() => {
    const table = monthTable(db, profileId, month, now);
    refuseUnready(table, provisional);
    const sums = (['consumption', 'recharge', 'profit'] as const).map((name) => sumOf(table.columns[name]));
    db.run(
      `INSERT INTO month_closings (profile_id, month, closed_at, note, hash, accounts, consumption, recharge, profit)
       VALUES (?, ?, ?, ?, '', ?, ?, ?, ?)`,
      [profileId, monthNumber(month), now, note, table.accountIds.length, ...sums],
    );
    const { closingKey } = closingInForce(db, profileId, month) ?? fail('internal', 'the closing was not kept');
    const keyOf = new Map(monthAccounts(db, profileId).map(({ id, key }) => [id, key]));
    table.accountIds.forEach((accountId, position) => {
      const days = packDays(db, keyOf.get(accountId) ?? fail('internal', 'an account has no key'), month);
      db.run('INSERT INTO closed_accounts (closing_key, position, account_id, frozen, days) VALUES (?, ?, ?, ?, ?)', [
        ...[closingKey, position, accountId],
        ...[frozenText(table, position), days],
      ]);
    });
    db.run('UPDATE month_closings SET hash = ? WHERE closing_key = ?', [hashOf(db, closingKey, month), closingKey]);
    return closingInForce(db, profileId, month) ?? fail('internal', 'the closing was not kept');
  });
}

function refuseUnready({ state }: MonthTable, provisional: boolean): void {
  const refuse = (why: string): never => fail('invalid-input', why, { fields: { month: [why] } });
  if (state.stage === 'closed') refuse('this month is closed already');
  if (state.why === 'running') refuse('this month is not over');
  if (state.accounts === 0) refuse('this month has no accounts');
  if (state.stage === 'provisional' && !provisional)
    refuse('this month is provisional: some of its days may still change');
}

/** See `ClosingsStoreApi.reopenMonth`. */
export function reopenMonth(
  db: WritableDb,
  profileId: ProfileId,
  month: ReportMonth,
  note: string,
  now: number,
): StoredClosing {
  const closing = closingInForce(db, profileId, month) ?? fail('not-found', `${month} is not closed`);
  db.run('UPDATE month_closings SET reopened_at = ?, reopen_note = ? WHERE closing_key = ?', [
    ...[now, note, closing.closingKey],
  ]);
  return { ...closing, reopenedAt: now, reopenNote: note };
}

function frozenText({ names, countries, types, columns }: MonthTable, i: number): string {
  const figures = MONTH_COLUMNS.map((name: MonthColumn) => orNull(columns[name][i]));
  return JSON.stringify([names[i] ?? '', countries[i] ?? null, types[i] ?? null, figures]);
}

const DAY_FIGURES = ['-(transaction_amount + recharge_amount)', 'recharge_amount', 'profit', ...PROFIT_PARTS].join(
  ', ',
);

/** The days of an account's month as the text in which they are frozen and compared. */
export function packDays(db: ReadableDb, key: AccountKey, month: ReportMonth): string {
  const days = daysOfMonth(month);
  const { first, last } = spanOf(days);
  const sql = `SELECT json_group_array(json_array(day, ${DAY_FIGURES})) FROM
    (SELECT day - ? + 1 AS day, transaction_amount, recharge_amount, profit, ${PROFIT_PARTS.join(', ')}
     FROM report_days WHERE account_key = ? AND day BETWEEN ? AND ? ORDER BY day)`;
  const rows = readRow(db, z.tuple([text]), sql, [first, key, first, last])?.[0] ?? '[]';
  const covered: [number, number][] = [];
  for (const part of coverageIn(db, key, days).map(spanOf)) {
    const before = covered.at(-1);
    if (before && before[1] + 1 === part.first - first + 1) before[1] = part.last - first + 1;
    else covered.push([part.first - first + 1, part.last - first + 1]);
  }
  return `{"covered":${JSON.stringify(covered)},"rows":${rows}}`;
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** Of what is known; null of nothing. */
function sumOf(column: Float64Array): number | null {
  const known = column.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? null : thousandths(known.reduce((sum, value) => sum + value, 0));
}
