import { createKeptState } from '@renderer/lib/kept-state';

export const CARD_COLUMNS = [
  'account',
  'stage',
  'since',
  'cause',
  'next',
  'owner',
  'phone',
  'country',
  'key',
  'asOf',
] as const;
export type CardColumn = (typeof CARD_COLUMNS)[number];
export interface CardSort {
  column: CardColumn;
  descending: boolean;
}

export const FACETS = ['stage', 'stuck', 'owner', 'country', 'key'] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

export const SHAPES = ['board', 'table'] as const;
export type Shape = (typeof SHAPES)[number];

export interface BoardView {
  shape: Shape;
  search: string;
  filters: Filters;
  /** Of the table; the board has the stuck first. */
  sort: CardSort;
}

export const FIRST_SORT: CardSort = { column: 'since', descending: true };
export const FIRST_VIEW: BoardView = { shape: 'board', search: '', filters: {}, sort: FIRST_SORT };

export const isNarrowed = ({ search, filters }: BoardView): boolean =>
  search.trim() !== '' || FACETS.some((facet) => (filters[facet]?.length ?? 0) > 0);

export const widened = (view: BoardView): BoardView => ({ ...view, search: '', filters: {} });

/** A value that is chosen is let go of, and the other way round. */
export function toggled(filters: Filters, facet: Facet, value: string): Filters {
  const chosen = filters[facet] ?? [];
  return {
    ...filters,
    [facet]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value],
  };
}

/** What a person finds again when they come back to the board. */
export const boardViews = createKeptState<BoardView>(FIRST_VIEW);
