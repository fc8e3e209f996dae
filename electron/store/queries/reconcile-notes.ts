import { z } from 'zod';
import { type AccountId, type ProfileId, accountIdSchema } from '@shared/domain/ids';
import type { ReportMonth } from '@shared/domain/report-day';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRows } from '@electron/database/read-rows';
import type { StoredNote } from '../closings-store-api';
import { monthNumber } from '../month-number';

const rowSchema = z.tuple([accountIdSchema, z.string(), z.number().int(), z.string()]);

/** See `ClosingsStoreApi.reconcileNotes`. */
export function reconcileNotes(db: ReadableDb, profileId: ProfileId, month: ReportMonth): StoredNote[] {
  const sql = 'SELECT account_id, note, at, figures FROM reconcile_notes WHERE profile_id = ? AND month = ?';
  const rows = readRows(db, rowSchema, sql, [profileId, monthNumber(month)]);
  return rows.map(([accountId, note, at, figures]) => ({ accountId, note, at, figures }));
}

/** See `ClosingsStoreApi.saveReconcileNote`. */
export function saveReconcileNote(
  db: WritableDb,
  profileId: ProfileId,
  month: ReportMonth,
  accountId: AccountId,
  note: Omit<StoredNote, 'accountId'> | null,
): void {
  const whose = [profileId, monthNumber(month), accountId];
  db.transaction(() => {
    db.run('DELETE FROM reconcile_notes WHERE profile_id = ? AND month = ? AND account_id = ?', whose);
    if (!note) return;
    db.run('INSERT INTO reconcile_notes (profile_id, month, account_id, note, at, figures) VALUES (?, ?, ?, ?, ?, ?)', [
      ...whose,
      ...[note.note, note.at, note.figures],
    ]);
  });
}
