import { useMemo } from 'react';
import type { ProfileId } from '@shared/domain/ids';
import type { AccountKeyView } from '@shared/ipc/key-models';
import { select, useSelection } from '@renderer/lib/selection';
import { KEY_FILTERS, type KeyFilter } from './model/key-state';
import { type KeyView, filterKeys, searchKeys, sortKeys } from './model/select-keys';

/** The rows in order, searched and filtered, and how many each filter would leave. */
export function useShownKeys(rows: readonly AccountKeyView[], view: KeyView, locale: string) {
  const collator = useMemo(() => new Intl.Collator(locale, { numeric: true }), [locale]);
  const sorted = useMemo(() => sortKeys(rows, view.sort, collator), [rows, view.sort, collator]);
  const found = useMemo(() => searchKeys(sorted, view.search), [sorted, view.search]);
  const shown = useMemo(() => filterKeys(found, view.filter), [found, view.filter]);
  const counts = useMemo(
    () => new Map(KEY_FILTERS.map((filter): [KeyFilter, number] => [filter, filterKeys(found, filter).length])),
    [found],
  );
  return { shown, counts };
}

/** The marked accounts, which are also those of the Accounts screen, and their rows in the order they were marked. */
export function useMarkedKeys(profileId: ProfileId, rows: readonly AccountKeyView[]) {
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
