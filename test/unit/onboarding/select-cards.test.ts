import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONBOARDING_STAGES } from '@shared/domain/onboarding';
import { moveOnBoard } from '@renderer/features/onboarding/board/board-keys';
import { CARD_COLUMNS, FIRST_SORT, toggled } from '@renderer/features/onboarding/model/board-view';
import {
  columnsOf,
  facetCounts,
  filterCards,
  searchCards,
  sortCards,
} from '@renderer/features/onboarding/model/select-cards';
import { cardOf } from './support';

const collator = new Intl.Collator('en');
const ids = (cards: readonly { accountId: string }[]): string[] => cards.map(({ accountId }) => accountId);

describe('the cards of the board', () => {
  const cards = [
    cardOf({ id: '1', accountName: 'Caffè Aurora', phone: '+39 02 5550 101', country: 'IT', days: 2 }),
    cardOf({ id: '2', accountName: 'Bäckerei Schön', owner: 'Dana', stage: 'started', days: 1, stuck: true }),
    cardOf({ id: '3', accountName: 'Acme', keyHeld: true, stage: 'active', days: 9 }),
  ];

  it('are found by name without accents, id, owner, and phone however it is written', () => {
    expect(ids(searchCards(cards, 'backerei'))).toEqual(['2']);
    expect(ids(searchCards(cards, 'dana'))).toEqual(['2']);
    expect(ids(searchCards(cards, '3'))).toEqual(['3']);
    expect(ids(searchCards(cards, '0039 0255-50101'))).toEqual(['1']);
    expect(ids(searchCards(cards, ''))).toEqual(['1', '2', '3']);
  });

  it('stand with the stuck first, then those that have stood there longest', () => {
    expect(ids(sortCards(cards, FIRST_SORT, collator))).toEqual(['2', '3', '1']);
  });

  it('are filtered by every facet at once, and each value counts what it would leave beside the others', () => {
    const filters = toggled({}, 'key', 'not-held');
    expect(ids(filterCards(cards, filters))).toEqual(['1', '2']);
    expect(facetCounts(cards, filters, 'stage')).toEqual([
      ['created', 1],
      ['started', 1],
    ]);
    expect(facetCounts(cards, filters, 'key')).toEqual([
      ['not-held', 2],
      ['held', 1],
    ]);
    expect(filterCards(cards, toggled(filters, 'key', 'not-held'))).toHaveLength(3);
  });

  const anyCard = fc
    .record({
      id: fc.integer({ min: 1, max: 999 }).map(String),
      stage: fc.constantFrom(...ONBOARDING_STAGES),
      stuck: fc.boolean(),
      days: fc.integer({ min: 0, max: 50 }),
      owner: fc.constantFrom('', 'Dana', 'Émile'),
      phone: fc.constantFrom(null, '+39 1', '+39 2'),
      country: fc.constantFrom(null, 'IT', 'FR'),
    })
    .map(cardOf);

  it('are the same cards in every order, and what is missing is last either way', () => {
    fc.assert(
      fc.property(fc.array(anyCard), fc.constantFrom(...CARD_COLUMNS), fc.boolean(), (some, column, descending) => {
        const sorted = sortCards(some, { column, descending }, collator);
        expect(ids(sorted).toSorted()).toEqual(ids(some).toSorted());
        if (column !== 'country') return;
        const missing = sorted.map(({ country }) => country === null);
        expect(missing).toEqual(missing.toSorted((a, b) => Number(a) - Number(b)));
      }),
    );
  });

  it('each stand in exactly one column', () => {
    fc.assert(
      fc.property(fc.array(anyCard), (some) => {
        const columns = columnsOf(some);
        const all = ONBOARDING_STAGES.flatMap((stage) => columns[stage]);
        expect(ids(all).toSorted()).toEqual(ids(some).toSorted());
        for (const stage of ONBOARDING_STAGES) expect(columns[stage].every((card) => card.stage === stage)).toBe(true);
      }),
    );
  });
});

describe('the arrow keys on the board', () => {
  it('pass over columns without cards and keep the row as far as the column reaches', () => {
    expect(moveOnBoard('ArrowRight', { column: 0, row: 4 }, [5, 0, 2])).toEqual({ column: 2, row: 1 });
    expect(moveOnBoard('ArrowLeft', { column: 0, row: 4 }, [5, 0, 2])).toBeNull();
    expect(moveOnBoard('ArrowDown', { column: 2, row: 1 }, [5, 0, 2])).toBeNull();
    expect(moveOnBoard('Enter', { column: 0, row: 0 }, [5])).toBeNull();
  });

  it('never leave the cards that are shown', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 6, maxLength: 6 }), fc.array(keys), (lengths, pressed) => {
        const column = lengths.findIndex((length) => length > 0);
        fc.pre(column !== -1);
        let place = { column, row: 0 };
        for (const key of pressed) {
          place = moveOnBoard(key, place, lengths) ?? place;
          expect(place.row).toBeGreaterThanOrEqual(0);
          expect(place.row).toBeLessThan(lengths[place.column] ?? 0);
        }
      }),
    );
  });
});
