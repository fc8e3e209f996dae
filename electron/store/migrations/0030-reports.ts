import type { Migration } from '@electron/database/migration';

const STATUSES = ['sent', 'delivered', 'read', 'error', 'no_status'];
const KINDS = ['marketing', 'utility', 'authentication', 'service'];

const ofChannel = (channel: string): string[] => [
  `has_${channel}`,
  ...['contacted_inbound', 'contacted_outbound', 'incoming'].map((name) => `${channel}_${name}`),
  ...KINDS.flatMap((kind) => STATUSES.map((status) => `${channel}_${kind}_${status}`)),
];

/** The columns as they were when this change was made. */
const COLUMNS = [
  'transaction_amount',
  'recharge_amount',
  'profit',
  ...['conversations', ...KINDS, 'sms_one_way', 'sms_two_way'].map((name) => `profit_by_${name}`),
  ...[...KINDS, 'other'].map((name) => `conversations_${name}`),
  ...ofChannel('whatsapp'),
  ...ofChannel('sms'),
];

const SAFE = Number.MAX_SAFE_INTEGER;

/** The sums are checked here, because they are made in SQL, where no other code sees them before they are read. */
export const reports: Migration = {
  version: 30,
  sql: `
    CREATE TABLE report_coverage (
      account_key INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      first_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL CHECK (last_day >= first_day),
      fetched_at INTEGER NOT NULL,
      closed INTEGER NOT NULL,
      PRIMARY KEY (account_key, first_day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE report_days (
      account_key INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      day INTEGER NOT NULL,
      ${COLUMNS.map((name) => `${name} INTEGER`).join(', ')},
      PRIMARY KEY (account_key, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE report_months (
      account_key INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
      month INTEGER NOT NULL,
      as_of INTEGER NOT NULL,
      unbroken INTEGER NOT NULL,
      row_count INTEGER NOT NULL,
      ${COLUMNS.map((name) => `${name} INTEGER CHECK (${name} BETWEEN -${SAFE} AND ${SAFE})`).join(', ')},
      PRIMARY KEY (account_key, month)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE account_figures (
      account_key INTEGER NOT NULL PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
      daily_consumption REAL
    ) STRICT;
  `,
};
