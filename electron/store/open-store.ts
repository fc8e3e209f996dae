import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { WritableDb } from '@electron/database/connection';
import { DamagedFile, openDatabase, prepareForUse } from '@electron/database/database';
import { createFile, onDisk, readHeader } from '@electron/database/database-file';
import { migrate, refuseNewer } from '@electron/database/migrate';
import { MIGRATIONS } from './migrations/all';
import type { StoreState } from './store-api';

/** The parts of a database: the file itself, its write-ahead log, and the log's index. */
const SUFFIXES = ['', '-wal', '-shm'];

export interface OpenedStore {
  db: WritableDb;
  state: StoreState;
}

/**
 * Opens the store's file, readable by this user only, and brings it to the current schema. A damaged file, found now or noted by
 * `noteDamage` in an earlier run, is moved aside and a new one begun; `state.movedAside` says so.
 * @param path of the file; its folder is made if needed
 * @param now milliseconds since 1970-01-01 UTC, for the name of a file moved aside
 * @throws AppFailure `store-from-newer-version` (the file is left as it is) or `store-failed`
 */
export function openStore(path: string, now: () => number): OpenedStore {
  createFile(path);
  const header = readHeader(path);
  if (header.type === 'foreign' || existsSync(damageNote(path))) return openAfresh(path, now());
  refuseNewer(header.version, MIGRATIONS);
  try {
    return open(path, null);
  } catch (thrown) {
    if (thrown instanceof DamagedFile) return openAfresh(path, now());
    throw thrown;
  }
}

/** Notes that a query met damage in the file, so that the next start moves it aside. */
export function noteDamage(path: string, reason: string): void {
  writeFileSync(damageNote(path), reason, { mode: 0o600 });
}

const damageNote = (path: string): string => `${path}.damaged`;

/**
 * The schema is read first and without a prepared statement: the driver lets go of a file only when no statement is left, and a file
 * that is held cannot be moved aside on Windows.
 */
function open(path: string, movedAside: string | null): OpenedStore {
  const db = openDatabase(path);
  try {
    db.script('SELECT count(*) FROM sqlite_schema');
    const version = migrate(db, MIGRATIONS);
    prepareForUse(db, 'NORMAL');
    return { db, state: { movedAside, schemaVersion: version } };
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

function openAfresh(path: string, now: number): OpenedStore {
  const aside = `${path}.damaged-${new Date(now).toISOString().replaceAll(':', '-')}`;
  onDisk('the damaged local store cannot be moved aside', () => {
    for (const suffix of SUFFIXES) {
      if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
    }
    rmSync(damageNote(path), { force: true });
  });
  createFile(path);
  return open(path, aside);
}
