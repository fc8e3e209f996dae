import Database from 'libsql';
import { AppFailure } from '@shared/errors/app-error';
import type { SqlRow, SqlValue, WritableDb } from './connection';
import { decodeText, encodeText } from './text-code';

/** How long a statement waits for another process that holds the file, unless told otherwise; milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;
/** Primary result codes of SQLite that mean the file itself is damaged: SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGE_CODES = [11, 26];
/** SQLITE_BUSY. */
const BUSY_CODE = 5;

/** The file is not a sound database. `AppFailure` of kind `store-failed`, told apart so that the file can be moved aside. */
export class DamagedFile extends AppFailure {}

/**
 * Opens a file as a database, creating it if it is not there; the only place that knows the SQL driver.
 * Nothing is written yet: see `prepareForUse`.
 * @param busyTimeoutMs how long a statement waits for another process that holds the file; 5,000 ms by default
 * @throws DamagedFile if it is not a database; AppFailure `store-failed` if it cannot be opened
 */
export function openDatabase(path: string, busyTimeoutMs = BUSY_TIMEOUT_MS): WritableDb {
  const driver = guarded(() => new Database(path, { timeout: busyTimeoutMs }));
  const statements = new Map<string, ReturnType<typeof driver.prepare>>();
  let depth = 0;

  const statement = (sql: string): ReturnType<typeof driver.prepare> => {
    const known = statements.get(sql);
    if (known) return known;
    const prepared = driver.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  };
  const all = (sql: string, parameters: readonly SqlValue[] = []): SqlRow[] =>
    guarded(() => statement(sql).raw().all(parameters.map(toDriver)).map(fromDriver));

  const transaction = <T>(work: () => T): T => {
    if (depth > 0) return work();
    guarded(() => driver.exec('BEGIN IMMEDIATE'));
    depth += 1;
    try {
      const result = work();
      guarded(() => driver.exec('COMMIT'));
      return result;
    } catch (thrown) {
      if (driver.inTransaction) driver.exec('ROLLBACK');
      throw thrown;
    } finally {
      depth -= 1;
    }
  };

  return {
    all,
    first: (sql, parameters) => all(sql, parameters)[0],
    run: (sql, parameters = []) => guarded(() => statement(sql).run(parameters.map(toDriver)).changes),
    script: (sql) => void guarded(() => driver.exec(sql)),
    transaction,
    close: () => {
      statements.clear();
      guarded(() => driver.close());
    },
  } as WritableDb;
}

/**
 * Write-ahead log and foreign keys enforced. What was acknowledged survives a crash of the process either way.
 * @param synchronous `NORMAL`: the system's own crash may cost the last writes; `FULL`: each is on the disk before it is acknowledged
 */
export function prepareForUse(db: WritableDb, synchronous: 'NORMAL' | 'FULL'): void {
  db.all('PRAGMA journal_mode = WAL');
  db.script(`PRAGMA synchronous = ${synchronous}; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY`);
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof AppFailure) throw thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const error = { kind: 'store-failed', message: `the database failed: ${message}` } as const;
    throw isDamage(thrown) ? new DamagedFile(error, { cause: thrown }) : new AppFailure(error, { cause: thrown });
  }
}

function isDamage(thrown: unknown): boolean {
  const code = primaryCode(thrown);
  return code !== null && DAMAGE_CODES.includes(code);
}

/** Whether a failure of this module came of another process that holds the file. */
export function isBusy(thrown: unknown): boolean {
  return thrown instanceof AppFailure && primaryCode(thrown.cause) === BUSY_CODE;
}

function primaryCode(thrown: unknown): number | null {
  if (typeof thrown !== 'object' || thrown === null || !('rawCode' in thrown)) return null;
  return typeof thrown.rawCode === 'number' ? thrown.rawCode & 0xff : null;
}

function toDriver(value: SqlValue): SqlValue {
  if (typeof value === 'string') return encodeText(value);
  if (value === null) return null;
  if (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (Number.isSafeInteger(value) || !Number.isInteger(value))
  ) {
    return value;
  }
  throw new AppFailure({
    kind: 'store-failed',
    message: `the database cannot keep ${typeof value} ${String(value)}`,
  });
}

/** Checks and decodes in place: the row is the driver's own fresh array, and ten thousand copies are felt. */
function fromDriver(row: unknown): SqlRow {
  if (!Array.isArray(row)) throw new AppFailure({ kind: 'store-failed', message: 'the database gave no row' });
  row.forEach((value: unknown, index) => {
    if (typeof value === 'string') row[index] = decodeText(value);
    else if (typeof value !== 'number' && value !== null) {
      throw new AppFailure({ kind: 'store-failed', message: `the database holds an unknown ${typeof value}` });
    }
  });
  return row;
}
