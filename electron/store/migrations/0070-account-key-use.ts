import type { Migration } from '@electron/database/migration';

/** By the account's own id, not its row: local data can be deleted while the key is held. */
export const accountKeyUse: Migration = {
  version: 70,
  sql: `
    CREATE TABLE account_key_use (
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      account_id TEXT NOT NULL,
      last_success_at INTEGER,
      checked_at INTEGER,
      check_outcome TEXT,
      PRIMARY KEY (profile_id, account_id)
    ) STRICT, WITHOUT ROWID;
  `,
};
