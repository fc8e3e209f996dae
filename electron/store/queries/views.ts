import { z } from 'zod';
import type { ProfileId } from '@shared/domain/ids';
import { type SavedView, savedViewSchema } from '@shared/ipc/models';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRows } from '@electron/database/read-rows';
import { requireProfile } from './profiles';

const rowSchema = z
  .tuple([z.string(), z.string(), z.string()])
  .transform(([id, name, state]) => ({ id, name, state }))
  .pipe(savedViewSchema);

/** In the order they were first saved. */
export function listViews(db: ReadableDb, profileId: ProfileId): SavedView[] {
  const sql = 'SELECT view_id, name, state FROM saved_views WHERE profile_id = ? ORDER BY view_key';
  return readRows(db, rowSchema, sql, [profileId]);
}

/** Adds it, or replaces the one with this id. @throws AppFailure `not-found` without the profile */
export function saveView(db: WritableDb, profileId: ProfileId, { id, name, state }: SavedView): void {
  requireProfile(db, profileId);
  db.run(
    `INSERT INTO saved_views (profile_id, view_id, name, state) VALUES (?, ?, ?, ?)
     ON CONFLICT (profile_id, view_id) DO UPDATE SET name = excluded.name, state = excluded.state`,
    [profileId, id, name, state],
  );
}

export function removeView(db: WritableDb, profileId: ProfileId, viewId: string): void {
  db.run('DELETE FROM saved_views WHERE profile_id = ? AND view_id = ?', [profileId, viewId]);
}
