import type { AccountEntry } from './account-entry';
import { passesFilters } from './facets';
import { matchesSearch, parseSearch } from './search';
import type { ViewState } from './view-state';

/** The accounts that the search finds, whatever the filters: what the counts beside filter values are taken from. */
export function searchEntries(entries: readonly AccountEntry[], search: string): readonly AccountEntry[] {
  const query = parseSearch(search);
  if (query.words.length === 0 && query.phone === null) return entries;
  return entries.filter((entry) => matchesSearch(entry.search, query));
}

/** The accounts that search and filters leave, in the order given. */
export function selectEntries(
  entries: readonly AccountEntry[],
  { search, filters }: Pick<ViewState, 'search' | 'filters'>,
): AccountEntry[] {
  return searchEntries(entries, search).filter((entry) => passesFilters(entry.facets, filters));
}
