import { z } from 'zod';
import type { CoveredRange } from '@shared/domain/coverage';
import { dayNumber, spanOf } from '@shared/domain/day-number';
import { endedDays } from '@shared/domain/ended-days';
import { type AccountId, type ProfileId, accountIdSchema } from '@shared/domain/ids';
import { DEFAULT_TIME_ZONE, type ReportDay } from '@shared/domain/report-day';
import {
  type ConsumedDay,
  HISTORY_DAYS,
  type RunwayModel,
  runwayModel,
  runwayModelSchema,
} from '@shared/domain/runway-model';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readJson, readRow, readRows } from '@electron/database/read-rows';
import { type AccountKey, requireAccountKey } from './account-keys';
import { wholeCoverage } from './coverage';

/** Takes the account's runway model anew from its last whole days. */
export function refreshRunway(db: WritableDb, key: AccountKey, covered: readonly CoveredRange[]): void {
  const model = runwayModel(lastDays(db, key, covered, HISTORY_DAYS));
  db.run('UPDATE account_figures SET runway_model = ? WHERE account_key = ?', [model && JSON.stringify(model), key]);
}

/** See `RunwayStoreApi`. */
export function runwayHistory(
  db: ReadableDb,
  profileId: ProfileId,
  accountId: AccountId,
  today: ReportDay,
  count: number,
): ConsumedDay[] {
  const key = requireAccountKey(db, profileId, accountId);
  const before = dayNumber(today);
  return lastDays(db, key, wholeCoverage(db, key), count).filter(({ day }) => day < before);
}

const daySchema = z.tuple([z.number().int(), z.number().nullable()]);
const DAYS = `SELECT day, -(transaction_amount + recharge_amount) FROM report_days
  WHERE account_key = ? AND day BETWEEN ? AND ? ORDER BY day`;

/** Of the days up to the last that was over when it was fetched, those that were fetched, ascending. */
function lastDays(db: ReadableDb, key: AccountKey, covered: readonly CoveredRange[], count: number): ConsumedDay[] {
  const spans = endedDays(covered, zoneOf(db, key)).map(spanOf);
  const last = spans.reduce((latest, span) => Math.max(latest, span.last), -Infinity);
  if (last === -Infinity) return [];
  const first = last - count + 1;
  const consumed = new Map(readRows(db, daySchema, DAYS, [key, first, last]));
  const days: ConsumedDay[] = [];
  for (const span of spans.toSorted((a, b) => a.first - b.first)) {
    for (let day = Math.max(first, span.first); day <= span.last; day += 1) {
      const known = consumed.get(day);
      days.push({ day, consumed: known === undefined ? 0 : known });
    }
  }
  return days;
}

const ZONE = "SELECT json_extract(account, '$.timezone') FROM accounts WHERE account_key = ?";

const zoneOf = (db: ReadableDb, key: AccountKey): string =>
  readRow(db, z.tuple([z.string().nullable()]), ZONE, [key])?.[0] ?? DEFAULT_TIME_ZONE;

const MODELS = `SELECT a.account_id, f.runway_model FROM account_figures f JOIN accounts a ON a.account_key = f.account_key
  WHERE a.profile_id = ? AND f.runway_model IS NOT NULL`;

/** See `RunwayStoreApi`. */
export function runwayModels(db: ReadableDb, profileId: ProfileId): [AccountId, RunwayModel][] {
  const rows = readRows(db, z.tuple([accountIdSchema, z.string()]), MODELS, [profileId]);
  return rows.map(([accountId, model]) => [accountId, readJson(runwayModelSchema, model)]);
}
