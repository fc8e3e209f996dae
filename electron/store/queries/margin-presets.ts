import { z } from 'zod';
import type { ProfileId } from '@shared/domain/ids';
import { fail } from '@shared/errors/app-error';
import { type MarginPreset, marginPresetSchema } from '@shared/ipc/margin-models';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readJson, readRow, readRows } from '@electron/database/read-rows';
import { requireProfile } from './profiles';

const { id, name, margins } = marginPresetSchema.shape;
const rowSchema = z
  .tuple([id, name, z.string()])
  .transform(([presetId, presetName, json]) => ({ id: presetId, name: presetName, margins: readJson(margins, json) }));

const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase();

/** By name. */
export function listMarginPresets(db: ReadableDb, profileId: ProfileId): MarginPreset[] {
  const sql = 'SELECT preset_id, name, margins FROM margin_presets WHERE profile_id = ? ORDER BY name_key';
  return readRows(db, rowSchema, sql, [profileId]);
}

/** Adds it, or replaces the one with this id. @throws AppFailure `not-found` without the profile; `invalid-input` if another has its name */
export function saveMarginPreset(db: WritableDb, profileId: ProfileId, { id, name, margins }: MarginPreset): void {
  requireProfile(db, profileId);
  db.transaction(() => {
    refuseTakenName(db, profileId, { id, name });
    db.run(
      `INSERT INTO margin_presets (profile_id, preset_id, name, name_key, margins) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (profile_id, preset_id)
       DO UPDATE SET name = excluded.name, name_key = excluded.name_key, margins = excluded.margins`,
      [profileId, id, name, nameKey(name), JSON.stringify(margins)],
    );
  });
}

function refuseTakenName(db: ReadableDb, profileId: ProfileId, { id, name }: Pick<MarginPreset, 'id' | 'name'>): void {
  const sql = 'SELECT preset_id FROM margin_presets WHERE profile_id = ? AND name_key = ?';
  const holder = readRow(db, z.tuple([z.string()]), sql, [profileId, nameKey(name)])?.[0] ?? id;
  if (holder !== id)
    fail('invalid-input', 'another preset has this name', { fields: { name: ['another preset has this name'] } });
}

/** Does nothing if there is none with this id. */
export function removeMarginPreset(db: WritableDb, profileId: ProfileId, presetId: string): void {
  db.run('DELETE FROM margin_presets WHERE profile_id = ? AND preset_id = ?', [profileId, presetId]);
}
