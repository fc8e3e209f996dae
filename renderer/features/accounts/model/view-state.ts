import { z } from 'zod';
import { COLUMN_IDS, DEFAULT_COLUMNS, inColumnOrder, type ColumnId } from './columns';
import { FACETS, hasFilters, type Filters } from './facets';
import { DEFAULT_SORT, type Sort } from './sort';

/** All that decides which accounts are shown, in which order and with what: this is what a saved view keeps. */
export interface ViewState {
  readonly search: string;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly columns: readonly ColumnId[];
}

export const DEFAULT_VIEW: ViewState = { search: '', filters: {}, sort: DEFAULT_SORT, columns: DEFAULT_COLUMNS };

const storedSchema = z.object({
  version: z.literal(1),
  search: z.string().max(500),
  filters: z.partialRecord(z.enum(FACETS), z.array(z.string().max(500))),
  sort: z.object({ column: z.enum(COLUMN_IDS), descending: z.boolean() }),
  /** Names of columns that this version does not know are left out. */
  columns: z.array(z.string()),
});

export function serialiseView({ search, filters, sort, columns }: ViewState): string {
  return JSON.stringify({ version: 1, search, filters, sort, columns });
}

/** The view as it was saved; `null` if the text is none of ours. */
export function parseView(text: string): ViewState | null {
  const stored = storedSchema.safeParse(parseJson(text));
  if (!stored.success) return null;
  const { search, filters, sort, columns } = stored.data;
  return { search, filters, sort, columns: inColumnOrder(columns) };
}

export function sameView(a: ViewState, b: ViewState): boolean {
  return canonical(a) === canonical(b);
}

/** Whether anything keeps accounts out of sight. */
export function isNarrowed(view: Pick<ViewState, 'search' | 'filters'>): boolean {
  return view.search.trim() !== '' || hasFilters(view.filters);
}

/** Without search and filters; order and columns stay. */
export function widened(view: ViewState): ViewState {
  return { ...view, search: '', filters: {} };
}

function canonical(view: ViewState): string {
  const filters = FACETS.map((facet) => [...(view.filters[facet] ?? [])].sort());
  return JSON.stringify([
    view.search.trim(),
    filters,
    view.sort.column,
    view.sort.descending,
    inColumnOrder(view.columns),
  ]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
