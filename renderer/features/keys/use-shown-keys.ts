import { useMemo } from 'react';
import type { AccountKeyView } from '@shared/ipc/key-models';
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
