import { inColumnOrder, toggleColumn } from '@renderer/features/accounts/model/columns';
import { findLookAlikes } from '@shared/domain/look-alikes';
import { accountsLackingMonth, MONTH_STALE_AFTER_MS } from '@renderer/operations/portfolio/month-work';
import { creditShare } from '@renderer/features/accounts/model/credit-share';
import { totalsOf } from '@renderer/features/accounts/model/totals';
import {
  DEFAULT_VIEW,
  isNarrowed,
  parseView,
  sameView,
  serialiseView,
  widened,
} from '@renderer/features/accounts/model/view-state';
import { ordinaryAccount } from '@test/support/ordinary-account';
import { describe, expect, it } from 'vitest';
import { entriesOf } from './support';

const month = { month: '2026-05', consumption: 1_000, profit: 100, dailyConsumption: 500, asOf: 1_000_000 };

describe('the bar of the credit', () => {
  it('draws the bar only where there is a threshold to compare with', () => {
    expect(creditShare(ordinaryAccount({ credit: 15_000, lowCreditThreshold: 15_000 }))).toBe(0.25);
    expect(creditShare(ordinaryAccount({ credit: 900_000, lowCreditThreshold: 15_000 }))).toBe(1);
    expect(creditShare(ordinaryAccount({ credit: -1, lowCreditThreshold: 15_000 }))).toBe(0);
    expect(creditShare(ordinaryAccount({ credit: 1, lowCreditThreshold: 0 }))).toBeNull();
    expect(creditShare(ordinaryAccount({ credit: null }))).toBeNull();
  });
});

describe('names that cannot be told apart', () => {
  it.each([
    ['Rossi', 'Ros\u200bsi', 'a zero-width space'],
    ['Rossi', 'Rossi ', 'a space at the end'],
    ['Rossi', 'Rоssi', 'a Cyrillic o'],
    ['Nova Spa', 'Ｎova Spa', 'a full-width letter'],
    ['Bar 10', 'Bar l0', 'a small L for a one'],
    ['Rossi', '\u202eRossi', 'an override of direction'],
    ['Rossi', 'Rossi', 'the very same name'],
  ])('flags both %j and %j: %s', (one, other) => {
    const twins = findLookAlikes([
      { id: '1', name: one },
      { id: '2', name: 'Verdi' },
      { id: '3', name: other },
    ]);
    expect([...twins].toSorted()).toEqual(['1', '3']);
  });

  it('flags no names that a reader tells apart', () => {
    expect(
      findLookAlikes([
        { id: '1', name: 'Rossi' },
        { id: '2', name: 'Róssi' },
        { id: '3', name: 'ROSSI' },
      ]).size,
    ).toBe(0);
  });
});

describe('columns', () => {
  it('keeps the name and the fixed order whatever is chosen, and drops what it does not know', () => {
    expect(inColumnOrder(['asOf', 'credit', 'shoeSize'])).toEqual(['name', 'credit', 'asOf']);
    expect(toggleColumn(['name', 'asOf'], 'id')).toEqual(['name', 'id', 'asOf']);
    expect(toggleColumn(['name', 'asOf'], 'name')).toEqual(['name', 'asOf']);
  });
});

describe('views', () => {
  const view = {
    search: 'rossi',
    filters: { status: ['active'], country: ['IT', 'FR'] },
    sort: { column: 'credit', descending: true },
    columns: inColumnOrder(['credit']),
  } as const;

  it('come back from storage as they were', () => {
    expect(parseView(serialiseView(view))).toEqual(view);
  });

  it.each(['', '{', 'null', '[]', '{"version":2}', serialiseView(view).replace('credit', 'shoeSize')])(
    'that are none of ours are refused: %j',
    (text) => {
      expect(parseView(text)).toBeNull();
    },
  );

  it('are the same whatever order their values were chosen in', () => {
    expect(sameView(view, { ...view, filters: { country: ['FR', 'IT'], status: ['active'], quality: [] } })).toBe(true);
    expect(sameView(view, { ...view, search: 'verdi' })).toBe(false);
  });

  it('without filters keep their order and columns', () => {
    expect(widened(view)).toEqual({ ...view, search: '', filters: {} });
    expect(isNarrowed(view)).toBe(true);
    expect(isNarrowed(DEFAULT_VIEW)).toBe(false);
  });
});

describe('totals', () => {
  it('add what is known and say how much that is', () => {
    const rows = [
      ordinaryAccount({ id: '1', credit: 1_500, month }),
      ordinaryAccount({ id: '2', credit: null, month: null }),
    ];
    expect(totalsOf(entriesOf(rows))).toMatchObject({
      accounts: 2,
      credit: { sum: 1_500, known: 1 },
      monthConsumption: { sum: 1_000, known: 1 },
    });
  });

  it('are missing, not 0, where nothing is known', () => {
    expect(totalsOf(entriesOf([ordinaryAccount({ credit: null })])).credit).toEqual({ sum: null, known: 0 });
  });

  it('are missing rather than wrong beyond 2^53', () => {
    const rows = ['1', '2'].map((id) => ordinaryAccount({ id, credit: Number.MAX_SAFE_INTEGER }));
    expect(totalsOf(entriesOf(rows)).credit.sum).toBeNull();
  });
});

describe('month figures', () => {
  it('are to be fetched where they are missing, unknown or old', () => {
    const now = month.asOf + MONTH_STALE_AFTER_MS;
    const rows = [
      ordinaryAccount({ id: '1', month }),
      ordinaryAccount({ id: '2', month: null }),
      ordinaryAccount({ id: '3', month: { ...month, consumption: null } }),
      ordinaryAccount({ id: '4', month: { ...month, asOf: month.asOf - 1 } }),
    ];
    expect(accountsLackingMonth(rows, now)).toEqual(['2', '3', '4']);
  });
});
