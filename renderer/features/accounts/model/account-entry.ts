import type { AccountRow } from '@shared/ipc/models';
import { facetValuesOf, type FacetValues } from './facets';
import { findLookAlikes } from './look-alikes';
import { runwayDays } from './runway';
import { searchTextOf, type SearchText } from './search';

/** An account with what the table asks of it again and again, worked out once. */
export interface AccountEntry {
  readonly row: AccountRow;
  readonly search: SearchText;
  readonly facets: FacetValues;
  readonly runway: number | null;
  /** The place of its name among all names, so that sorting compares numbers. */
  readonly nameRank: number;
  /** Another account's name looks the same: the id has to stand beside it. */
  readonly looksLikeAnother: boolean;
}

type OwnParts = Pick<AccountEntry, 'search' | 'facets' | 'runway'>;

/** Prepares accounts for the language shown, and remembers what it worked out for rows that come again unchanged. */
export function createEntryMaker(): (rows: readonly AccountRow[], collator: Intl.Collator) => AccountEntry[] {
  const known = new WeakMap<AccountRow, OwnParts>();
  const partsOf = (row: AccountRow): OwnParts => {
    const parts = known.get(row) ?? { search: searchTextOf(row), facets: facetValuesOf(row), runway: runwayDays(row) };
    known.set(row, parts);
    return parts;
  };
  return (rows, collator) => {
    const ranks = rankTexts(
      rows.map((row) => row.name),
      collator.compare,
    );
    const twins = findLookAlikes(rows);
    return rows.map((row) => ({
      row,
      ...partsOf(row),
      nameRank: ranks.get(row.name) ?? 0,
      looksLikeAnother: twins.has(row.id),
    }));
  };
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
