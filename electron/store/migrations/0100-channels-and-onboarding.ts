import type { Migration } from '@electron/database/migration';

/**
 * What was read of channels, and what happened to them, goes with the account's row. Links and notes are the person's own and stay
 * when local data is deleted: nothing at Spoki lists them. `made_by` is whose key made the link: partner or account.
 */
export const channelsAndOnboarding: Migration = {
  version: 100,
  sql: `
    CREATE TABLE channel_reads (
      account_key INTEGER PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
      first_at INTEGER NOT NULL,
      fetched_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE channels (
      account_key INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      channel_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      channel TEXT NOT NULL,
      PRIMARY KEY (account_key, channel_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE channel_history (
      history_key INTEGER PRIMARY KEY,
      account_key INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      channel_id TEXT NOT NULL,
      at INTEGER NOT NULL,
      status TEXT,
      phone_status TEXT,
      quality TEXT
    ) STRICT;
    CREATE INDEX channel_history_by_channel ON channel_history (account_key, channel_id, history_key);

    CREATE TABLE onboarding_stages (
      account_key INTEGER PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
      stage TEXT NOT NULL,
      since INTEGER NOT NULL,
      exact INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE onboarding_notes (
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      account_id TEXT NOT NULL,
      owner TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY (profile_id, account_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE onboarding_links (
      link_key INTEGER PRIMARY KEY,
      operation_id TEXT NOT NULL UNIQUE,
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      account_id TEXT NOT NULL,
      account_name TEXT,
      at INTEGER NOT NULL,
      made_by TEXT NOT NULL,
      url TEXT NOT NULL,
      language TEXT,
      channel_id TEXT,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX onboarding_links_by_account ON onboarding_links (profile_id, account_id, link_key);

    CREATE TABLE link_hand_outs (
      hand_out_key INTEGER PRIMARY KEY,
      link_key INTEGER NOT NULL REFERENCES onboarding_links ON DELETE CASCADE,
      how TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX link_hand_outs_by_link ON link_hand_outs (link_key, hand_out_key);
  `,
};
