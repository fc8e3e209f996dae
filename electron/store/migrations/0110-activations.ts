import type { Migration } from '@electron/database/migration';

/** Clients that are being brought aboard, and the steps that a person left out. Where the other steps stand follows from facts. */
export const activations: Migration = {
  version: 110,
  sql: `
    CREATE TABLE activations (
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      account_id TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      PRIMARY KEY (profile_id, account_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE skipped_steps (
      profile_id TEXT NOT NULL,
      account_id TEXT NOT NULL,
      step TEXT NOT NULL,
      reason TEXT NOT NULL,
      skipped_at INTEGER NOT NULL,
      PRIMARY KEY (profile_id, account_id, step),
      FOREIGN KEY (profile_id, account_id) REFERENCES activations ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
  `,
};
