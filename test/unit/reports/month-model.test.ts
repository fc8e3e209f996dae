import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualityNumber } from '@shared/domain/figure-quality';
import { MONEY_COLUMNS } from '@renderer/features/reports/model/columns';
import { accountLines, arrange } from '@renderer/features/reports/model/lines';
import { MonthFigures } from '@renderer/features/reports/model/month-figures';
import {
  facetValues,
  filteredPlaces,
  searchedPlaces,
  sortedPlaces,
} from '@renderer/features/reports/model/select-rows';
import { totalsOf } from '@renderer/features/reports/model/totals';
import { DEFAULT_VIEW } from '@renderer/features/reports/model/view-state';
import { type MadeAccount, exactFigures, monthTable } from '@test/support/month-table';

const inferred = qualityNumber('inferred');
const collator = (): Intl.Collator => new Intl.Collator('en', { numeric: true });
const figuresOf = (...accounts: readonly MadeAccount[]): MonthFigures => new MonthFigures(monthTable(accounts));
const one = (changes: Parameters<typeof exactFigures>[0]): MonthFigures =>
  figuresOf({ id: '1', name: 'One', figures: exactFigures(changes) });

describe('the residual of an account', () => {
  it('is opening + recharged − consumed − closing', () => {
    expect(one({}).residual(0)).toBe(0);
    expect(one({ closingCredit: 104_000 }).residual(0)).toBe(6_000);
  });

  it('is missing, not 0, if one of its parts is', () => {
    expect(one({ openingCredit: Number.NaN }).residual(0)).toBeNull();
    expect(one({ openingCredit: Number.NaN }).quality('residual', 0)).toBe('missing');
  });

  it('counts as one only beyond rounding and the moment of reading', () => {
    expect(one({ closingCredit: 110_009 }).hasResidual(0)).toBe(false);
    expect(one({ closingCredit: 110_010 }).hasResidual(0)).toBe(true);
    expect(one({ closingCredit: 114_100, closingDoubt: 4_100 }).hasResidual(0)).toBe(false);
    expect(one({ closingCredit: 114_101, closingDoubt: 4_100 }).hasResidual(0)).toBe(true);
  });
});

describe('a change', () => {
  it('is of whole months where every day is there', () => {
    const figures = one({});
    expect(figures.value('consumptionChange', 0)).toBeCloseTo(-0.2);
    expect(figures.value('profitYear', 0)).toBeCloseTo(2);
    expect(figures.quality('consumptionChange', 0)).toBe('exact');
  });

  it('is by the day, and not exact, where days are lacking: 10 days are not held against 30', () => {
    const figures = one({ consumption: 20_000, coveredDays: 10, previousConsumption: 60_000 });
    expect(figures.change('consumptionChange', 0)).toMatchObject({ perDay: true, now: 2_000, before: 2_000 });
    expect(figures.value('consumptionChange', 0)).toBe(0);
    expect(figures.quality('consumptionChange', 0)).toBe('inferred');
  });

  it('is missing where there was nothing before, or nothing is known of it', () => {
    expect(one({ previousConsumption: 0 }).value('consumptionChange', 0)).toBeNull();
    expect(one({ previousConsumption: Number.NaN }).quality('consumptionChange', 0)).toBe('missing');
  });

  it('of a loss that grew is negative', () => {
    expect(one({ profit: -2_000, previousProfit: -1_000 }).value('profitChange', 0)).toBe(-1);
  });
});

const amount = fc.oneof(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.constant(Number.NaN));
const account = fc.record({
  country: fc.constantFrom('IT', 'ES', null),
  type: fc.constantFrom(2, 4, null),
  consumption: amount,
  recharge: amount,
  profit: amount,
  opening: amount,
  closing: amount,
});
const portfolio = fc.array(account, { maxLength: 40 }).map((rows) =>
  figuresOf(
    ...rows.map(({ country, type, opening, closing, ...sums }, index) => ({
      id: String(index + 1),
      name: `Client ${index}`,
      country,
      type,
      figures: exactFigures({ ...sums, openingCredit: opening, closingCredit: closing }),
    })),
  ),
);
const narrowing = fc.record({
  search: fc.constantFrom('', 'client 1', '2'),
  countries: fc.subarray(['IT', 'ES', '']),
  types: fc.subarray(['2', '4', '']),
  flags: fc.subarray(['residual', 'incomplete', 'falling'] as const),
});

describe('the totals', () => {
  it('are the integer sums of exactly the accounts shown, whatever is searched, filtered and grouped', () => {
    fc.assert(
      fc.property(portfolio, narrowing, fc.constantFrom('country', 'type'), (figures, view, groupBy) => {
        const sorted = sortedPlaces(figures, DEFAULT_VIEW.sort, collator);
        const shown = filteredPlaces(figures, searchedPlaces(figures, sorted, view.search), view);
        const totals = totalsOf(figures, shown);
        const lines = arrange(figures, accountLines(figures), shown, groupBy, []);
        for (const column of MONEY_COLUMNS) {
          const known = lines.flatMap((line) =>
            line.kind === 'account' ? (figures.value(column, line.at) ?? []) : [],
          );
          const sum = known.reduce((a, b) => a + b, 0);
          expect(totals.of(column)?.value).toBe(known.length === 0 ? null : sum);
          const groups = lines.flatMap((line) => (line.kind === 'group' ? (line.totals.of(column)?.value ?? []) : []));
          expect(groups.reduce((a, b) => a + b, 0)).toBe(sum);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are exact only if every account shown has an exact figure', () => {
    const whole = { id: '1', name: 'A', figures: exactFigures() };
    expect(totalsOf(figuresOf(whole), [0]).of('profit')).toEqual({ value: 6_000, known: 1, quality: 'exact' });
    const some = figuresOf(whole, { id: '2', name: 'B', figures: {} });
    expect(totalsOf(some, [0, 1]).of('profit')).toEqual({ value: 6_000, known: 1, quality: 'inferred' });
    expect(totalsOf(some, [1]).of('profit')).toMatchObject({ value: null, known: 0, quality: 'missing' });
  });

  it('have the margin of the sums, not the mean of the margins', () => {
    const figures = figuresOf(
      { id: '1', name: 'A', figures: exactFigures({ consumption: 90_000, profit: 9_000 }) },
      { id: '2', name: 'B', figures: exactFigures({ consumption: 10_000, profit: 5_000 }) },
    );
    expect(totalsOf(figures, [0, 1]).of('margin')?.value).toBeCloseTo(0.14);
    expect(totalsOf(figures, [0]).of('share')?.value).toBeCloseTo(0.9);
  });
});

describe('the order', () => {
  it('has what is missing last both ways, and keeps every account', () => {
    fc.assert(
      fc.property(
        portfolio,
        fc.boolean(),
        fc.constantFrom('residual', 'name', 'country', 'margin'),
        (figures, descending, column) => {
          const places = sortedPlaces(figures, { column, descending }, collator);
          expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: figures.count }, (_, at) => at));
          if (column !== 'residual') return;
          const values = places.map((at) => figures.residual(at));
          const known = values.filter((value) => value !== null);
          expect(values.slice(0, known.length)).toEqual(known);
          expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('filters', () => {
  const figures = figuresOf(
    { id: '11', name: 'Café Àlba', country: 'IT', type: 2, figures: exactFigures() },
    { id: '12', name: 'Ottica', country: 'ES', type: 2, figures: exactFigures({ closingCredit: 1 }) },
    {
      id: '13',
      name: 'Moretti',
      country: null,
      type: 4,
      figures: exactFigures({ figuresQuality: inferred, consumption: 60_000 }),
    },
  );
  const all = [0, 1, 2];
  const none = { countries: [], types: [], flags: [] };

  it('let through what has a residual, is not exact, or is falling', () => {
    expect(filteredPlaces(figures, all, { ...none, flags: ['residual'] })).toEqual([1, 2]);
    expect(filteredPlaces(figures, all, { ...none, flags: ['incomplete'] })).toEqual([2]);
    expect(filteredPlaces(figures, all, { ...none, flags: ['falling'] })).toEqual([0, 1]);
    expect(filteredPlaces(figures, all, { ...none, flags: ['falling', 'residual'] })).toEqual([1]);
  });

  it('count beside a value what choosing it would leave, and put what is not known last', () => {
    const view = { ...none, types: ['2'] };
    expect(facetValues(figures, all, view, 'country')).toEqual([
      { value: 'ES', count: 1 },
      { value: 'IT', count: 1 },
      { value: '', count: 0 },
    ]);
    expect(facetValues(figures, all, view, 'type').map(({ count }) => count)).toEqual([2, 1]);
  });

  it('find a name without its accents, and an id', () => {
    expect(searchedPlaces(figures, all, 'ALBA cafe')).toEqual([0]);
    expect(searchedPlaces(figures, all, '13')).toEqual([2]);
  });
});
