import type { WritableDb } from '@electron/database/connection';
import { openDatabase, prepareForUse } from '@electron/database/database';
import { createFile, readHeader } from '@electron/database/database-file';
import { migrate, refuseNewer } from '@electron/database/migrate';
import { fail } from '@shared/errors/app-error';
import { MIGRATIONS } from './migrations/all';

/** How long to wait for an earlier process that is about to let go of the file; milliseconds. */
const BUSY_TIMEOUT_MS = 1_000;

/**
 * Opens the journal's file for this process alone, readable by this user only, and brings it to the current schema. A damaged file stays
 * where it is: the journal is the only record there is, and is never begun anew by itself.
 * @throws AppFailure `store-from-newer-version` (the file is left as it is); `store-failed`, also when another process has it open
 */
export function openJournalFile(path: string): WritableDb {
  createFile(path);
  const header = readHeader(path);
  if (header.type === 'foreign') return fail('store-failed', 'the file of the journal is no database, or is damaged');
  refuseNewer(header.version, MIGRATIONS);
  const db = openDatabase(path, BUSY_TIMEOUT_MS);
  try {
    holdAlone(db);
    migrate(db, MIGRATIONS);
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

/** Takes the lock at once and keeps it until the file is closed or the process has ended in whatever way. */
function holdAlone(db: WritableDb): void {
  db.all('PRAGMA locking_mode = EXCLUSIVE');
  prepareForUse(db, 'FULL');
  db.transaction(() => db.first('SELECT count(*) FROM sqlite_schema'));
}

/** Writes everything into the one file and lets go of it at once: closing alone waits until the driver's last statement is collected. */
export function closeJournalFile(db: WritableDb): void {
  db.all('PRAGMA journal_mode = DELETE');
  db.all('PRAGMA locking_mode = NORMAL');
  db.first('SELECT count(*) FROM sqlite_schema');
  db.close();
}
