import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WritableDb } from '@electron/database/connection';
import { openDatabase } from '@electron/database/database';
import { canonicalJson } from '@electron/journal/canonical-json';
import { hashOf } from '@electron/journal/entry';
import { appendAll, journalFolder, openJournal } from '@test/support/journal';
import {
  COUNT,
  addOperations,
  everything,
  named,
  sealedJournal,
  tamper,
  vault,
  verify,
} from '@test/support/sealed-journal';

describe('a journal that nobody touched', () => {
  it('is found sound and sealed, also after it was opened again and went on', async () => {
    const place = await sealedJournal();
    await addOperations(place, 1);
    const report = await verify(place);
    expect(report).toMatchObject({ problems: [], seal: { state: 'sealed' }, acceptedAtOpening: 0 });
    expect(report.head.count).toBe(COUNT + 3);
  });

  it('is not changed through its own database: a statement that tries is refused', async () => {
    const place = await sealedJournal();
    const db = openDatabase(place.path);
    const columns = 'operation_id, entry, hash) VALUES';
    for (const statement of [
      "UPDATE entries SET entry = '{}'",
      'DELETE FROM entries',
      `INSERT INTO entries (sequence, ${columns} (99, 'a', 'b', 'c')`,
      `INSERT OR REPLACE INTO entries (sequence, ${columns} (5, 'a', 'b', 'c')`,
    ]) {
      expect(() => db.script(statement), statement).toThrow(/journal/);
    }
    db.close();
    expect((await verify(place)).problems).toEqual([]);
  });
});

describe('an altered entry', () => {
  it.each([
    ['entry', 40],
    ['entry', 200],
    ['hash', 0],
    ['hash', 63],
  ])('is found and named when a byte of it was flipped: %s, byte %i', async (column, at) => {
    const place = await sealedJournal();
    tamper(place, (db) => {
      const flipped = Buffer.from(String(db.first(`SELECT ${column} FROM entries WHERE sequence = 5`)?.[0]));
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      db.run(`UPDATE entries SET ${column} = ? WHERE sequence = 5`, [flipped.toString('latin1')]);
    });
    expect(named(await verify(place))).toEqual([['altered', 5, 5]]);
  });

  it('is found when its hash was computed anew', async () => {
    const place = await sealedJournal();
    tamper(place, (db) => rewrite(db, 5));
    expect(named(await verify(place))).toEqual([['altered', 5, 5]]);
  });

  it('is found by the seal when every hash after it was computed anew', async () => {
    const place = await sealedJournal();
    tamper(place, (db) => {
      for (let sequence = 5; sequence <= COUNT; sequence += 1) rewrite(db, sequence);
    });
    expect(named(await verify(place))).toEqual([['seal-broken', COUNT, COUNT]]);
  });

  it('of the last one is found by the seal', async () => {
    const place = await sealedJournal();
    tamper(place, (db) => rewrite(db, COUNT));
    expect(named(await verify(place))).toEqual([['seal-broken', COUNT, COUNT]]);
  });
});

/** Another time in the record; chained to the entry before it as that one is now. */
function rewrite(db: WritableDb, sequence: number): void {
  const text = String(db.first('SELECT entry FROM entries WHERE sequence = ?', [sequence])?.[0]);
  const previous = String(db.first('SELECT hash FROM entries WHERE sequence = ?', [sequence - 1])?.[0]);
  const entry = JSON.parse(text);
  const changed = canonicalJson({ ...entry, previous, record: { ...entry.record, at: entry.record.at + 1 } });
  db.run('UPDATE entries SET entry = ?, hash = ? WHERE sequence = ?', [changed, hashOf(changed), sequence]);
}

describe('a missing entry', () => {
  it.each([
    ['the first', 1],
    ['one in the middle', 5],
  ])('is named when %s was taken out', async (_which, sequence) => {
    const place = await sealedJournal();
    tamper(place, (db) => db.run('DELETE FROM entries WHERE sequence = ?', [sequence]));
    expect(named(await verify(place))).toEqual([['missing', sequence, sequence]]);
  });

  it('is named when the gap was closed by counting anew', async () => {
    const place = await sealedJournal();
    tamper(place, (db) => {
      db.run('DELETE FROM entries WHERE sequence IN (3, 4)');
      for (let stands = 5; stands <= COUNT; stands += 1) {
        db.run('UPDATE entries SET sequence = ? WHERE sequence = ?', [stands - 2, stands]);
      }
    });
    expect(named(await verify(place))).toContainEqual(['missing', 3, 4]);
  });

  it('is named as cut off when it was among the last, and stays so after the journal went on', async () => {
    const place = await sealedJournal();
    tamper(place, (db) => db.run('DELETE FROM entries WHERE sequence > 7'));
    await addOperations(place, 2);
    expect(named(await verify(place))).toEqual([['cut-off', 8, 9]]);
    await addOperations(place, 1);
    expect(named(await verify(place))).toEqual([['cut-off', 8, 9]]);
  });

  it('is not hidden by deleting the whole journal: the seal does not belong to a new one', async () => {
    const place = await sealedJournal();
    rmSync(place.path);
    expect(named(await verify(place))).toEqual([['seal-broken', null, null]]);
  });
});

describe('entries in another order', () => {
  it.each([
    ['neighbours', 4, 5],
    ['far apart', 2, 8],
    ['the last two', 8, 9],
  ])('are named when two were swapped: %s', async (_which, a, b) => {
    const place = await sealedJournal();
    tamper(place, (db) => {
      for (const [from, to] of [
        [a, -1],
        [b, a],
        [-1, b],
      ]) {
        db.run('UPDATE entries SET sequence = ? WHERE sequence = ?', [Number(to), Number(from)]);
      }
    });
    const found = named(await verify(place));
    expect(found).toContainEqual(['out-of-order', a, a]);
    expect(found.filter(([what]) => what === 'missing' || what === 'altered')).toEqual([]);
  });

  it('are named when one stands elsewhere', async () => {
    const place = await sealedJournal();
    tamper(place, (db) => db.run('UPDATE entries SET sequence = 40 WHERE sequence = 9'));
    expect(named(await verify(place))).toContainEqual(['out-of-order', 9, 9]);
  });
});

describe('the table that finds operations', () => {
  it.each([
    ['another state', "UPDATE operations SET state = 'OK' WHERE first_sequence = 4", 4],
    ['another amount', 'UPDATE operations SET amount = 1 WHERE first_sequence = 7', 7],
    ['an operation less', 'DELETE FROM operations WHERE first_sequence = 1', 1],
  ])('is found wrong when it shows %s', async (_what, sql, sequence) => {
    const place = journalFolder();
    const journal = openJournal(place, vault);
    for (let i = 0; i < 3; i += 1) await appendAll(journal, ['SENDING', 'UNKNOWN']);
    await journal.close();
    tamper(place, (db) => db.run(sql));
    expect((await verify(place)).problems).toMatchObject([{ what: 'index', sequence }]);
  });
});

describe('a damaged file', () => {
  it('is found or harmless, whichever byte of it was flipped: nothing is read that was not written', async () => {
    const place = await sealedJournal();
    const sound = readFileSync(place.path);
    const seal = readFileSync(place.sealPath);
    const all = await everything(place);
    let found = 0;
    for (let at = 7; at < sound.length; at += 1_009) {
      const flipped = Buffer.from(sound);
      flipped[at] = (flipped[at] ?? 0) ^ 0x15;
      const copy = journalFolder();
      writeFileSync(copy.path, flipped);
      writeFileSync(copy.sealPath, seal);
      const report = await verify(copy).catch(() => null);
      if (report?.problems.length === 0) expect(await everything(copy), `byte ${at}`).toEqual(all);
      else found += 1;
    }
    expect(found).toBeGreaterThan(5);
  });

  it('is never moved aside or begun anew', async () => {
    const place = await sealedJournal();
    writeFileSync(place.path, 'x'.repeat(10_000));
    const journal = openJournal(place, vault);
    await expect(appendAll(journal, [])).rejects.toMatchObject({ error: { kind: 'journal-failed' } });
    expect(readFileSync(place.path, 'utf8')).toBe('x'.repeat(10_000));
  });
});
