import type { Migration } from '@electron/database/migration';

/**
 * What was found of an account on a day, until its reports change; what changed in its words and limits, without the points of its credit;
 * and what a person has seen or was told of, which is the person's own and stays when local data is deleted. The triggers make both
 * true whichever way reports and accounts are saved.
 */
export const watch: Migration = {
  version: 160,
  sql: `
    CREATE TABLE watch_judged (
      account_key INTEGER NOT NULL PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
      day INTEGER NOT NULL,
      judged INTEGER NOT NULL,
      as_of INTEGER,
      signals TEXT NOT NULL
    ) STRICT;

    CREATE TABLE watch_changes (
      change_key INTEGER PRIMARY KEY,
      account_key INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      at INTEGER NOT NULL,
      quality_score REAL,
      phone_status TEXT,
      daily_limit REAL
    ) STRICT;
    CREATE INDEX watch_changes_by_account ON watch_changes (account_key, change_key);
    CREATE INDEX watch_changes_by_time ON watch_changes (at);

    INSERT INTO watch_changes (account_key, at, quality_score, phone_status, daily_limit)
      SELECT account_key, at, quality_score, phone_status, daily_limit FROM account_history h
      WHERE NOT EXISTS (
        SELECT 1 FROM account_history b
        WHERE b.history_key = (
            SELECT max(history_key) FROM account_history
            WHERE account_key = h.account_key AND history_key < h.history_key
          )
          AND b.quality_score IS h.quality_score AND b.phone_status IS h.phone_status AND b.daily_limit IS h.daily_limit
      )
      ORDER BY history_key;

    CREATE TRIGGER watch_notes_changes AFTER INSERT ON account_history
    WHEN NOT EXISTS (
      SELECT 1 FROM watch_changes
      WHERE change_key = (SELECT max(change_key) FROM watch_changes WHERE account_key = NEW.account_key)
        AND quality_score IS NEW.quality_score AND phone_status IS NEW.phone_status AND daily_limit IS NEW.daily_limit
    )
    BEGIN
      INSERT INTO watch_changes (account_key, at, quality_score, phone_status, daily_limit)
        VALUES (NEW.account_key, NEW.at, NEW.quality_score, NEW.phone_status, NEW.daily_limit);
    END;

    CREATE TRIGGER watch_judges_again AFTER INSERT ON report_coverage
    BEGIN
      DELETE FROM watch_judged WHERE account_key = NEW.account_key;
    END;

    CREATE TABLE watch_seen (
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      signal_id TEXT NOT NULL,
      account_id TEXT NOT NULL,
      seen_at INTEGER NOT NULL,
      PRIMARY KEY (profile_id, signal_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE alert_states (
      profile_id TEXT NOT NULL REFERENCES profiles ON DELETE CASCADE,
      account_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      state TEXT NOT NULL,
      PRIMARY KEY (profile_id, account_id, kind)
    ) STRICT, WITHOUT ROWID;
  `,
};
