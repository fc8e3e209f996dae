import { z } from 'zod';
import type { ProfileId } from '@shared/domain/ids';
import { fail } from '@shared/errors/app-error';
import { profileSchema } from '@shared/ipc/models';
import type { ReadableDb, SqlValue, WritableDb } from '@electron/database/connection';
import { readRow, readRows } from '@electron/database/read-rows';
import type { StoredProfile } from '../store-api';

/** Each column with its field and its shape: the SQL, the binding and the reading derive from it. */
const COLUMNS = [
  ['profile_id', 'id', profileSchema.shape.id],
  ['name', 'name', profileSchema.shape.name],
  ['kind', 'kind', profileSchema.shape.kind],
  ['origin', 'origin', profileSchema.shape.origin],
  ['base_url', 'baseUrl', profileSchema.shape.baseUrl],
  ['currency', 'currency', profileSchema.shape.currency],
  ['key_fingerprint', 'keyFingerprint', profileSchema.shape.keyFingerprint],
  ['remote_name', 'remoteName', profileSchema.shape.remoteName],
  ['created_at', 'createdAt', profileSchema.shape.createdAt],
  ['reads_per_minute', 'readsPerMinute', profileSchema.shape.readsPerMinute],
  ['writes_per_minute', 'writesPerMinute', profileSchema.shape.writesPerMinute],
  ['report_granularity', 'reportGranularity', z.number().int().nullable()],
] as const satisfies readonly (readonly [string, keyof StoredProfile, z.ZodType<SqlValue>])[];

const NAMES = COLUMNS.map(([column]) => column);
const storedProfileSchema = profileSchema
  .omit({ keyKept: true })
  .extend({ reportGranularity: z.number().int().nullable() });
const rowSchema = z
  .array(z.unknown())
  .transform((values) => Object.fromEntries(COLUMNS.map(([, name], index) => [name, values[index]])))
  .pipe(storedProfileSchema);

/** Oldest first. */
export function listProfiles(db: ReadableDb): StoredProfile[] {
  return readRows(db, rowSchema, `SELECT ${NAMES.join(', ')} FROM profiles ORDER BY created_at, profile_id`);
}

const SAVE = `INSERT INTO profiles (${NAMES.join(', ')}) VALUES (${NAMES.map(() => '?').join(', ')})
  ON CONFLICT (profile_id) DO UPDATE SET ${NAMES.map((name) => `${name} = excluded.${name}`).join(', ')}`;

/** Adds it, or replaces every field of the one with this id. */
export function saveProfile(db: WritableDb, profile: StoredProfile): void {
  db.run(
    SAVE,
    COLUMNS.map(([, name]) => profile[name]),
  );
}

/** @throws AppFailure `not-found` */
export function setReportGranularity(db: WritableDb, profileId: ProfileId, code: number): void {
  requireProfile(db, profileId);
  db.run('UPDATE profiles SET report_granularity = ? WHERE profile_id = ?', [code, profileId]);
}

/** Deletes it with all that is kept for it. */
export function removeProfile(db: WritableDb, profileId: ProfileId): void {
  db.run('DELETE FROM profiles WHERE profile_id = ?', [profileId]);
}

/** @throws AppFailure `not-found` if there is no such profile */
export function requireProfile(db: ReadableDb, profileId: ProfileId): void {
  const found = readRow(db, z.tuple([z.number()]), 'SELECT 1 FROM profiles WHERE profile_id = ?', [profileId]);
  if (!found) fail('not-found', 'there is no such partner profile on this computer');
}
