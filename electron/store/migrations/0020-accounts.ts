import type { Migration } from '@electron/database/migration';

export const accounts: Migration = {
  version: 20,
  sql: `
    CREATE TABLE account_lists (
      profile_id TEXT NOT NULL PRIMARY KEY REFERENCES profiles ON DELETE CASCADE,
      fetched_at INTEGER,
      partial INTEGER NOT NULL DEFAULT 0,
      row_errors TEXT NOT NULL DEFAULT '[]',
      last_error TEXT,
      failed_at INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE accounts (
      account_key INTEGER PRIMARY KEY,
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      account_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      gone INTEGER NOT NULL DEFAULT 0,
      seen_at INTEGER NOT NULL,
      account TEXT NOT NULL,
      raw TEXT NOT NULL,
      UNIQUE (profile_id, account_id)
    ) STRICT;

    CREATE TABLE account_history (
      history_key INTEGER PRIMARY KEY,
      account_key INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      at INTEGER NOT NULL,
      credit INTEGER,
      quality_score REAL,
      phone_status TEXT,
      status TEXT,
      daily_limit REAL
    ) STRICT;
    CREATE INDEX account_history_by_account ON account_history (account_key, history_key);
  `,
};
