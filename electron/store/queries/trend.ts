import { z } from 'zod';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { type MonthInTime, type MonthTally, hasDays, monthInTime, stageOf } from '@shared/domain/month-state';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import { type ReportMonth, addMonths } from '@shared/domain/report-day';
import { addCounts } from '@shared/domain/report-maths';
import type { MonthState, TrendMonth } from '@shared/ipc/finance-models';
import type { ReadableDb } from '@electron/database/connection';
import { readRows } from '@electron/database/read-rows';
import { monthNumber } from '../month-number';
import { type AccountKey, requireAccountKey } from './account-keys';
import { closedMonths } from './closed-months';
import { PROFIT_PARTS } from './month-rows';
import { rejectedDays } from './odd-days';

const MONTHS = 13;
const count = z.number().int();
const amount = count.nullable();
/** A time zone is read as JSON text, which the driver never takes for something else. */
const zone = z.string().transform((json): string | null => z.string().nullable().parse(JSON.parse(json)));

/** Accounts of one month that are alike in all that decides about its stage, with their sums. */
const groupSchema = z
  .tuple([count, zone, count, count, count, count, count, count, count, count, amount, amount, amount], amount)
  .transform(
    ([month, timeZone, gone, coveredDays, closedDays, unbroken, accounts, active, flagged, doubtful, ...sums]) => {
      const known = { coveredDays, closedDays, unbroken: unbroken === 1 };
      return { month, timeZone, gone: gone === 1, known, accounts, active, flagged, doubtful, sums };
    },
  );
type Group = z.output<typeof groupSchema>;

const SUMS = ['recharge_amount', 'consumption', 'profit', ...PROFIT_PARTS].map((name) => `sum(m.${name})`).join(', ');
const groupsSql = (only: string): string => `
  WITH of AS MATERIALIZED (SELECT account_key, gone, brief -> '$[4]' AS zone FROM accounts WHERE profile_id = ?${only})
  SELECT m.month, a.zone, a.gone, m.covered_days, m.closed_days, m.unbroken, count(*), sum(m.row_count > 0),
    sum(m.flagged_days), sum(m.unknown_days + m.profitless_days), ${SUMS}
  FROM of a CROSS JOIN report_months m ON m.account_key = a.account_key AND m.month BETWEEN ? AND ?
  WHERE m.covered_days > 0 GROUP BY 1, 2, 3, 4, 5, 6`;

const listedSchema = z.tuple([zone, count]);
const listedSql = (only: string): string =>
  `SELECT brief -> '$[4]' AS zone, count(*) FROM accounts WHERE profile_id = ? AND gone = 0${only} GROUP BY zone`;

interface Scope {
  profileId: ProfileId;
  key: AccountKey | null;
  now: number;
}

/** See `ReportsStoreApi.trend`. */
export function trend(
  db: ReadableDb,
  profileId: ProfileId,
  accountId: AccountId | null,
  last: ReportMonth,
  now: number,
): TrendMonth[] {
  const months = Array.from({ length: MONTHS }, (_, i) => addMonths(last, i + 1 - MONTHS));
  return tellMonths(db, { profileId, key: keyOf(db, profileId, accountId), now }, months);
}

/** See `ReportsStoreApi.monthStates`. */
export function monthStates(
  db: ReadableDb,
  profileId: ProfileId,
  accountId: AccountId | null,
  months: readonly ReportMonth[],
  now: number,
): MonthState[] {
  const scope = { profileId, key: keyOf(db, profileId, accountId), now };
  return tellMonths(db, scope, months).map(({ state }) => state);
}

const keyOf = (db: ReadableDb, profileId: ProfileId, accountId: AccountId | null): AccountKey | null =>
  accountId === null ? null : requireAccountKey(db, profileId, accountId);

/** In the order of the months. */
export function tellMonths(db: ReadableDb, scope: Scope, months: readonly ReportMonth[]): TrendMonth[] {
  if (months.length === 0) return [];
  const only = scope.key === null ? '' : ' AND account_key = ?';
  const whom = [scope.profileId, ...(scope.key === null ? [] : [scope.key])];
  const numbers = months.map(monthNumber);
  const range = [Math.min(...numbers), Math.max(...numbers)];
  const groups = readRows(db, groupSchema, groupsSql(only), [...whom, ...range]);
  const listed = readRows(db, listedSchema, listedSql(only), whom);
  const closed = closedMonths(db, scope.profileId);
  return months.map((month): TrendMonth => {
    const ofMonth = groups.filter((group) => group.month === monthNumber(month));
    const { tally, accounts } = tallyOf(ofMonth, listed, monthInTime(month, scope.now), closed.has(month));
    const state = {
      month,
      ...stageOf(tally, accounts),
      accounts,
      lackingAccounts: tally.lackingAccounts,
      flaggedDays: ofMonth.reduce((sum, { flagged }) => sum + flagged, 0),
      rejectedDays: rejectedDays(db, scope.profileId, month, scope.key),
    };
    return { state, ...sumsOf(ofMonth), quality: qualityOf(ofMonth, tally) };
  });
}

function tallyOf(
  groups: readonly Group[],
  listed: readonly z.output<typeof listedSchema>[],
  time: MonthInTime,
  closed: boolean,
): { tally: MonthTally; accounts: number } {
  const sumOf = (chosen: readonly Group[]): number => chosen.reduce((sum, group) => sum + group.accounts, 0);
  const inList = listed.reduce((sum, [, accounts]) => sum + accounts, 0);
  const gone = groups.filter((group) => group.gone);
  const accounts = inList + sumOf(gone);
  const needed = listed.reduce((sum, [timeZone, n]) => sum + (time.daysOver(timeZone) > 0 ? n : 0), 0) + sumOf(gone);
  const having = groups.filter(({ timeZone }) => time.daysOver(timeZone) > 0);
  const complete = having.filter(({ known, timeZone }) => hasDays(known, time.daysOver(timeZone)));
  const settled = groups.filter(({ known }) => known.closedDays === time.days);
  const zones = [...listed.map(([timeZone]) => timeZone), ...gone.map(({ timeZone }) => timeZone)];
  const running = zones.length === 0 ? !time.isOver(null) : zones.some((timeZone) => !time.isOver(timeZone));
  const lackingAccounts = needed - sumOf(complete);
  return { tally: { running, closed, lackingAccounts, openAccounts: accounts - sumOf(settled) }, accounts };
}

function sumsOf(groups: readonly Group[]): Omit<TrendMonth, 'state' | 'quality'> {
  const isIdle = groups.length > 0 && groups.every(({ active }) => active === 0);
  const sum = (place: number): Thousandths | null => {
    const total = groups.map(({ sums }) => sums[place] ?? null).reduce(addCounts, isIdle ? 0 : null);
    return total === null ? null : thousandths(total);
  };
  const parts = PROFIT_CATEGORIES.map((category, i) => [category, sum(3 + i)]);
  const profitBy = Object.fromEntries(parts) as TrendMonth['profitBy'];
  return { recharge: sum(0), consumption: sum(1), profit: sum(2), profitBy };
}

function qualityOf(groups: readonly Group[], tally: MonthTally): TrendMonth['quality'] {
  if (groups.length === 0) return 'missing';
  const doubtful = groups.reduce((sum, group) => sum + group.doubtful, 0);
  const whole = !tally.running && tally.lackingAccounts === 0 && tally.openAccounts === 0;
  return whole && doubtful === 0 ? 'exact' : 'inferred';
}
