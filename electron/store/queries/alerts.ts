import { z } from 'zod';
import { type AlertState, ALERT_KINDS, alertStateSchema } from '@shared/domain/alerts';
import { type ProfileId, accountIdSchema } from '@shared/domain/ids';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRows } from '@electron/database/read-rows';

const rowSchema = z.tuple([accountIdSchema, z.enum(ALERT_KINDS), alertStateSchema.shape.state]);

/** See `WatchStoreApi`. */
export function alertStates(db: ReadableDb, profileId: ProfileId): AlertState[] {
  const sql = 'SELECT account_id, kind, state FROM alert_states WHERE profile_id = ?';
  return readRows(db, rowSchema, sql, [profileId]).map(([accountId, kind, state]) => ({ accountId, kind, state }));
}

/** See `WatchStoreApi`. */
export function saveAlertStates(db: WritableDb, profileId: ProfileId, states: readonly AlertState[]): void {
  db.transaction(() => {
    db.run('DELETE FROM alert_states WHERE profile_id = ?', [profileId]);
    for (const { accountId, kind, state } of states) {
      db.run('INSERT INTO alert_states (profile_id, account_id, kind, state) VALUES (?, ?, ?, ?)', [
        ...[profileId, accountId, kind, state],
      ]);
    }
  });
}
