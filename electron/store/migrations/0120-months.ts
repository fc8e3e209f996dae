import type { Migration } from '@electron/database/migration';

const STATUSES = ['sent', 'delivered', 'read', 'error', 'no_status'];
const KINDS = ['marketing', 'utility', 'authentication', 'service'];
const PARTS = ['conversations', ...KINDS, 'sms_one_way', 'sms_two_way'].map((name) => `profit_by_${name}`);

const countsOf = (channel: string): string[] => [
  ...['contacted_inbound', 'contacted_outbound', 'incoming'].map((name) => `${channel}_${name}`),
  ...KINDS.flatMap((kind) => STATUSES.map((status) => `${channel}_${kind}_${status}`)),
];
const COUNTS = [
  ...[...KINDS, 'other'].map((name) => `conversations_${name}`),
  ...countsOf('whatsapp'),
  ...countsOf('sms'),
];

const orZero = (names: readonly string[]): string[] => names.map((name) => `coalesce(${name}, 0)`);
const PARTS_SUM = orZero(PARTS).join(' + ');
const LEAST_COUNT = `min(${orZero(COUNTS).join(', ')})`;
const AMOUNT_MISSING = '(transaction_amount IS NULL OR recharge_amount IS NULL)';

const SAFE = Number.MAX_SAFE_INTEGER;
const amount = (name: string): string => `${name} INTEGER CHECK (${name} BETWEEN -${SAFE} AND ${SAFE})`;

/** New columns of `report_months`. `closing_day` is the last fetched day of the month: the day at whose end the closing balance stands. */
const MONTH_COLUMNS = [
  amount('consumption'),
  'covered_days INTEGER NOT NULL DEFAULT 0',
  'closed_days INTEGER NOT NULL DEFAULT 0',
  'flagged_days INTEGER NOT NULL DEFAULT 0',
  'unknown_days INTEGER NOT NULL DEFAULT 0',
  'profitless_days INTEGER NOT NULL DEFAULT 0',
  ...['opening', 'closing'].flatMap((end) => [
    amount(`${end}_credit`),
    amount(`${end}_doubt`),
    `${end}_exact INTEGER NOT NULL DEFAULT 0`,
  ]),
  'closing_day INTEGER',
  'balances_stale INTEGER NOT NULL DEFAULT 1',
];

/** What the view of a month reads, so that it never has to touch the wide rows themselves. */
const IN_MONTH = [
  ...['month', 'account_key', 'as_of', 'unbroken', 'row_count', 'recharge_amount', 'consumption', 'profit'],
  ...PARTS,
  ...['covered_days', 'closed_days', 'flagged_days', 'unknown_days', 'profitless_days'],
  ...['opening_credit', 'opening_doubt', 'opening_exact', 'closing_credit', 'closing_doubt', 'closing_exact'],
  ...['closing_day', 'balances_stale'],
];

const firstOf = (month: string): string =>
  `CAST(julianday(printf('%04d-%02d-01', ${month} / 12, ${month} % 12 + 1)) - 2440587.5 AS INTEGER)`;
const DAYS_OF_COVERAGE = `SELECT sum(min(c.last_day, ${firstOf('(month + 1)')} - 1) - max(c.first_day, ${firstOf('month')}) + 1)
  FROM report_coverage c WHERE c.account_key = report_months.account_key
  AND c.last_day >= ${firstOf('month')} AND c.first_day < ${firstOf('(month + 1)')}`;
const ofDays = (figure: string, more = '1'): string => `SELECT ${figure} FROM report_days d
  WHERE d.account_key = report_months.account_key AND d.day >= ${firstOf('month')} AND d.day < ${firstOf('(month + 1)')} AND ${more}`;

const FETCHED_AT = `(SELECT max(c.fetched_at) FROM report_coverage c
  WHERE c.account_key = report_days.account_key AND report_days.day BETWEEN c.first_day AND c.last_day)`;
const flagDays = (flag: string, difference: string, where: string): string =>
  `INSERT INTO report_flags (account_key, day, flag, difference, seen_at)
   SELECT account_key, day, '${flag}', ${difference}, coalesce(${FETCHED_AT}, 0) FROM report_days WHERE ${where};`;

const DAY_MS = 86_400_000;
/**
 * SQLite knows no time zones. In Europe (and without a zone, where Spoki's own counts) the local day is the UTC day until 20:00 UTC; what was
 * read at another hour or elsewhere is left out rather than put on a day that may be the wrong one.
 */
const SURE_DAY = (at: string): string =>
  `(a.account ->> '$.timezone' IS NULL OR a.account ->> '$.timezone' LIKE 'Europe/%') AND ${at} % ${DAY_MS} < 72000000`;
const CREDITS_READ = `
  SELECT h.account_key, h.at, h.credit, h.history_key AS place FROM account_history h JOIN accounts a USING (account_key)
  WHERE h.credit IS NOT NULL AND ${SURE_DAY('h.at')}
  UNION ALL
  SELECT a.account_key, a.seen_at, a.account ->> '$.credit', ${SAFE} FROM accounts a
  WHERE typeof(a.account ->> '$.credit') = 'integer' AND ${SURE_DAY('a.seen_at')}`;

/** What a month of the whole portfolio is made of: days of credit, odd days, and sums that say of how many days they are. */
export const months: Migration = {
  version: 120,
  sql: `
    CREATE TABLE credit_days (
      account_key INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      day INTEGER NOT NULL,
      first_at INTEGER NOT NULL,
      first_credit INTEGER NOT NULL,
      last_at INTEGER NOT NULL,
      last_credit INTEGER NOT NULL,
      PRIMARY KEY (account_key, day)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO credit_days (account_key, day, first_at, first_credit, last_at, last_credit)
      WITH ordered AS (
        SELECT account_key, at / ${DAY_MS} AS day, at, credit,
          row_number() OVER (PARTITION BY account_key, at / ${DAY_MS} ORDER BY at, place) AS up,
          row_number() OVER (PARTITION BY account_key, at / ${DAY_MS} ORDER BY at DESC, place DESC) AS down
        FROM (${CREDITS_READ})
      )
      SELECT f.account_key, f.day, f.at, f.credit, l.at, l.credit FROM ordered f
      JOIN ordered l ON l.account_key = f.account_key AND l.day = f.day AND l.down = 1 WHERE f.up = 1;

    ALTER TABLE account_lists ADD COLUMN credit_since INTEGER;
    UPDATE account_lists SET credit_since =
      (SELECT min(c.day) FROM credit_days c JOIN accounts a USING (account_key) WHERE a.profile_id = account_lists.profile_id);

    CREATE TABLE report_flags (
      account_key INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      day INTEGER NOT NULL,
      flag TEXT NOT NULL,
      difference INTEGER,
      seen_at INTEGER NOT NULL,
      PRIMARY KEY (account_key, day, flag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX report_flags_by_day ON report_flags (day);

    CREATE TABLE report_rejects (
      reject_key INTEGER PRIMARY KEY,
      account_key INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      day TEXT NOT NULL,
      first_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL,
      why TEXT NOT NULL,
      detail TEXT NOT NULL,
      raw TEXT NOT NULL,
      seen_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX report_rejects_by_account ON report_rejects (account_key, first_day);

    ${flagDays('profit-mismatch', `profit - (${PARTS_SUM})`, `profit IS NOT NULL AND coalesce(${PARTS.join(', ')}) IS NOT NULL AND profit <> ${PARTS_SUM}`)}
    ${flagDays('negative-count', 'NULL', `${LEAST_COUNT} < 0`)}
    ${flagDays('amount-missing', 'NULL', AMOUNT_MISSING)}

    ${MONTH_COLUMNS.map((column) => `ALTER TABLE report_months ADD COLUMN ${column};`).join('\n    ')}
    UPDATE report_months SET
      consumption = (${ofDays('sum(-(d.transaction_amount + d.recharge_amount))')}),
      covered_days = coalesce((${DAYS_OF_COVERAGE}), 0),
      closed_days = coalesce((${DAYS_OF_COVERAGE} AND c.closed = 1), 0),
      flagged_days = (SELECT count(DISTINCT f.day) FROM report_flags f WHERE f.account_key = report_months.account_key
        AND f.day >= ${firstOf('month')} AND f.day < ${firstOf('(month + 1)')}),
      unknown_days = (${ofDays('count(*)', AMOUNT_MISSING)}),
      profitless_days = (${ofDays('count(*)', 'd.profit IS NULL')}) + (SELECT count(*) FROM report_flags f
        WHERE f.account_key = report_months.account_key AND f.flag = 'profit-mismatch'
        AND f.day >= ${firstOf('month')} AND f.day < ${firstOf('(month + 1)')});
    CREATE INDEX report_months_in_month ON report_months (${IN_MONTH.join(', ')});

    ALTER TABLE accounts ADD COLUMN brief TEXT GENERATED ALWAYS AS
      (json_extract(account, '$.name', '$.countryCode', '$.defaultCountryCode', '$.accountType', '$.timezone')) VIRTUAL;
    CREATE INDEX accounts_in_order ON accounts (profile_id, position, account_key, gone, account_id, brief);
  `,
};
