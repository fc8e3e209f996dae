import type { Migration } from '@electron/database/migration';

export const answers: Migration = {
  version: 40,
  sql: `
    CREATE TABLE forecasts (
      account_key INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      country TEXT NOT NULL,
      forecast TEXT NOT NULL,
      fetched_at INTEGER NOT NULL,
      PRIMARY KEY (account_key, country)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cached_answers (
      account_key INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      cache_key TEXT NOT NULL,
      json TEXT NOT NULL,
      fetched_at INTEGER NOT NULL,
      PRIMARY KEY (account_key, cache_key)
    ) STRICT, WITHOUT ROWID;
  `,
};
