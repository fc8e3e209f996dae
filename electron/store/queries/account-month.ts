import { type Balance } from '@shared/domain/balance';
import { spanOf } from '@shared/domain/day-number';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { monthInTime, qualityOfMonth } from '@shared/domain/month-state';
import { type ReportMonth, daysOfMonth } from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';
import type { WritableDb } from '@electron/database/connection';
import type { AccountMonth, MonthDaysSlice } from '../reports-store-api';
import { requireAccountKey } from './account-keys';
import { monthAccounts } from './month-accounts';
import { type MonthRow, amountOf, daysOfRow, monthRows, numberOf, placeOf } from './month-rows';
import { accountsOfMonth, qualityOfBalance } from './month-table';
import { usage, usageOf } from './reports';
import { tellMonths } from './trend';

const MISSING: Balance = { value: null, quality: 'missing', doubt: null };

/** See `ReportsStoreApi.accountMonth`. */
export function accountMonth(
  db: WritableDb,
  profileId: ProfileId,
  accountId: AccountId,
  month: ReportMonth,
  now: number,
): AccountMonth {
  const key = requireAccountKey(db, profileId, accountId);
  const [account] = monthAccounts(db, profileId, key);
  const [told] = tellMonths(db, { profileId, key, now }, [month]);
  if (!account || !told) return fail('internal', 'an account is gone while it is read');
  const row = monthRows(db, month, key)[0];
  const days = daysOfMonth(month);
  const time = monthInTime(month, now);
  const closes = row !== undefined && (!time.isOver(account.timeZone) || row[CLOSING_DAY] === spanOf(days).last);
  const { rows, fetched } = usage(db, profileId, accountId, days);
  return {
    accountId,
    accountName: account.name,
    state: told.state,
    opening: row ? balanceAt(row, placeOf('opening_credit')) : MISSING,
    closing: closes ? balanceAt(row, placeOf('closing_credit')) : MISSING,
    recharge: row ? money(row, 'recharge_amount') : null,
    consumption: row ? money(row, 'consumption') : null,
    profit: row ? money(row, 'profit') : null,
    quality: row ? qualityOfMonth(daysOfRow(row), time.days) : 'missing',
    rows,
    fetched,
  };
}

const CLOSING_DAY = placeOf('closing_day');
const known = (value: number): Thousandths | null => (Number.isNaN(value) ? null : thousandths(value));
const money = (row: MonthRow, name: string): Thousandths | null => known(amountOf(row, placeOf(name)));

function balanceAt(row: MonthRow, place: number): Balance {
  const [value, doubt] = [known(numberOf(row[place])), known(numberOf(row[place + 1]))];
  return { value, quality: qualityOfBalance(row, place), doubt };
}

/** See `ReportsStoreApi.monthDays`. */
export function monthDays(
  db: WritableDb,
  profileId: ProfileId,
  month: ReportMonth,
  fromIndex: number,
  count: number,
): MonthDaysSlice {
  const ids = accountsOfMonth(db, profileId, month);
  const wanted = ids.slice(fromIndex, fromIndex + count);
  return { total: ids.length, accounts: usageOf(db, profileId, wanted, daysOfMonth(month)) };
}
