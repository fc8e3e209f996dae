import { fold } from '@shared/domain/fold';
import type { MonthFigures } from './month-figures';
import { type Flag, type MonthSort, type MonthViewState } from './view-state';

/** Consumption at least this much below the month before is falling. */
export const FALLING_FROM = -0.1;

/** The value of an account in a facet; "" where it has none. */
export const facetOf = {
  country: ({ table }: MonthFigures, at: number): string => table.countries[at] ?? '',
  type: ({ table }: MonthFigures, at: number): string => String(table.types[at] ?? ''),
};
export type MonthFacet = keyof typeof facetOf;

export function hasFlag(figures: MonthFigures, flag: Flag, at: number): boolean {
  switch (flag) {
    case 'residual':
      return figures.hasResidual(at);
    case 'incomplete':
      return figures.quality('consumption', at) !== 'exact';
    case 'falling': {
      const change = figures.value('consumptionChange', at);
      return change !== null && change <= FALLING_FROM;
    }
  }
}

/** The places of all accounts in the order wanted; what is missing comes last both ways, equals stay in the table's own order. */
export function sortedPlaces(figures: MonthFigures, sort: MonthSort, collator: () => Intl.Collator): readonly number[] {
  const places = Array.from({ length: figures.count }, (_, at) => at);
  const direction = sort.descending ? -1 : 1;
  const texts = textsOf(figures, sort);
  if (texts) {
    const { compare } = collator();
    return places.sort((a, b) => compareTexts(texts[a] ?? '', texts[b] ?? '', direction, compare) || a - b);
  }
  const keys = Float64Array.from(places, (at) => figures.value(sort.column, at) ?? Number.NaN);
  return places.sort((a, b) => compareNumbers(keys[a] ?? Number.NaN, keys[b] ?? Number.NaN, direction) || a - b);
}

function textsOf({ table }: MonthFigures, { column }: MonthSort): readonly (string | null)[] | null {
  if (column === 'name') return table.names;
  return column === 'country' ? table.countries : null;
}

function compareTexts(a: string, b: string, direction: 1 | -1, compare: Intl.Collator['compare']): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return direction * compare(a, b);
}

function compareNumbers(a: number, b: number, direction: 1 | -1): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) === Number.isNaN(b) ? 0 : Number.isNaN(a) ? 1 : -1;
  return direction * (a - b);
}

const folded = new WeakMap<MonthFigures, readonly string[]>();

/** What is searched of each account, made when one first searches. */
function searchTexts(figures: MonthFigures): readonly string[] {
  const known = folded.get(figures);
  if (known) return known;
  const { names, accountIds } = figures.table;
  const made = names.map((name, at) => `${fold(name)}\n${accountIds[at] ?? ''}`);
  folded.set(figures, made);
  return made;
}

/** Those whose name or id has every word. */
export function searchedPlaces(figures: MonthFigures, places: readonly number[], search: string): readonly number[] {
  const words = fold(search).split(' ').filter(Boolean);
  if (words.length === 0) return places;
  const texts = searchTexts(figures);
  return places.filter((at) => words.every((word) => texts[at]?.includes(word)));
}

type Filters = Pick<MonthViewState, 'countries' | 'types' | 'flags'>;

/** @param except a facet whose own filter does not count: for the numbers beside its values */
export function passes(figures: MonthFigures, filters: Filters, at: number, except?: MonthFacet): boolean {
  const { countries, types, flags } = filters;
  if (except !== 'country' && countries.length > 0 && !countries.includes(facetOf.country(figures, at))) return false;
  if (except !== 'type' && types.length > 0 && !types.includes(facetOf.type(figures, at))) return false;
  return flags.every((flag) => hasFlag(figures, flag, at));
}

export function filteredPlaces(figures: MonthFigures, places: readonly number[], filters: Filters): readonly number[] {
  const { countries, types, flags } = filters;
  if (countries.length + types.length + flags.length === 0) return places;
  return places.filter((at) => passes(figures, filters, at));
}

export interface FacetValue {
  value: string;
  count: number;
}

/** The values of a facet, each with how many accounts choosing it would leave; those without one last. */
export function facetValues(
  figures: MonthFigures,
  places: readonly number[],
  filters: Filters,
  facet: MonthFacet,
): FacetValue[] {
  const chosen = facet === 'country' ? filters.countries : filters.types;
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
  for (const at of places) {
    const value = facetOf[facet](figures, at);
    counts.set(value, (counts.get(value) ?? 0) + (passes(figures, filters, at, facet) ? 1 : 0));
  }
  const byValue = (a: FacetValue, b: FacetValue): number =>
    a.value === '' || b.value === '' ? (a.value === '' ? 1 : -1) : a.value < b.value ? -1 : 1;
  return [...counts].map(([value, count]) => ({ value, count })).sort(byValue);
}
