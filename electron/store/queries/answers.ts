import { z } from 'zod';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { forecastSchema } from '@shared/domain/report';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readJson, readRow } from '@electron/database/read-rows';
import type { CachedText, StoredForecast } from '../store-api';
import { requireAccountKey } from './account-keys';

const textAndTime = z.tuple([z.string(), z.number()]);

/** Replaces the account's forecast for the country. */
export function saveForecast(db: WritableDb, profileId: ProfileId, accountId: AccountId, saved: StoredForecast): void {
  db.run(
    `INSERT INTO forecasts (account_key, country, forecast, fetched_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (account_key, country) DO UPDATE SET forecast = excluded.forecast, fetched_at = excluded.fetched_at`,
    [requireAccountKey(db, profileId, accountId), saved.country, JSON.stringify(saved.forecast), saved.fetchedAt],
  );
}

/** Null if none has been fetched. */
export function getForecast(
  db: ReadableDb,
  profileId: ProfileId,
  accountId: AccountId,
  country: string,
): StoredForecast | null {
  const key = requireAccountKey(db, profileId, accountId);
  const sql = 'SELECT forecast, fetched_at FROM forecasts WHERE account_key = ? AND country = ?';
  const found = readRow(db, textAndTime, sql, [key, country]);
  return found && { country, forecast: readJson(forecastSchema, found[0]), fetchedAt: found[1] };
}

/** Replaces what is kept under the key. */
export function saveCached(
  db: WritableDb,
  profileId: ProfileId,
  accountId: AccountId,
  key: string,
  { json, fetchedAt }: CachedText,
): void {
  db.run(
    `INSERT INTO cached_answers (account_key, cache_key, json, fetched_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (account_key, cache_key) DO UPDATE SET json = excluded.json, fetched_at = excluded.fetched_at`,
    [requireAccountKey(db, profileId, accountId), key, json, fetchedAt],
  );
}

/** Null if nothing is kept under the key. */
export function getCached(db: ReadableDb, profileId: ProfileId, accountId: AccountId, key: string): CachedText | null {
  const sql = 'SELECT json, fetched_at FROM cached_answers WHERE account_key = ? AND cache_key = ?';
  const found = readRow(db, textAndTime, sql, [requireAccountKey(db, profileId, accountId), key]);
  return found && { json: found[0], fetchedAt: found[1] };
}
