import { useMemo, useState } from 'react';
import type { AccountRow } from '@shared/ipc/models';
import { createEntryMaker, type AccountEntry } from './model/account-entry';
import { filterEntries, searchEntries } from './model/select-entries';
import { sortEntries } from './model/sort';
import { totalsOf, type Totals } from './model/totals';
import type { ViewState } from './model/view-state';

export interface ShownAccounts {
  /** In order, searched, but not filtered: what the counts beside filter values are taken from. */
  found: readonly AccountEntry[];
  /** In order, searched and filtered: what the table shows. */
  shown: readonly AccountEntry[];
  totals: Totals;
}

/** Each step is worked out again only when what it depends on changed: a key pressed in the search sorts nothing. */
export function useShownAccounts(rows: readonly AccountRow[], view: ViewState, language: string): ShownAccounts {
  const [makeEntries] = useState(createEntryMaker);
  const collator = useMemo(() => new Intl.Collator(language, { numeric: true }), [language]);
  const entries = useMemo(() => makeEntries(rows, collator), [makeEntries, rows, collator]);
  const sorted = useMemo(() => sortEntries(entries, view.sort, collator), [entries, view.sort, collator]);
  const found = useMemo(() => searchEntries(sorted, view.search), [sorted, view.search]);
  const shown = useMemo(() => filterEntries(found, view.filters), [found, view.filters]);
  const totals = useMemo(() => totalsOf(shown), [shown]);
  return { found, shown, totals };
}
