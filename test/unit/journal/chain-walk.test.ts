import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChainWalk, type WalkedRow } from '@electron/journal/chain-walk';
import { EMPTY_HEAD, keepEntry } from '@electron/journal/entry';
import type { Head } from '@electron/journal/journal-api';
import { aRecord, newOperationId } from '@test/support/journal';

const COUNT = 12;

function aChain(count = COUNT): WalkedRow[] {
  const rows: WalkedRow[] = [];
  let head: Head = EMPTY_HEAD;
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const kept = keepEntry(head, aRecord('SENDING', newOperationId()));
    rows.push({ sequence, ...kept });
    head = { count: sequence, hash: kept.hash };
  }
  return rows;
}

const CHAIN = aChain();

function walk(rows: readonly WalkedRow[]): (string | number | null)[][] {
  const chain = new ChainWalk();
  for (const row of rows) chain.add(row);
  return chain.finish().problems.map(({ what, sequence, to }) => [what, sequence, to]);
}

const place = fc.integer({ min: 0, max: COUNT - 1 });

describe('walking along a chain', () => {
  it('finds nothing wrong with one that nobody touched, of whatever length', () => {
    for (const length of [0, 1, 2, COUNT]) {
      const chain = new ChainWalk();
      for (const row of CHAIN.slice(0, length)) chain.add(row);
      const { problems, head } = chain.finish();
      expect(problems).toEqual([]);
      expect(head).toEqual({ count: length, hash: CHAIN[length - 1]?.hash ?? EMPTY_HEAD.hash });
    }
  });

  it('names an entry of which any bit of its text or its hash was flipped, and no other', () => {
    fc.assert(
      fc.property(
        place,
        fc.constantFrom('text', 'hash'),
        fc.nat(),
        fc.integer({ min: 0, max: 6 }),
        (at, field, byte, bit) => {
          const rows = CHAIN.map((row, index) => (index === at ? flip(row, field, byte, bit) : row));
          expect(walk(rows)).toEqual([['altered', at + 1, at + 1]]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('names exactly the entries that were taken out before the last one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: COUNT - 1 }), { minLength: 1 }), (gone) => {
        const found = walk(CHAIN.filter(({ sequence }) => !gone.includes(sequence)));
        expect(found.every(([what]) => what === 'missing')).toBe(true);
        const named = found.flatMap(([, from, to]) =>
          CHAIN.map(({ sequence }) => sequence).filter((n) => n >= Number(from) && n <= Number(to)),
        );
        expect(named).toEqual(gone.toSorted((a, b) => a - b));
      }),
    );
  });

  it('names them too when the others were counted anew', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: COUNT - 1 }), (gone) => {
        const rest = CHAIN.filter(({ sequence }) => sequence !== gone).map((row, index) => ({
          ...row,
          sequence: index + 1,
        }));
        expect(walk(rest)).toEqual([['missing', gone, gone]]);
      }),
    );
  });

  it('names the earlier of two that were swapped, and calls none missing or altered', () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { minLength: 2, maxLength: 2 }), (pair) => {
        const [a = 0, b = 0] = pair.toSorted((x, y) => x - y);
        const content = CHAIN.map((row, index) => CHAIN[index === a ? b : index === b ? a : index] ?? row);
        const found = walk(content.map(({ text, hash }, index) => ({ sequence: index + 1, text, hash })));
        expect(found).toContainEqual(['out-of-order', a + 1, a + 1]);
        expect(found.filter(([what]) => what !== 'out-of-order')).toEqual([]);
      }),
    );
  });

  it('names an entry that was replaced by another one which is sound in itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: COUNT - 2 }), (at) => {
        const before = CHAIN[at - 1];
        const other = keepEntry({ count: at, hash: before?.hash ?? '' }, aRecord('SENDING', newOperationId()));
        const rows = CHAIN.map((row, index) => (index === at ? { ...row, ...other } : row));
        expect(walk(rows)).toEqual([['altered', at + 1, at + 1]]);
      }),
    );
  });

  it('names the first entry of another chain', () => {
    const [first] = aChain(1);
    const other = keepEntry({ count: 0, hash: 'f'.repeat(64) }, aRecord('SENDING', newOperationId()));
    expect(walk([{ sequence: first?.sequence ?? 1, ...other }])).toEqual([['altered', 1, 1]]);
  });
});

/** Text and hash are ASCII here, and stay it. */
function flip(row: WalkedRow, field: 'text' | 'hash', byte: number, bit: number): WalkedRow {
  const bytes = Buffer.from(row[field]);
  const at = byte % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return { ...row, [field]: bytes.toString('latin1') };
}
