import { useMemo } from 'react';
import type { ProfileId } from '@shared/domain/ids';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { select, useSelection } from '@renderer/lib/selection';
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

/** The marked accounts, which are also those of the Accounts screen, and their cards in the order they were marked. */
export function useMarkedCards(profileId: ProfileId, cards: readonly OnboardingCard[]) {
  const ids = useSelection(profileId);
  const selected = useMemo(() => new Set<string>(ids), [ids]);
  const marked = useMemo(() => {
    const byId = new Map(cards.map((card) => [card.accountId, card]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }, [ids, cards]);
  return {
    selected,
    marked,
    mark: (accountIds: readonly string[], on: boolean): void => {
      const changed = new Set(accountIds);
      const others = ids.filter((id) => !changed.has(id));
      const added = cards.map(({ accountId }) => accountId).filter((id) => changed.has(id));
      select(profileId, on ? [...others, ...added] : others);
    },
    clear: () => select(profileId, []),
  };
}
