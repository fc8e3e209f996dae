import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { append } from '@electron/journal/append';
import { hashOf } from '@electron/journal/entry';
import { closeJournalFile, openJournalFile } from '@electron/journal/open-journal';
import {
  OTHER_PROFILE,
  PROFILE,
  aRecord,
  anIntent,
  appendAll,
  journalFolder,
  openJournal,
} from '@test/support/journal';
import { withProcessorTime } from '@test/support/processor-time';

const RECORDS = 100_000;
const PAGE_LIMIT_MS = 50;

describe('an export', () => {
  it('as JSONL has every entry as it was hashed, so that anybody can walk the chain', async () => {
    const place = journalFolder();
    const journal = openJournal(place);
    await appendAll(journal, ['SENDING', 'OK'], { accountName: '=cmd("x")\nà' });
    await appendAll(journal, ['NOT_SENT']);
    const path = join(place.folder, 'journal.jsonl');
    expect(await journal.exportTo(path, 'jsonl', {})).toEqual({ records: 5 });
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    let previous = '0'.repeat(64);
    for (const line of lines) {
      const { hash, ...entry } = JSON.parse(line);
      expect(entry.previous).toBe(previous);
      expect(hashOf(JSON.stringify(entry))).toBe(hash);
      previous = hash;
    }
    expect(lines).toHaveLength(5);
  });

  it('as CSV has one line a record, amounts with three decimals, and no cell that a spreadsheet would run', async () => {
    const place = journalFolder();
    const journal = openJournal(place);
    await appendAll(journal, ['SENDING', 'OK'], { accountName: '=cmd("x")\nà', note: '-1+1' });
    const path = join(place.folder, 'journal.csv');
    await journal.exportTo(path, 'csv', {});
    const rows: Record<string, string>[] = parse(readFileSync(path), { bom: true, columns: true });
    expect(rows.map((row) => [row.record, row.amount, row.account, row.currency])).toEqual(
      ['INTENT', 'SENDING', 'OK'].map((type) => [type, '10.000', `'=cmd("x")\nà`, 'EUR']),
    );
    expect(rows[0]).toMatchObject({ note: `'-1+1`, sequence: '1', request: 'POST partners/create_subrecharge/' });
    expect(rows[2]).toMatchObject({ status: '204' });
  });

  it('has only the operations that the filter lets through, oldest first', async () => {
    const place = journalFolder();
    const journal = openJournal(place);
    const a = await appendAll(journal, ['SENDING', 'OK']);
    await appendAll(journal, [], { profileId: OTHER_PROFILE });
    const c = await appendAll(journal, []);
    const path = join(place.folder, 'journal.jsonl');
    expect(await journal.exportTo(path, 'jsonl', { profileId: PROFILE })).toEqual({ records: 4 });
    const ids = readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).record.operationId);
    expect(ids).toEqual([a.operationId, a.operationId, a.operationId, c.operationId]);
  });

  it('that cannot be written fails and leaves nothing behind', async () => {
    const place = journalFolder();
    const journal = openJournal(place);
    await appendAll(journal, []);
    const before = readdirSync(place.folder);
    await expect(journal.exportTo(place.folder, 'csv', {})).rejects.toMatchObject({ error: { kind: 'file-failed' } });
    expect(readdirSync(place.folder)).toEqual(before);
  });
});

describe(`with ${RECORDS} records`, () => {
  it(
    'a page costs less than 50 ms of the processor, whatever the filter, and the whole chain is walked',
    { timeout: 600_000 },
    async () => {
      const place = journalFolder();
      const db = openJournalFile(place.path);
      db.transaction(() => {
        for (let i = 0; i < RECORDS / 4; i += 1) {
          const intent = anIntent({ note: `move ${i}` });
          append(db, intent);
          append(db, aRecord('SENDING', intent.operationId));
          append(db, aRecord('UNKNOWN', intent.operationId));
          append(db, aRecord(i % 2 ? 'APPLIED' : 'NOT_APPLIED', intent.operationId));
        }
      });
      closeJournalFile(db);
      const journal = openJournal(place);
      await journal.openOperations();
      for (const filter of [
        {},
        { states: ['APPLIED' as const] },
        { text: 'move 123' },
        { kinds: ['withdraw' as const] },
      ]) {
        for (const offset of [0, 12_000]) {
          const times = [];
          for (let i = 0; i < 5; i += 1) {
            times.push((await withProcessorTime(() => journal.list(filter, { offset, limit: 50 }))).ms);
          }
          expect(Math.min(...times), JSON.stringify({ filter, offset })).toBeLessThan(PAGE_LIMIT_MS);
        }
      }
      expect(await journal.verify()).toMatchObject({ problems: [], head: { count: RECORDS } });
    },
  );
});
