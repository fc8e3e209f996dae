import type { AccountEntry } from './account-entry';
import { hasFilters, passesFilters, type Filters } from './facets';
import { matchesSearch, parseSearch } from './search';

/** The accounts that the search finds, whatever the filters: what the counts beside filter values are taken from. */
export function searchEntries(entries: readonly AccountEntry[], search: string): readonly AccountEntry[] {
  const query = parseSearch(search);
  if (query.words.length === 0 && query.phone === null) return entries;
  return entries.filter((entry) => matchesSearch(entry.search, query));
}

/** The accounts that the filters leave, in the order given. */
export function filterEntries(entries: readonly AccountEntry[], filters: Filters): readonly AccountEntry[] {
  return hasFilters(filters) ? entries.filter((entry) => passesFilters(entry.facets, filters)) : entries;
}
