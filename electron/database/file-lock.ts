import type { WritableDb } from './connection';
import { isBusy, openDatabase } from './database';
import { createFile } from './database-file';

/** Locks held by this process, each on a file of its own. The system lets go of them when the process ends, in whatever way. */
export interface FileLocks {
  /**
   * @param path of the file, which is made if it is not there, and stays
   * @returns whether this process holds it now; false if another one does
   * @throws AppFailure `store-failed` if the file cannot be opened or written
   */
  hold(path: string): boolean;
}

export function createFileLocks(): FileLocks {
  const held = new Map<string, WritableDb>();
  return {
    hold(path) {
      if (held.has(path)) return true;
      const db = tryHold(path);
      if (db) held.set(path, db);
      return db !== null;
    },
  };
}

/** SQLite's own lock, which works alike on every system. A write takes it; the locking mode keeps it. */
function tryHold(path: string): WritableDb | null {
  createFile(path);
  const db = openDatabase(path, 0);
  try {
    db.all('PRAGMA locking_mode = EXCLUSIVE');
    db.transaction(() =>
      db.script(
        'CREATE TABLE IF NOT EXISTS holder (is_held INTEGER); DELETE FROM holder; INSERT INTO holder VALUES (1)',
      ),
    );
    return db;
  } catch (thrown) {
    db.close();
    if (isBusy(thrown)) return null;
    throw thrown;
  }
}
