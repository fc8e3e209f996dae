import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '@electron/database/database';
import { migrate } from '@electron/database/migrate';
import { MIGRATIONS } from '@electron/store/migrations/all';
import { monthNumber } from '@electron/store/month-number';
import { dayNumber } from '@shared/domain/day-number';
import { reportDay, reportMonthSchema } from '@shared/domain/report-day';
import { PROFILE, anAccount, openTestStore, temporaryFolder } from '@test/support/store-fixtures';

const MAY = reportMonthSchema.parse('2026-05');
const number = (day: string): number => dayNumber(reportDay(day));
const at = (instant: string): number => Date.parse(instant);

/** A file of the version before months, with two accounts: one in Spoki's own zone, one in New York. */
function anOldFile(): string {
  const path = join(temporaryFolder(), 'store.db');
  const db = openDatabase(path);
  const before = MIGRATIONS.filter(({ version }) => version < 120);
  migrate(db, before);
  db.run(
    `INSERT INTO profiles VALUES (?, 'P', 'partner', 'spoki', 'https://api.spoki.com', 'EUR', 'k3y9', NULL, 0, 30, 10, NULL)`,
    [PROFILE],
  );
  db.run('INSERT INTO account_lists (profile_id, fetched_at) VALUES (?, 5)', [PROFILE]);
  for (const [key, timezone] of [
    [1, null],
    [2, 'America/New_York'],
  ] as const) {
    const account = JSON.stringify(anAccount({ id: String(key), timezone, credit: 800 }));
    const values = [key, PROFILE, String(key), key, at('2026-05-31T15:00:00Z'), account];
    db.run(
      `INSERT INTO accounts (account_key, profile_id, account_id, position, seen_at, account, raw) VALUES (?, ?, ?, ?, ?, ?, '{}')`,
      values,
    );
    for (const [instant, credit] of [
      ['2026-04-30T08:00:00Z', 1_000],
      ['2026-04-30T09:00:00Z', 900],
      ['2026-05-10T23:30:00Z', 850],
    ] as const)
      db.run('INSERT INTO account_history (account_key, at, credit) VALUES (?, ?, ?)', [key, at(instant), credit]);
  }
  db.run('INSERT INTO report_coverage VALUES (1, ?, ?, 77, 1)', [number('2026-04-25'), number('2026-05-29')]);
  db.run('INSERT INTO report_coverage VALUES (1, ?, ?, 78, 0)', [number('2026-05-30'), number('2026-05-31')]);
  const day =
    'INSERT INTO report_days (account_key, day, transaction_amount, recharge_amount, profit, profit_by_service, sms_incoming)';
  db.run(`${day} VALUES (1, ?, -100, 0, 10, 10, 3)`, [number('2026-05-04')]);
  db.run(`${day} VALUES (1, ?, NULL, 40, 10, 7, -1)`, [number('2026-05-05')]);
  db.run('INSERT INTO report_months (account_key, month, as_of, unbroken, row_count) VALUES (1, ?, 78, 1, 2)', [
    monthNumber(MAY),
  ]);
  db.close();
  return path;
}

describe('a file of the version before', () => {
  it('gains what its days say of its months, and the credit that was read on days that are sure', () => {
    const path = anOldFile();
    const { store } = openTestStore(path);
    const { columns, creditKnownSince, accountIds } = store.monthTable(PROFILE, MAY, at('2026-07-01T00:00:00Z'));
    expect(accountIds).toEqual(['1', '2']);
    expect(creditKnownSince).toBe('2026-04-30');
    expect([columns.coveredDays[0], columns.closedDays[0], columns.flaggedDays[0]]).toEqual([31, 29, 1]);
    expect(columns.consumption[0]).toBe(100);
    expect([columns.openingCredit[0], columns.openingDoubt[0]]).toEqual([900, 0]);
    expect(columns.closingCredit[0]).toBe(800);
    const { days, total } = store.oddDays(PROFILE, MAY, null);
    expect(total).toBe(3);
    expect(days.map(({ what }) => what).toSorted()).toEqual(['amount-missing', 'negative-count', 'profit-mismatch']);
    expect(days.find(({ what }) => what === 'profit-mismatch')).toMatchObject({ difference: 3, seenAt: 77 });
    store.close();

    const db = openDatabase(path);
    const kept = db.all('SELECT account_key, day, first_credit, last_credit FROM credit_days ORDER BY day');
    expect(kept).toEqual([
      [1, number('2026-04-30'), 1_000, 900],
      [1, number('2026-05-31'), 800, 800],
    ]);
    db.close();
  });
});
