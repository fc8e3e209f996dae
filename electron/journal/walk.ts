import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { ReadableDb } from '@electron/database/connection';
import { DamagedFile } from '@electron/database/database';
import { readRows } from '@electron/database/read-rows';
import { ChainWalk, type WalkedRow } from './chain-walk';
import { IndexCheck } from './index-check';
import type { Head, JournalProblem } from './journal-api';

/** Rows read at once; other calls are answered in between. */
const ROWS = 1_000;
const rowSchema = z.tuple([z.number(), z.string(), z.string(), z.string()]);
const SELECT = 'SELECT sequence, entry, hash, operation_id FROM entries WHERE sequence > ? ORDER BY sequence LIMIT ?';

export interface WalkReport {
  problems: JournalProblem[];
  head: Head;
}

/** Reads every entry and says what is wrong with the chain, the table made of it, and the file. Entries added meanwhile are walked too. */
export async function walk(db: ReadableDb): Promise<WalkReport> {
  const chain = new ChainWalk();
  const index = new IndexCheck();
  const damage: JournalProblem[] = [];
  try {
    let after = Number.MIN_SAFE_INTEGER;
    for (let read = ROWS; read === ROWS;) {
      const rows = readRows(db, rowSchema, SELECT, [after, ROWS]);
      for (const [sequence, text, hash, operationId] of rows) {
        const row: WalkedRow = { sequence, text, hash };
        chain.add(row);
        index.add(row, operationId);
        after = sequence;
      }
      read = rows.length;
      if (read === ROWS) await setImmediate();
    }
    damage.push(...index.finish(db), ...fileProblems(db));
  } catch (thrown) {
    if (!(thrown instanceof DamagedFile)) throw thrown;
    damage.push(fileProblem(thrown.error.message));
  }
  const { problems, head } = chain.finish();
  return { problems: [...problems, ...damage], head };
}

function fileProblems(db: ReadableDb): JournalProblem[] {
  const messages = readRows(db, z.tuple([z.string()]), 'PRAGMA integrity_check(20)').map(([message]) => message);
  return messages.filter((message) => message !== 'ok').map(fileProblem);
}

const fileProblem = (detail: string): JournalProblem => ({
  what: 'file',
  sequence: null,
  to: null,
  operationId: null,
  detail,
});
