import { useMemo } from 'react';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { type BoardView, FIRST_SORT } from './model/board-view';
import { columnsOf, filterCards, searchCards, sortCards } from './model/select-cards';

/** The cards that search and filters leave: for the table in its order, for the board the stuck first. */
export function useShownCards(cards: readonly OnboardingCard[], view: BoardView, locale: string) {
  const { search, filters, sort } = view;
  const collator = useMemo(() => new Intl.Collator(locale, { numeric: true }), [locale]);
  const found = useMemo(() => searchCards(cards, search), [cards, search]);
  const shown = useMemo(() => filterCards(found, filters), [found, filters]);
  const rows = useMemo(() => sortCards(shown, sort, collator), [shown, sort, collator]);
  const columns = useMemo(() => columnsOf(sortCards(shown, FIRST_SORT, collator)), [shown, collator]);
  return { found, rows, columns };
}
