import type { Migration } from '@electron/database/migration';

/**
 * The latest synchronisation of each profile. What it still has to do follows from the coverage of the reports; kept are only its counts,
 * the accounts that failed, and, for days that it asks for although they were fetched before, those that it has had.
 */
export const syncRuns: Migration = {
  version: 130,
  sql: `
    CREATE TABLE sync_runs (
      profile_id TEXT NOT NULL PRIMARY KEY REFERENCES profiles ON DELETE CASCADE,
      run_id TEXT NOT NULL UNIQUE,
      first_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL CHECK (last_day >= first_day),
      again INTEGER NOT NULL,
      nightly INTEGER NOT NULL,
      state TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      ended_at INTEGER,
      listed INTEGER NOT NULL,
      accounts_total INTEGER NOT NULL,
      accounts_done INTEGER NOT NULL,
      requests_total INTEGER NOT NULL,
      requests_done INTEGER NOT NULL,
      slowed_down INTEGER NOT NULL,
      error TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sync_failures (
      run_id TEXT NOT NULL REFERENCES sync_runs (run_id) ON DELETE CASCADE,
      account_id TEXT NOT NULL,
      error TEXT NOT NULL,
      PRIMARY KEY (run_id, account_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sync_asked_again (
      run_id TEXT NOT NULL REFERENCES sync_runs (run_id) ON DELETE CASCADE,
      account_id TEXT NOT NULL,
      first_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL,
      PRIMARY KEY (run_id, account_id, first_day)
    ) STRICT, WITHOUT ROWID;
  `,
};
