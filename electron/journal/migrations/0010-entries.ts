import type { Migration } from '@electron/database/migration';

/**
 * `entries` is the journal: text and hash of each entry, which nobody may change or delete. `operations` is made of it, for finding:
 * one row an operation, with its last state. The id tells the
 * keys of journals apart, of which a keychain may hold several.
 */
export const entries: Migration = {
  version: 10,
  sql: `
    CREATE TABLE journal (id TEXT NOT NULL) STRICT;
    INSERT INTO journal VALUES (lower(hex(randomblob(16))));

    CREATE TABLE entries (
      sequence INTEGER PRIMARY KEY,
      operation_id TEXT NOT NULL,
      entry TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX entries_of_operation ON entries (operation_id, sequence);

    CREATE TRIGGER entries_follow_each_other BEFORE INSERT ON entries
    WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM entries)
    BEGIN SELECT RAISE(ABORT, 'the journal only grows at its end'); END;
    CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries
    BEGIN SELECT RAISE(ABORT, 'an entry of the journal is never changed'); END;
    CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries
    BEGIN SELECT RAISE(ABORT, 'an entry of the journal is never deleted'); END;

    CREATE TABLE operations (
      operation_id TEXT PRIMARY KEY,
      profile_id TEXT NOT NULL,
      account_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      amount INTEGER,
      recorded_at INTEGER NOT NULL,
      search TEXT NOT NULL,
      first_sequence INTEGER NOT NULL UNIQUE,
      last_sequence INTEGER NOT NULL,
      state TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX operations_of_account ON operations (profile_id, account_id, kind, amount);
    CREATE INDEX operations_by_state ON operations (state, first_sequence);
  `,
};
