import { closeSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppFailure } from '@shared/errors/app-error';

/** How every SQLite file begins. */
const MAGIC = 'SQLite format 3\u0000';
/** SQLite's file header holds `user_version` at this offset, big-endian. */
const USER_VERSION_OFFSET = 60;
const HEADER_BYTES = 100;

export type FileHeader = { type: 'foreign' } | { type: 'database'; version: number };

/**
 * Makes the file, and its folder if needed, readable by this user only; one that is there stays as it is. An empty file is an empty database.
 * @throws AppFailure `store-failed`
 */
export function createFile(path: string): void {
  onDisk('the database file cannot be written', () => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'a', 0o600));
  });
}

/**
 * The file's first bytes, read without the driver, whose opening alone may write to the file.
 * @returns the version of the schema; or that this is no database
 * @throws AppFailure `store-failed`
 */
export function readHeader(path: string): FileHeader {
  const header = Buffer.alloc(HEADER_BYTES);
  const length = onDisk('the database file cannot be read', () => {
    const file = openSync(path, 'r');
    try {
      return readSync(file, header, 0, HEADER_BYTES, 0);
    } finally {
      closeSync(file);
    }
  });
  if (length === 0) return { type: 'database', version: 0 };
  const known = length === HEADER_BYTES && header.toString('latin1', 0, MAGIC.length) === MAGIC;
  return known ? { type: 'database', version: header.readUInt32BE(USER_VERSION_OFFSET) } : { type: 'foreign' };
}

/** Runs work on files; what it throws becomes an AppFailure `store-failed` that begins with `failure`. */
export function onDisk<T>(failure: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new AppFailure({ kind: 'store-failed', message: `${failure}: ${why}` }, { cause: thrown });
  }
}
