import { z } from 'zod';
import { accountSchema } from '@shared/domain/account';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { thousandthsSchema } from '@shared/domain/money';
import { DEFAULT_TIME_ZONE, type ReportDay, type ReportMonth, dayAt } from '@shared/domain/report-day';
import { consumption } from '@shared/domain/report-maths';
import { estimateRunway } from '@shared/domain/runway';
import { type RunwayModel, runwayModelSchema } from '@shared/domain/runway-model';
import { fail } from '@shared/errors/app-error';
import { accountListSchema, type MonthFigures } from '@shared/ipc/models';
import type { ReadableDb } from '@electron/database/connection';
import { monthNumber } from '../month-number';
import { readJson, readRow, readRows } from '@electron/database/read-rows';
import type { StoredAccountList, StoredAccountPage, StoredAccountRow } from '../store-api';
import { historyOf } from './account-history';
import { requireAccountKey } from './account-keys';

const amount = thousandthsSchema.nullable();
const rowSchema = z.tuple([
  z.string(),
  z.number(),
  z.number().nullable(),
  z.number().nullable(),
  amount,
  amount,
  amount,
  z.number().nullable(),
  z.string().nullable(),
]);

/** A month counts once it has been fetched without a break from its first day: a sum of some days would pass for the month. */
const SELECT_ROWS = `
  SELECT a.account, a.seen_at, m.as_of, m.row_count, m.transaction_amount, m.recharge_amount, m.profit, f.daily_consumption, f.runway_model
  FROM accounts a
  LEFT JOIN report_months m ON m.account_key = a.account_key AND m.month = ? AND m.unbroken = 1
  LEFT JOIN account_figures f ON f.account_key = a.account_key`;

/** Accounts that are not gone, in Spoki's order. @param now milliseconds since 1970-01-01 UTC, from which runways are counted */
export function listAccounts(
  db: ReadableDb,
  profileId: ProfileId,
  month: ReportMonth,
  now = Date.now(),
): StoredAccountList {
  const sql = `${SELECT_ROWS} WHERE a.profile_id = ? AND a.gone = 0 ORDER BY a.position, a.account_key`;
  const rows = readRows(db, rowSchema, sql, [monthNumber(month), profileId]);
  const today = createToday(now);
  return { rows: rows.map((row) => toAccountRow(row, month, today)), ...listState(db, profileId) };
}

/** Also finds accounts that are gone. @throws AppFailure `not-found` */
export function getAccount(
  db: ReadableDb,
  profileId: ProfileId,
  accountId: AccountId,
  month: ReportMonth,
  now = Date.now(),
): StoredAccountPage {
  const key = requireAccountKey(db, profileId, accountId);
  const row = readRow(db, rowSchema, `${SELECT_ROWS} WHERE a.account_key = ?`, [monthNumber(month), key]);
  const kept = readRow(db, z.tuple([z.string(), z.number()]), 'SELECT raw, gone FROM accounts WHERE account_key = ?', [
    key,
  ]);
  if (!row || !kept) return fail('not-found', `account ${accountId} is not on this computer`);
  return {
    account: toAccountRow(row, month, createToday(now)),
    raw: kept[0],
    history: historyOf(db, key),
    gone: kept[1] === 1,
  };
}

type Today = (timeZone: string | null) => ReportDay;

/** The day in a zone, reckoned once for each: ten thousand accounts share a handful. */
function createToday(now: number): Today {
  const known = new Map<string, ReportDay>();
  return (timeZone) => {
    const zone = timeZone ?? DEFAULT_TIME_ZONE;
    const day = known.get(zone) ?? dayAt(now, zone);
    known.set(zone, day);
    return day;
  };
}

function toAccountRow(row: z.output<typeof rowSchema>, month: ReportMonth, today: Today): StoredAccountRow {
  const [stored, asOf, , , , , , , storedModel] = row;
  const account = readJson(accountSchema, stored);
  const runway = estimateRunway(
    modelOf(storedModel),
    account.credit,
    account.lowCreditThreshold,
    today(account.timezone),
  );
  return Object.assign(account, { month: toFigures(row, month), runway, asOf });
}

const modelOf = (stored: string | null): RunwayModel | null =>
  stored === null ? null : readJson(runwayModelSchema, stored);

/** A month that was fetched and has no row had no activity: its figures are 0, not unknown. */
function toFigures(row: z.output<typeof rowSchema>, month: ReportMonth): MonthFigures | null {
  const [, , asOf, rowCount, transactionAmount, rechargeAmount, profit, dailyConsumption] = row;
  if (asOf === null) return null;
  const idle = rowCount === 0;
  return {
    month,
    consumption: idle ? thousandthsSchema.parse(0) : consumption({ transactionAmount, rechargeAmount }),
    profit: idle ? thousandthsSchema.parse(0) : profit,
    dailyConsumption,
    asOf,
  };
}

function listState(db: ReadableDb, profileId: ProfileId): Omit<StoredAccountList, 'rows'> {
  const { fetchedAt, rowErrors, lastError } = accountListSchema.shape;
  const row = readRow(
    db,
    z.tuple([fetchedAt, z.number(), z.string(), z.string().nullable()]),
    'SELECT fetched_at, partial, row_errors, last_error FROM account_lists WHERE profile_id = ?',
    [profileId],
  );
  if (!row) return { fetchedAt: null, rowErrors: [], lastError: null, partial: false };
  const [at, partial, errors, error] = row;
  return {
    fetchedAt: at,
    partial: partial === 1,
    rowErrors: readJson(rowErrors, errors),
    lastError: error === null ? null : readJson(lastError, error),
  };
}
