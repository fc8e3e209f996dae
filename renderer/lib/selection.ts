import { useMemo, useSyncExternalStore } from 'react';
import type { AccountId, ProfileId } from '@shared/domain/ids';

const NOTHING: readonly AccountId[] = [];
const selected = new Map<ProfileId, readonly AccountId[]>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Marks these accounts, in this order, for what is done to several at once. */
export function select(profileId: ProfileId, accountIds: readonly AccountId[]): void {
  selected.set(profileId, accountIds);
  for (const listener of listeners) listener();
}

/** The accounts marked on the Accounts screen. They stay marked while one goes to another screen, until the app is closed. */
export function useSelection(profileId: ProfileId): readonly AccountId[] {
  return useSyncExternalStore(subscribe, () => selected.get(profileId) ?? NOTHING);
}

/** What is marked, and marking. */
export interface Marks<Row> {
  selected: ReadonlySet<string>;
  /** In the order they were marked. */
  marked: Row[];
  mark: (accountIds: readonly string[], on: boolean) => void;
  clear: () => void;
}

/** The marked accounts, their rows in the order they were marked, and marking more of these rows or fewer. */
export function useMarkedRows<Row extends { accountId: AccountId }>(
  profileId: ProfileId,
  rows: readonly Row[],
): Marks<Row> {
  const ids = useSelection(profileId);
  const selected = useMemo(() => new Set<string>(ids), [ids]);
  const marked = useMemo(() => {
    const byId = new Map(rows.map((row) => [row.accountId, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }, [ids, rows]);
  return {
    selected,
    marked,
    mark: (accountIds: readonly string[], on: boolean): void => {
      const changed = new Set(accountIds);
      const others = ids.filter((id) => !changed.has(id));
      const added = rows.map(({ accountId }) => accountId).filter((id) => changed.has(id));
      select(profileId, on ? [...others, ...added] : others);
    },
    clear: () => select(profileId, []),
  };
}
