import { z } from 'zod';
import { spanOf } from '@shared/domain/day-number';
import type { ProfileId } from '@shared/domain/ids';
import { monthInTime } from '@shared/domain/month-state';
import { type ReportMonth, daysOfMonth } from '@shared/domain/report-day';
import type { ReadableDb } from '@electron/database/connection';
import { readJson, readRow } from '@electron/database/read-rows';
import type { MonthLack } from '../closings-store-api';
import { monthAccounts } from './month-accounts';

const integer = z.number().int();
const stretchesSchema = z.array(z.tuple([integer, integer, integer]));
const countsSchema = z.array(z.tuple([integer, integer]));
const COVERED = `SELECT json_group_array(json_array(c.account_key, c.first_day, c.last_day))
  FROM report_coverage c JOIN accounts a USING (account_key) WHERE a.profile_id = ? AND c.last_day >= ? AND c.first_day <= ?`;
const REJECTED = `SELECT json_group_array(json_array(account_key, count)) FROM
  (SELECT account_key, count(*) AS count FROM report_rejects JOIN accounts a USING (account_key)
   WHERE a.profile_id = ? AND last_day >= ? AND first_day <= ? GROUP BY account_key)`;

/** See `ClosingsStoreApi.monthLacks`. */
export function monthLacks(db: ReadableDb, profileId: ProfileId, month: ReportMonth, now: number): MonthLack[] {
  const { first, last } = spanOf(daysOfMonth(month));
  const read = <S extends z.ZodType>(schema: S, sql: string): z.output<S> =>
    readJson(schema, readRow(db, z.tuple([z.string()]), sql, [profileId, first, last])?.[0] ?? '[]');
  const stretches = new Map<number, [first: number, last: number][]>();
  for (const [key, from, to] of read(stretchesSchema, COVERED))
    stretches.set(key, [...(stretches.get(key) ?? []), [from, to]]);
  const rejected = new Map(read(countsSchema, REJECTED));
  const time = monthInTime(month, now);
  return monthAccounts(db, profileId).flatMap(({ key, id, timeZone }) => {
    const over = time.daysOver(timeZone);
    const covered = (stretches.get(key) ?? []).reduce((days, [from, to]) => {
      return days + Math.max(0, Math.min(to, first + over - 1) - Math.max(from, first) + 1);
    }, 0);
    const lack = { accountId: id, missingDays: over - covered, rejectedDays: rejected.get(key) ?? 0 };
    return lack.missingDays + lack.rejectedDays > 0 ? [lack] : [];
  });
}
