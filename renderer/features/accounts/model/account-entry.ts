import type { AccountRow } from '@shared/ipc/models';
import { findLookAlikes } from '@shared/domain/look-alikes';
import { facetValuesOf, type FacetValues } from './facets';
import { searchTextOf, type SearchText } from './search';

/** An account with what the table asks of it again and again, worked out once. */
export interface AccountEntry {
  readonly row: AccountRow;
  readonly search: SearchText;
  readonly facets: FacetValues;
  /** The place of its name among all names, so that sorting compares numbers. */
  readonly nameRank: number;
  /** Another account's name looks the same: the id has to stand beside it. */
  readonly looksLikeAnother: boolean;
}

/** Prepares accounts for the language shown. A row that comes again unchanged gives the same entry, so that it is not drawn again. */
export function createEntryMaker(): (rows: readonly AccountRow[], collator: Intl.Collator) => AccountEntry[] {
  const known = new WeakMap<AccountRow, AccountEntry>();
  return (rows, collator) => {
    const ranks = rankTexts(
      rows.map((row) => row.name),
      collator.compare,
    );
    const twins = findLookAlikes(rows);
    return rows.map((row) => {
      const shared = { nameRank: ranks.get(row.name) ?? 0, looksLikeAnother: twins.has(row.id) };
      const entry = renewed(row, shared, known.get(row));
      known.set(row, entry);
      return entry;
    });
  };
}

type Shared = Pick<AccountEntry, 'nameRank' | 'looksLikeAnother'>;

function renewed(row: AccountRow, shared: Shared, before: AccountEntry | undefined): AccountEntry {
  if (!before) return { row, search: searchTextOf(row), facets: facetValuesOf(row), ...shared };
  const same = before.nameRank === shared.nameRank && before.looksLikeAnother === shared.looksLikeAnother;
  return same ? before : { ...before, ...shared };
}

/** The place of each distinct text in this order; texts that it holds equal share one. */
export function rankTexts(texts: Iterable<string>, compare: (a: string, b: string) => number): Map<string, number> {
  const sorted = [...new Set(texts)].sort(compare);
  const ranks = new Map<string, number>();
  sorted.forEach((text, index) => {
    const before = sorted[index - 1];
    const same = before !== undefined && compare(before, text) === 0;
    ranks.set(text, same ? (ranks.get(before) ?? index) : index);
  });
  return ranks;
}
