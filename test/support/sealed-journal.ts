import { SessionVault } from '@electron/credentials/session-vault';
import type { WritableDb } from '@electron/database/connection';
import { openDatabase } from '@electron/database/database';
import type { JournalReport, Operation } from '@electron/journal/journal-api';
import { type JournalPlace, NOON, appendAll, journalFolder, openJournal } from './journal';

/** The journals' keys, over every time they are opened. */
export const vault = new SessionVault(() => NOON);
export const COUNT = 9;

/** A closed, sealed journal of three operations with three records each. */
export async function sealedJournal(): Promise<JournalPlace> {
  const place = journalFolder();
  await addOperations(place);
  return place;
}

export async function addOperations(place: JournalPlace, count = 3): Promise<void> {
  const journal = openJournal(place, vault);
  for (let i = 0; i < count; i += 1) await appendAll(journal, ['SENDING', 'OK']);
  await journal.close();
}

/** Changes the file as somebody with a database tool would, who first takes away what guards it. */
export function tamper({ path }: JournalPlace, change: (db: WritableDb) => void): void {
  const db = openDatabase(path);
  db.script(
    'DROP TRIGGER entries_follow_each_other; DROP TRIGGER entries_are_not_changed; DROP TRIGGER entries_are_not_deleted',
  );
  db.transaction(() => change(db));
  db.close();
}

export async function verify(place: JournalPlace): Promise<JournalReport> {
  const journal = openJournal(place, vault);
  const report = await journal.verify();
  await journal.close();
  return report;
}

export async function everything(place: JournalPlace): Promise<Operation[]> {
  const journal = openJournal(place, vault);
  const { operations } = await journal.list({}, { offset: 0, limit: 100 });
  await journal.close();
  return operations;
}

export const named = ({ problems }: JournalReport) =>
  problems.filter(({ what }) => what !== 'index').map(({ what, sequence, to }) => [what, sequence, to]);
