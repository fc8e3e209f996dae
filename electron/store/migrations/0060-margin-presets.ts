import type { Migration } from '@electron/database/migration';

/** Named sets of margins. `name_key` is the name without its case: no two presets of a profile are told apart by that alone. */
export const marginPresets: Migration = {
  version: 60,
  sql: `
    CREATE TABLE margin_presets (
      preset_key INTEGER PRIMARY KEY,
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      preset_id TEXT NOT NULL,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      margins TEXT NOT NULL,
      UNIQUE (profile_id, preset_id),
      UNIQUE (profile_id, name_key)
    ) STRICT;
  `,
};
