import type { AccountEntry } from './account-entry';
import type { ColumnId } from './columns';
import { compareIds, sortKeysFor, type SortKey } from './sort-keys';

export interface Sort {
  column: ColumnId;
  descending: boolean;
}

export const DEFAULT_SORT: Sort = { column: 'name', descending: false };

/**
 * The accounts in order. What is missing comes last both ways; equals follow by name, then by id, always upwards,
 * so that the same accounts always stand in the same order.
 */
export function sortEntries(entries: readonly AccountEntry[], sort: Sort, collator: Intl.Collator): AccountEntry[] {
  const keyOf = sortKeysFor(entries, sort.column, collator);
  const direction = sort.descending ? -1 : 1;
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key, direction) || compareTies(a.entry, b.entry));
  return keyed.map(({ entry }) => entry);
}

function compareKeys(a: SortKey, b: SortKey, direction: 1 | -1): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -direction : direction;
}

function compareTies(a: AccountEntry, b: AccountEntry): number {
  return a.nameRank - b.nameRank || compareIds(a.row.id, b.row.id);
}
