import { z } from 'zod';
import { dayOfNumber, spanOf } from '@shared/domain/day-number';
import { type AccountId, type ProfileId, accountIdSchema } from '@shared/domain/ids';
import { thousandthsSchema } from '@shared/domain/money';
import { type ReportMonth, daysOfMonth } from '@shared/domain/report-day';
import { DAY_FLAGS, type DayFlag, REJECT_REASONS } from '@shared/domain/report-flags';
import type { OddDay } from '@shared/ipc/finance-models';
import type { ReadableDb, SqlValue } from '@electron/database/connection';
import { readRow, readRows } from '@electron/database/read-rows';
import { type AccountKey, requireAccountKey } from './account-keys';

/** The most that are told at once. */
const MOST = 1_000;

const DETAILS: Record<DayFlag, string> = {
  'profit-mismatch': 'the total profit is not the sum of its parts',
  'negative-count': 'a count is below 0',
  'amount-missing': 'transactions or recharges were not told',
};

const count = z.number().int();
/** An account's name is read as JSON, because the driver would take one with odd characters for something else. */
const name = z.string().transform((json): string => z.string().parse(JSON.parse(json)));
const flagSchema = z
  .tuple([accountIdSchema, name, count, z.enum(DAY_FLAGS), thousandthsSchema.nullable(), count])
  .transform(([accountId, accountName, day, what, difference, seenAt]): OddDay => {
    return { accountId, accountName, day: dayOfNumber(day), what, difference, detail: DETAILS[what], seenAt };
  });
const rejectSchema = z
  .tuple([accountIdSchema, name, z.string(), z.enum(REJECT_REASONS), z.string(), count])
  .transform(([accountId, accountName, day, what, detail, seenAt]): OddDay => {
    return { accountId, accountName, day, what, difference: null, detail, seenAt };
  });

const OF = `a.account_id, a.account -> '$.name'`;
const FLAGS = 'report_flags o JOIN accounts a USING (account_key) WHERE a.profile_id = ? AND o.day BETWEEN ? AND ?';
const REJECTS =
  'report_rejects o JOIN accounts a USING (account_key) WHERE a.profile_id = ? AND o.last_day >= ? AND o.first_day <= ?';

/** See `ReportsStoreApi.oddDays`. */
export function oddDays(
  db: ReadableDb,
  profileId: ProfileId,
  month: ReportMonth,
  accountId: AccountId | null,
): { days: OddDay[]; total: number } {
  const key = accountId === null ? null : requireAccountKey(db, profileId, accountId);
  const [only, parameters] = scope(profileId, month, key);
  const flags = readRows(
    db,
    flagSchema,
    `SELECT ${OF}, o.day, o.flag, o.difference, o.seen_at FROM ${FLAGS}${only} ORDER BY o.day DESC, o.account_key LIMIT ${MOST}`,
    parameters,
  );
  const rejects = readRows(
    db,
    rejectSchema,
    `SELECT ${OF}, o.day, o.why, o.detail, o.seen_at FROM ${REJECTS}${only} ORDER BY o.last_day DESC, o.account_key LIMIT ${MOST}`,
    parameters,
  );
  const counted = readRow(db, z.tuple([count]), `SELECT count(*) FROM ${FLAGS}${only}`, parameters)?.[0] ?? 0;
  const days = [...rejects, ...flags].toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, MOST);
  return { days, total: counted + rejectedDays(db, profileId, month, key) };
}

/** How many days of a month could not be read; what came for several days without naming one counts once. */
export function rejectedDays(db: ReadableDb, profileId: ProfileId, month: ReportMonth, key: AccountKey | null): number {
  const [only, parameters] = scope(profileId, month, key);
  return readRow(db, z.tuple([count]), `SELECT count(*) FROM ${REJECTS}${only}`, parameters)?.[0] ?? 0;
}

function scope(profileId: ProfileId, month: ReportMonth, key: AccountKey | null): [only: string, SqlValue[]] {
  const { first, last } = spanOf(daysOfMonth(month));
  return key === null ? ['', [profileId, first, last]] : [' AND o.account_key = ?', [profileId, first, last, key]];
}
