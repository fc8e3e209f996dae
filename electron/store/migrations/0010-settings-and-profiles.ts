import type { Migration } from '@electron/database/migration';

export const settingsAndProfiles: Migration = {
  version: 10,
  sql: `
    CREATE TABLE settings (
      key TEXT NOT NULL PRIMARY KEY,
      json TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE profiles (
      profile_id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      origin TEXT NOT NULL,
      base_url TEXT NOT NULL,
      currency TEXT NOT NULL,
      key_fingerprint TEXT NOT NULL,
      remote_name TEXT,
      created_at INTEGER NOT NULL,
      reads_per_minute INTEGER NOT NULL,
      writes_per_minute INTEGER NOT NULL,
      report_granularity INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE saved_views (
      view_key INTEGER PRIMARY KEY,
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      view_id TEXT NOT NULL,
      name TEXT NOT NULL,
      state TEXT NOT NULL,
      UNIQUE (profile_id, view_id)
    ) STRICT;
  `,
};
