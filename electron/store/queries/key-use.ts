import { z } from 'zod';
import { accountIdSchema, type AccountId, type ProfileId } from '@shared/domain/ids';
import { keyCheckSchema } from '@shared/ipc/key-models';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRows } from '@electron/database/read-rows';
import type { StoredKeyCheck, StoredKeyUse } from '../store-api';

const rowSchema = z.tuple([
  accountIdSchema,
  z.number().nullable(),
  keyCheckSchema.shape.at.nullable(),
  keyCheckSchema.shape.outcome.nullable(),
]);

/** Of every account of the profile whose key was used or checked. */
export function keyUses(db: ReadableDb, profileId: ProfileId): StoredKeyUse[] {
  const sql = 'SELECT account_id, last_success_at, checked_at, check_outcome FROM account_key_use WHERE profile_id = ?';
  return readRows(db, rowSchema, sql, [profileId]).map(([accountId, lastSuccessAt, at, outcome]) => ({
    accountId,
    lastSuccessAt,
    lastCheck: at === null || outcome === null ? null : { at, outcome },
  }));
}

/** Nothing is kept for a profile that is gone. */
export function noteKeySuccess(db: WritableDb, profileId: ProfileId, accountId: AccountId, at: number): void {
  db.run(
    `INSERT INTO account_key_use (profile_id, account_id, last_success_at)
     SELECT profile_id, ?, ? FROM profiles WHERE profile_id = ?
     ON CONFLICT (profile_id, account_id) DO UPDATE SET last_success_at = excluded.last_success_at`,
    [accountId, at, profileId],
  );
}

/** Nothing is kept for a profile that is gone. */
export function saveKeyCheck(
  db: WritableDb,
  profileId: ProfileId,
  accountId: AccountId,
  { at, outcome }: StoredKeyCheck,
): void {
  db.run(
    `INSERT INTO account_key_use (profile_id, account_id, checked_at, check_outcome)
     SELECT profile_id, ?, ?, ? FROM profiles WHERE profile_id = ?
     ON CONFLICT (profile_id, account_id) DO UPDATE SET checked_at = excluded.checked_at, check_outcome = excluded.check_outcome`,
    [accountId, at, outcome, profileId],
  );
}

/** The key is another one now, or gone. */
export function forgetKeyUse(db: WritableDb, profileId: ProfileId, accountId: AccountId): void {
  db.run('DELETE FROM account_key_use WHERE profile_id = ? AND account_id = ?', [profileId, accountId]);
}
