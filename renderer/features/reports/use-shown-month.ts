import { useMemo } from 'react';
import type { MonthTable } from '@shared/ipc/finance-models';
import { type MonthLine, accountLines, arrange } from './model/lines';
import { MonthFigures } from './model/month-figures';
import { filteredPlaces, searchedPlaces, sortedPlaces } from './model/select-rows';
import { type Totals, totalsOf } from './model/totals';
import type { MonthViewState } from './model/view-state';

export interface ShownMonth {
  figures: MonthFigures;
  /** In order, searched, but not filtered: what the counts beside filter values are taken from. */
  found: readonly number[];
  /** In order, searched and filtered. */
  shown: readonly number[];
  lines: readonly MonthLine[];
  totals: Totals;
}

/** Each step is worked out again only when what it depends on changed. */
export function useShownMonth(table: MonthTable, view: MonthViewState, locale: string): ShownMonth {
  const { sort, search, countries, types, flags, groupBy, folded } = view;
  const figures = useMemo(() => new MonthFigures(table), [table]);
  const accounts = useMemo(() => accountLines(figures), [figures]);
  const sorted = useMemo(
    () => sortedPlaces(figures, sort, () => new Intl.Collator(locale, { numeric: true })),
    [figures, sort, locale],
  );
  const found = useMemo(() => searchedPlaces(figures, sorted, search), [figures, sorted, search]);
  const shown = useMemo(
    () => filteredPlaces(figures, found, { countries, types, flags }),
    [figures, found, countries, types, flags],
  );
  const lines = useMemo(
    () => arrange(figures, accounts, shown, groupBy, folded),
    [figures, accounts, shown, groupBy, folded],
  );
  const totals = useMemo(() => totalsOf(figures, shown), [figures, shown]);
  return { figures, found, shown, lines, totals };
}
