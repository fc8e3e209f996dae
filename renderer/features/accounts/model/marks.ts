import type { AccountId } from '@shared/domain/ids';

/** Marked accounts in the order in which they were marked, and the same to look up. */
export interface Marks {
  readonly ids: readonly AccountId[];
  readonly set: ReadonlySet<string>;
}

/** The accounts marked after these were marked, or let go of. */
export function changeMarks({ ids, set }: Marks, accounts: readonly AccountId[], marked: boolean): AccountId[] {
  if (marked) return [...ids, ...accounts.filter((id) => !set.has(id))];
  const gone = new Set<string>(accounts);
  return ids.filter((id) => !gone.has(id));
}

/** Without accounts that are no longer there; null if all still are. */
export function accountsToKeep({ ids }: Marks, everyone: ReadonlySet<string>): AccountId[] | null {
  const kept = ids.filter((id) => everyone.has(id));
  return kept.length === ids.length ? null : kept;
}

/** How many of the accounts shown are marked. */
export function countMarked(shown: readonly { row: { id: string } }[], marked: ReadonlySet<string>): number {
  return marked.size === 0 ? 0 : shown.filter(({ row }) => marked.has(row.id)).length;
}
