import {
  FACETS,
  facetOptions,
  facetValuesOf,
  passesFilters,
  rawPart,
  toggleValue,
  type Filters,
} from '@renderer/features/accounts/model/facets';
import { filterEntries, searchEntries } from '@renderer/features/accounts/model/select-entries';
import { ordinaryAccount } from '@test/support/ordinary-account';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, portfolios } from './support';

describe('the values that accounts are filtered by', () => {
  it.each([
    ['status', { status: 'Active' }, 'active'],
    ['status', { status: '🔥 Frobnicated' }, 'raw:🔥 Frobnicated'],
    ['status', { status: null }, ''],
    ['phoneStatus', { phoneStatus: '🟢 Connected' }, 'connected'],
    ['phoneStatus', { phoneStatus: 'Connected' }, 'connected'],
    ['phoneStatus', { phoneStatus: '⛔️ Rate limited' }, 'rate-limited'],
    ['phoneStatus', { phoneStatus: '🦄 Enchanted' }, 'raw:🦄 Enchanted'],
    ['phoneStatus', { phoneStatus: null }, 'undefined'],
    ['quality', { qualityScore: 3 }, 'red'],
    ['quality', { qualityScore: 9 }, 'raw:9'],
    ['quality', { qualityScore: null }, 'unknown'],
    ['credit', { credit: 14_999, lowCreditThreshold: 15_000 }, 'low'],
    ['credit', { credit: 15_000, lowCreditThreshold: 15_000 }, 'enough'],
    ['credit', { credit: null }, ''],
    ['country', { countryCode: null, defaultCountryCode: 'it' }, 'IT'],
    ['accountType', { accountType: 4 }, '4'],
  ] as const)('%s of %o is %j', (facet, changes, value) => {
    expect(facetValuesOf(ordinaryAccount(changes))[facet]).toBe(value);
  });

  it('keeps what is unknown as it came', () => {
    expect(rawPart('raw:🦄 Enchanted')).toBe('🦄 Enchanted');
    expect(rawPart('connected')).toBeNull();
  });
});

describe('filtering', () => {
  const values = facetValuesOf(ordinaryAccount({ status: 'Active', countryCode: 'IT' }));

  it('lets pass what has one of the values of every facet', () => {
    expect(passesFilters(values, { status: ['active', 'suspended'], country: ['IT'] })).toBe(true);
    expect(passesFilters(values, { status: ['active'], country: ['FR'] })).toBe(false);
    expect(passesFilters(values, { status: [] })).toBe(true);
  });

  it('forgets a facet when its last value is unchosen', () => {
    expect(toggleValue(toggleValue({}, 'status', 'active'), 'status', 'active')).toEqual({});
  });

  it('keeps a chosen value listed when nothing has it any more', () => {
    expect(facetOptions([values], { status: ['gone'] }, 'status')).toEqual([
      { value: 'active', count: 1 },
      { value: 'gone', count: 0 },
    ]);
  });
});

describe('the laws of counts', () => {
  const choices: fc.Arbitrary<Filters> = fc.record(
    {
      status: fc.subarray(['active', 'raw:Suspended', '']),
      phoneStatus: fc.subarray(['connected', 'banned', 'raw:🦄 Enchanted']),
      credit: fc.subarray(['low', 'enough', '']),
      country: fc.subarray(['IT', 'FR']),
    },
    { requiredKeys: [] },
  );
  const searches = fc.constantFrom('', 'auro', '333', 'zzz');

  it('shows beside each value exactly what choosing it alone would leave', () => {
    fc.assert(
      fc.property(portfolios, choices, searches, fc.constantFrom(...FACETS), (rows, filters, search, facet) => {
        const entries = entriesOf(rows);
        const found = searchEntries(entries, search).map((entry) => entry.facets);
        for (const { value, count } of facetOptions(found, filters, facet)) {
          const chosen = { ...filters, [facet]: [value] };
          expect(count).toBe(filterEntries(searchEntries(entries, search), chosen).length);
        }
      }),
    );
  });

  it('counts each account once: the values of a facet add up to what the other filters leave', () => {
    fc.assert(
      fc.property(portfolios, choices, fc.constantFrom(...FACETS), (rows, filters, facet) => {
        const entries = entriesOf(rows);
        const all = facetOptions(
          entries.map((entry) => entry.facets),
          filters,
          facet,
        );
        const others = { ...filters, [facet]: [] };
        expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(filterEntries(entries, others).length);
      }),
    );
  });
});
