import type { Migration } from '@electron/database/migration';

/**
 * People as they were read, and what is known of private keys. By the account's own id, empty for the partner's own team: a team can be
 * known while its account is not in the list. `person_key` joins one person's roles; `reading` counts the readings of a team, so that what
 * the last whole one did not show can go.
 */
export const access: Migration = {
  version: 90,
  sql: `
    CREATE TABLE teams_read (
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      account_id TEXT NOT NULL,
      reading INTEGER NOT NULL,
      fetched_at INTEGER,
      total INTEGER,
      error TEXT,
      PRIMARY KEY (profile_id, account_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE roles_read (
      profile_id TEXT NOT NULL,
      account_id TEXT NOT NULL,
      role_id TEXT NOT NULL,
      person_key TEXT NOT NULL,
      user_id TEXT,
      email TEXT,
      first_name TEXT,
      last_name TEXT,
      is_service INTEGER NOT NULL,
      role TEXT,
      is_active INTEGER,
      created_at INTEGER,
      updated_at INTEGER,
      reading INTEGER NOT NULL,
      PRIMARY KEY (profile_id, account_id, role_id),
      FOREIGN KEY (profile_id, account_id) REFERENCES teams_read ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX roles_read_by_person ON roles_read (profile_id, person_key, account_id, role_id);
    CREATE INDEX service_users_read ON roles_read (profile_id, account_id, role_id) WHERE is_service = 1;

    CREATE TABLE private_key_facts (
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      account_id TEXT NOT NULL,
      role_id TEXT NOT NULL,
      key_exists INTEGER NOT NULL,
      checked_at INTEGER NOT NULL,
      PRIMARY KEY (profile_id, account_id, role_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE embed_checks (
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      account_id TEXT NOT NULL,
      role_id TEXT NOT NULL,
      works INTEGER NOT NULL,
      checked_at INTEGER NOT NULL,
      error TEXT,
      PRIMARY KEY (profile_id, account_id, role_id)
    ) STRICT, WITHOUT ROWID;
  `,
};
