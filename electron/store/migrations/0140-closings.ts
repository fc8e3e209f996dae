import type { Migration } from '@electron/database/migration';

/**
 * Closed months and what a person said of differences. By the account's own id, because they are the person's own: they stay when local
 * data is deleted. `frozen` and `days` are JSON as the hash was taken of them; `figures` is what was explained.
 */
export const closings: Migration = {
  version: 140,
  sql: `
    CREATE TABLE month_closings (
      closing_key INTEGER PRIMARY KEY,
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      month INTEGER NOT NULL,
      closed_at INTEGER NOT NULL,
      note TEXT NOT NULL,
      hash TEXT NOT NULL,
      accounts INTEGER NOT NULL,
      consumption INTEGER,
      recharge INTEGER,
      profit INTEGER,
      reopened_at INTEGER,
      reopen_note TEXT
    ) STRICT;
    CREATE UNIQUE INDEX month_closings_in_force ON month_closings (profile_id, month) WHERE reopened_at IS NULL;

    CREATE TABLE closed_accounts (
      closing_key INTEGER NOT NULL REFERENCES month_closings ON DELETE CASCADE,
      position INTEGER NOT NULL,
      account_id TEXT NOT NULL,
      frozen TEXT NOT NULL,
      days TEXT NOT NULL,
      PRIMARY KEY (closing_key, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reconcile_notes (
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      month INTEGER NOT NULL,
      account_id TEXT NOT NULL,
      note TEXT NOT NULL,
      at INTEGER NOT NULL,
      figures TEXT NOT NULL,
      PRIMARY KEY (profile_id, month, account_id)
    ) STRICT, WITHOUT ROWID;
  `,
};
