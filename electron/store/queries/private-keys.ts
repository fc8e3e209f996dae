import { z } from 'zod';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readJson, readRows } from '@electron/database/read-rows';
import { accountIdSchema, type AccountId, type ProfileId } from '@shared/domain/ids';
import { roleIdSchema } from '@shared/domain/team';
import { appErrorSchema } from '@shared/errors/app-error';
import type { EmbedCheck } from '@shared/ipc/support-models';
import type { RoleOf, StoredEmbedCheck, StoredPrivateKeyFact } from '../access-store-api';
import { teamId, teamIdSchema } from '../role-columns';

const at = z.number().int();
const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);

const factRow = z
  .tuple([teamIdSchema, roleIdSchema, flag, at])
  .transform(([accountId, roleId, exists, checkedAt]): StoredPrivateKeyFact => ({
    accountId,
    roleId,
    exists,
    checkedAt,
  }));

/** What Spoki last said of each private key. */
export function privateKeyFacts(db: ReadableDb, profileId: ProfileId): StoredPrivateKeyFact[] {
  const sql = 'SELECT account_id, role_id, key_exists, checked_at FROM private_key_facts WHERE profile_id = ?';
  return readRows(db, factRow, sql, [profileId]);
}

/** Nothing is kept for a profile that is gone. */
export function savePrivateKeyFact(
  db: WritableDb,
  { profileId, accountId, roleId }: RoleOf,
  { exists, checkedAt }: { exists: boolean; checkedAt: number },
): void {
  db.run(
    `INSERT INTO private_key_facts (profile_id, account_id, role_id, key_exists, checked_at)
     SELECT profile_id, ?, ?, ?, ? FROM profiles WHERE profile_id = ?
     ON CONFLICT (profile_id, account_id, role_id)
     DO UPDATE SET key_exists = excluded.key_exists, checked_at = excluded.checked_at`,
    [teamId(accountId), roleId, exists ? 1 : 0, checkedAt, profileId],
  );
}

const checkRow = z
  .tuple([accountIdSchema, roleIdSchema, flag, at, z.string().nullable()])
  .transform(([accountId, roleId, works, checkedAt, error]): StoredEmbedCheck => ({
    accountId,
    roleId,
    works,
    at: checkedAt,
    error: error === null ? null : readJson(appErrorSchema, error),
  }));

/** The last check of each service user. */
export function embedChecks(db: ReadableDb, profileId: ProfileId): StoredEmbedCheck[] {
  const sql = 'SELECT account_id, role_id, works, checked_at, error FROM embed_checks WHERE profile_id = ?';
  return readRows(db, checkRow, sql, [profileId]);
}

/** Nothing is kept for a profile that is gone. */
export function saveEmbedCheck(
  db: WritableDb,
  { profileId, accountId, roleId }: RoleOf & { accountId: AccountId },
  { works, at: checkedAt, error }: EmbedCheck,
): void {
  db.run(
    `INSERT INTO embed_checks (profile_id, account_id, role_id, works, checked_at, error)
     SELECT profile_id, ?, ?, ?, ?, ? FROM profiles WHERE profile_id = ?
     ON CONFLICT (profile_id, account_id, role_id)
     DO UPDATE SET works = excluded.works, checked_at = excluded.checked_at, error = excluded.error`,
    [accountId, roleId, works ? 1 : 0, checkedAt, error && JSON.stringify(error), profileId],
  );
}

/** The private key is another one now. */
export function forgetEmbedCheck(db: WritableDb, { profileId, accountId, roleId }: RoleOf): void {
  const sql = 'DELETE FROM embed_checks WHERE profile_id = ? AND account_id = ? AND role_id = ?';
  db.run(sql, [profileId, teamId(accountId), roleId]);
}
