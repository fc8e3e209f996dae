import { COLUMN_IDS } from '@renderer/features/accounts/model/columns';
import { sortEntries } from '@renderer/features/accounts/model/sort';
import { ordinaryAccount } from '@test/support/ordinary-account';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collator, entriesOf, namesOf, portfolios } from './support';

const idsBy = (
  rows: ReturnType<typeof ordinaryAccount>[],
  column: (typeof COLUMN_IDS)[number],
  descending: boolean,
): string[] => sortEntries(entriesOf(rows), { column, descending }, collator).map(({ row }) => row.id);

describe('sorting accounts', () => {
  it('sorts names as the language does, not by code', () => {
    const rows = ['Zeta', 'émile', 'Èbano', 'alfa'].map((name, index) =>
      ordinaryAccount({ id: String(index + 1), name }),
    );
    expect(namesOf(sortEntries(entriesOf(rows), { column: 'name', descending: false }, collator))).toEqual([
      'alfa',
      'Èbano',
      'émile',
      'Zeta',
    ]);
  });

  it('puts what is missing last, upwards and downwards', () => {
    const rows = [
      ordinaryAccount({ id: '1', credit: null }),
      ordinaryAccount({ id: '2', credit: -5 }),
      ordinaryAccount({ id: '3', credit: 0 }),
    ];
    expect(idsBy(rows, 'credit', false)).toEqual(['2', '3', '1']);
    expect(idsBy(rows, 'credit', true)).toEqual(['3', '2', '1']);
  });

  it('sorts ids by their value even beyond 2^53', () => {
    const rows = ['9007199254740993', '10', '9007199254740992', '9'].map((id) => ordinaryAccount({ id }));
    expect(idsBy(rows, 'id', false)).toEqual(['9', '10', '9007199254740992', '9007199254740993']);
  });

  it('holds a status with and without an emoji for the same, and unknown ones after the known', () => {
    const rows = ['🦄 Enchanted', '🚫 Banned', 'Connected', null, '🟢 Connected'].map((phoneStatus, index) =>
      ordinaryAccount({ id: String(index), phoneStatus }),
    );
    expect(idsBy(rows, 'phoneStatus', false)).toEqual(['2', '4', '1', '0', '3']);
  });
});

describe('the laws of sorting', () => {
  const sorts = fc.record({ column: fc.constantFrom(...COLUMN_IDS), descending: fc.boolean() });

  it('gives the same order whatever order the accounts came in', () => {
    const shuffled = portfolios.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, sorts, ([rows, other], { column, descending }) => {
        expect(idsBy(other, column, descending)).toEqual(idsBy(rows, column, descending));
      }),
    );
  });

  it('loses no account and invents none', () => {
    fc.assert(
      fc.property(portfolios, sorts, (rows, { column, descending }) => {
        expect(idsBy(rows, column, descending).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('changes nothing when sorted again', () => {
    fc.assert(
      fc.property(portfolios, sorts, (rows, sort) => {
        const once = sortEntries(entriesOf(rows), sort, collator);
        expect(sortEntries(once, sort, collator)).toEqual(once);
      }),
    );
  });
});
