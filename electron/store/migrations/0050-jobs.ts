import type { Migration } from '@electron/database/migration';

/** `standing` is what a row counts as: left, applied, not-applied, unknown or left-out. `amount` is in thousandths. */
export const jobs: Migration = {
  version: 50,
  sql: `
    CREATE TABLE jobs (
      job_key INTEGER PRIMARY KEY,
      job_id TEXT NOT NULL UNIQUE,
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      created_at INTEGER NOT NULL,
      currency TEXT NOT NULL,
      kinds TEXT NOT NULL,
      state TEXT NOT NULL,
      paused_because TEXT,
      error TEXT,
      past_unknown INTEGER NOT NULL,
      again_of TEXT
    ) STRICT;
    CREATE INDEX jobs_of_profile ON jobs (profile_id);

    CREATE TABLE job_rows (
      row_key INTEGER PRIMARY KEY,
      job_key INTEGER NOT NULL REFERENCES jobs ON DELETE CASCADE,
      position INTEGER NOT NULL,
      account_id TEXT NOT NULL,
      account_name TEXT,
      kind TEXT NOT NULL,
      amount INTEGER,
      intent TEXT NOT NULL,
      note TEXT NOT NULL,
      acknowledged TEXT,
      duplicate INTEGER NOT NULL,
      rests_on INTEGER,
      again_of_row INTEGER REFERENCES job_rows ON DELETE SET NULL,
      again_of TEXT,
      sent_again INTEGER NOT NULL DEFAULT 0,
      state TEXT NOT NULL,
      standing TEXT NOT NULL,
      operation_id TEXT,
      error TEXT,
      changed_at INTEGER,
      UNIQUE (job_key, position)
    ) STRICT;
    CREATE INDEX job_rows_by_state ON job_rows (job_key, state, position);
    CREATE INDEX job_rows_by_operation ON job_rows (operation_id);
    CREATE INDEX job_rows_by_earlier ON job_rows (again_of_row);
  `,
};
