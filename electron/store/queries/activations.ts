import { z } from 'zod';
import { accountIdSchema, type AccountId, type ProfileId } from '@shared/domain/ids';
import { ACTIVATION_STEPS, type ActivationStep } from '@shared/domain/onboarding';
import { fail } from '@shared/errors/app-error';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRow, readRows } from '@electron/database/read-rows';
import type { StoredActivation } from '../activation-store-api';
import { requireProfile } from './profiles';

const followed = z.tuple([accountIdSchema, z.number().int()]);
const left = z.tuple([accountIdSchema, z.enum(ACTIVATION_STEPS), z.string(), z.number().int()]);

/** Latest begun first. */
export function listActivations(db: ReadableDb, profileId: ProfileId): StoredActivation[] {
  const skipped = readRows(
    db,
    left,
    'SELECT account_id, step, reason, skipped_at FROM skipped_steps WHERE profile_id = ?',
    [profileId],
  );
  const sql =
    'SELECT account_id, started_at FROM activations WHERE profile_id = ? ORDER BY started_at DESC, account_id DESC';
  return readRows(db, followed, sql, [profileId]).map(([accountId, startedAt]) => ({
    accountId,
    startedAt,
    skipped: skipped.filter(([id]) => id === accountId).map(([, step, reason, at]) => ({ step, reason, at })),
  }));
}

/** @throws AppFailure `not-found` without the profile */
export function startActivations(db: WritableDb, profileId: ProfileId, accountIds: AccountId[], at: number): void {
  requireProfile(db, profileId);
  db.transaction(() => {
    for (const accountId of accountIds)
      db.run('INSERT INTO activations VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [profileId, accountId, at]);
  });
}

export function stopActivation(db: WritableDb, profileId: ProfileId, accountId: AccountId): void {
  db.run('DELETE FROM activations WHERE profile_id = ? AND account_id = ?', [profileId, accountId]);
}

/** @throws AppFailure `not-found` if this client is not followed */
export function skipActivationStep(
  db: WritableDb,
  profileId: ProfileId,
  accountId: AccountId,
  step: ActivationStep,
  skipped: { reason: string; at: number } | null,
): void {
  const sql = 'SELECT started_at FROM activations WHERE profile_id = ? AND account_id = ?';
  if (!readRow(db, z.tuple([z.number()]), sql, [profileId, accountId]))
    fail('not-found', 'this client is not being brought aboard');
  if (skipped === null) {
    db.run('DELETE FROM skipped_steps WHERE profile_id = ? AND account_id = ? AND step = ?', [
      profileId,
      accountId,
      step,
    ]);
    return;
  }
  db.run(
    `INSERT INTO skipped_steps VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET reason = excluded.reason, skipped_at = excluded.skipped_at`,
    [profileId, accountId, step, skipped.reason, skipped.at],
  );
}
