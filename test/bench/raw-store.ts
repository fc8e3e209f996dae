import { openDatabase, prepareForUse } from '@electron/database/database';
import { REPORT_COLUMN_NAMES } from '@electron/store/report-columns';

const ACCOUNTS = 100;
const ROWS_A_STATEMENT = 16;

/**
 * The driver alone: rows as wide as a report's into a table without sums, in this process. What the store adds on top of it is the
 * crossing from process to process, the checks, and the sums of the months.
 * @param path of a file that is not there yet
 * @returns rows a second
 */
export function rawInsertRate(path: string, rowsAnAccount: number): number {
  const names = ['account_key', 'day', ...REPORT_COLUMN_NAMES.split(', ')];
  const columns = names.map((name) => `${name} INTEGER`).join(', ');
  const row = `(${names.map(() => '?').join(', ')})`;
  const insert = (rows: number): string =>
    `INSERT INTO days (${names.join(', ')}) VALUES ${Array(rows).fill(row).join(', ')}`;
  const figures = names.slice(2).map((_, i) => 7 * i);

  const db = openDatabase(path);
  prepareForUse(db, 'NORMAL');
  db.script(`CREATE TABLE days (${columns}, PRIMARY KEY (account_key, day)) WITHOUT ROWID`);
  const startedAt = performance.now();
  for (let account = 0; account < ACCOUNTS; account += 1) {
    db.transaction(() => {
      for (let day = 0; day < rowsAnAccount; day += ROWS_A_STATEMENT) {
        const rows = Math.min(ROWS_A_STATEMENT, rowsAnAccount - day);
        db.run(insert(rows), Array.from({ length: rows }, (_, i) => [account, day + i, ...figures]).flat());
      }
    });
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  db.close();
  return (ACCOUNTS * rowsAnAccount) / seconds;
}
