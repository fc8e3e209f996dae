import { z } from 'zod';
import { dayNumber } from '@shared/domain/day-number';
import { accountIdSchema, type ProfileId } from '@shared/domain/ids';
import { addDays, daysBetween, daysOfMonth } from '@shared/domain/report-day';
import type { ReadableDb } from '@electron/database/connection';
import { readRows } from '@electron/database/read-rows';
import { monthNumber } from '../month-number';
import type { ClientDays, DaysOfMonth } from '../overview-store-api';

const amount = z.number().nullable();
const rowSchema = z.tuple([accountIdSchema, z.string(), amount, amount, amount, amount, amount, amount]);

const FIGURES = {
  consumption: (of: string) => `-(${of}.transaction_amount + ${of}.recharge_amount)`,
  recharge: (of: string) => `${of}.recharge_amount`,
  profit: (of: string) => `${of}.profit`,
};
const columns = (figure: (name: string, sql: (of: string) => string) => string): string =>
  Object.entries(FIGURES)
    .map(([name, sql]) => `${figure(name, sql)} AS ${name}`)
    .join(', ');

/** Days without activity have no row, so that fetched days without any row sum to 0; rows that tell no amount sum to nothing. */
const ADDED = columns((_, sql) => `CASE WHEN count(d.day) = 0 THEN 0 ELSE sum(${sql('d')}) END`);
const LEFT_OVER = columns(
  (_, sql) => `CASE WHEN m.row_count = 0 THEN 0 ELSE ${sql('m')} - coalesce(sum(${sql('d')}), 0) END`,
);

/** The first days of every account whose month has them all: added up, or, where fewer are left, the month less the rest. */
const firstDays = (figures: string): string => `
  SELECT m.account_key, ${figures} FROM accounts a
  JOIN report_months m ON m.account_key = a.account_key AND m.month = ? AND m.unbroken = 1 AND m.covered_days >= ?
  LEFT JOIN report_days d ON d.account_key = m.account_key AND d.day BETWEEN ? AND ?
  WHERE a.profile_id = ? AND a.gone = 0 GROUP BY m.account_key`;

/** See `OverviewStoreApi`. */
export function compareFirstDays(
  db: ReadableDb,
  profileId: ProfileId,
  now: DaysOfMonth,
  before: DaysOfMonth,
): ClientDays[] {
  const [first, second] = [partOf(now), partOf(before)];
  const sql = `
    SELECT a.account_id, json_extract(a.account, '$.name'),
      n.consumption, n.recharge, n.profit, b.consumption, b.recharge, b.profit
    FROM (${firstDays(first.figures)}) n
    JOIN (${firstDays(second.figures)}) b ON b.account_key = n.account_key
    JOIN accounts a ON a.account_key = n.account_key`;
  const rows = readRows(db, rowSchema, sql, [...first.parameters, profileId, ...second.parameters, profileId]);
  return rows.map(([accountId, accountName, ...sums]) => ({
    ...{ accountId, accountName },
    now: { consumption: sums[0], recharge: sums[1], profit: sums[2] },
    before: { consumption: sums[3], recharge: sums[4], profit: sums[5] },
  }));
}

function partOf({ month, days }: DaysOfMonth): { figures: string; parameters: number[] } {
  const { from, to } = daysOfMonth(month);
  const rest = addDays(from, days);
  const few = days <= daysBetween(rest, to) + 1;
  const [first, last] = few ? [from, addDays(rest, -1)] : [rest, to];
  return {
    figures: few ? ADDED : LEFT_OVER,
    parameters: [monthNumber(month), days, dayNumber(first), dayNumber(last)],
  };
}
