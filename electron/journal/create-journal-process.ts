import { z } from 'zod';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { createFileLocks } from '@electron/database/file-lock';
import { readRow } from '@electron/database/read-rows';
import { once } from '@electron/processes/once';
import { AppFailure, fail } from '@shared/errors/app-error';
import { append, headOf } from './append';
import { NO_HASH } from './entry';
import { exportTo } from './export-file';
import type { JournalProcessApi } from './journal-process-api';
import { closeJournalFile, openJournalFile } from './open-journal';
import { get, list, openOperations, recent, unknownOf } from './read-operations';
import { walk } from './walk';

/** The functions of the journal's process over a file that is opened at the first call. If it cannot be opened, every call fails. */
export function createJournalProcess(path: string): JournalProcessApi {
  const opened = once(() => {
    const db = openJournalFile(path);
    return { db, atOpening: headOf(db) };
  });
  const on =
    <A extends unknown[], R>(query: (db: WritableDb, ...args: A) => R) =>
    (...args: A): R => {
      try {
        return query(opened().db, ...args);
      } catch (thrown) {
        throw inJournalTerms(thrown);
      }
    };

  const locks = createFileLocks();

  return {
    append: on(append),
    list: on(list),
    get: on(get),
    openOperations: on(openOperations),
    unknownOf: on(unknownOf),
    recent: on(recent),
    exportTo: on(exportTo),
    walk: () =>
      on(walk)().catch((thrown: unknown) => {
        throw inJournalTerms(thrown);
      }),
    hashAt: on(hashAt),
    heads: on((db) => ({ id: idOf(db), atOpening: opened().atOpening, now: headOf(db) })),
    holdLock(lock) {
      try {
        return locks.hold(lock);
      } catch (thrown) {
        throw inJournalTerms(thrown);
      }
    },
    close: on(closeJournalFile),
  };
}

function idOf(db: ReadableDb): string {
  const row = readRow(db, z.tuple([z.string()]), 'SELECT id FROM journal');
  return row?.[0] ?? fail('store-failed', 'the journal has lost its id');
}

function hashAt(db: ReadableDb, sequence: number): string | null {
  if (sequence === 0) return NO_HASH;
  return readRow(db, z.tuple([z.string()]), 'SELECT hash FROM entries WHERE sequence = ?', [sequence])?.[0] ?? null;
}

/** A failure of the file, which the shared pieces call `store-failed`, under the journal's own name. */
function inJournalTerms(thrown: unknown): unknown {
  if (!(thrown instanceof AppFailure) || thrown.error.kind !== 'store-failed') return thrown;
  return new AppFailure({ ...thrown.error, kind: 'journal-failed' }, { cause: thrown });
}
