import {
  ONBOARDING_ACTIONS,
  ONBOARDING_CAUSES,
  ONBOARDING_STAGES,
  type OnboardingStage,
} from '@shared/domain/onboarding';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { fold } from '@shared/domain/fold';
import { type CardColumn, type CardSort, FACETS, type Facet, type Filters } from './board-view';

/** The value of a facet that stands for nothing known. */
export const NOTHING = '';

export function facetValue(card: OnboardingCard, facet: Facet): string {
  switch (facet) {
    case 'stage':
      return card.stage;
    case 'stuck':
      return card.stuck ? 'stuck' : 'moving';
    case 'owner':
      return card.owner;
    case 'country':
      return card.country ?? NOTHING;
    case 'key':
      return card.keyHeld ? 'held' : 'not-held';
  }
}

/** The cards that every word is found in: by name, id, phone or owner. A phone number is found however it is written. */
export function searchCards(cards: readonly OnboardingCard[], search: string): OnboardingCard[] {
  const words = fold(search).split(' ').filter(Boolean);
  const digits = /^[+\d\s().\-/]+$/.test(search.trim()) ? search.replace(/\D/g, '').replace(/^00/, '') : '';
  return cards.filter((card) => {
    if (digits.length >= 3 && card.phone?.replace(/\D/g, '').includes(digits)) return true;
    const text = [fold(card.accountName), card.accountId, fold(card.owner)].join('\n');
    return words.every((word) => text.includes(word));
  });
}

/** @param but a facet that is left out of account, for counting what its own values would leave */
export function filterCards(cards: readonly OnboardingCard[], filters: Filters, but?: Facet): OnboardingCard[] {
  const used = FACETS.filter((facet) => facet !== but && (filters[facet]?.length ?? 0) > 0);
  return cards.filter((card) => used.every((facet) => filters[facet]?.includes(facetValue(card, facet))));
}

/** The values of a facet, each with how many cards it would leave; those of the stages in their order, others by frequency. */
export function facetCounts(cards: readonly OnboardingCard[], filters: Filters, facet: Facet): [string, number][] {
  const counts = new Map((filters[facet] ?? []).map((value): [string, number] => [value, 0]));
  for (const card of filterCards(cards, filters, facet)) {
    const value = facetValue(card, facet);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const place = ([value]: [string, number]): number => ONBOARDING_STAGES.findIndex((stage) => stage === value);
  return [...counts].toSorted((a, b) => (facet === 'stage' ? place(a) - place(b) : b[1] - a[1]));
}

/** The stuck first, then those that have stood there longest. */
function byUrgency(a: OnboardingCard, b: OnboardingCard): number {
  return Number(b.stuck) - Number(a.stuck) || a.since.at - b.since.at;
}

const VALUES: Readonly<
  Record<Exclude<CardColumn, 'since' | 'account'>, (card: OnboardingCard) => string | number | null>
> = {
  stage: ({ stage }) => ONBOARDING_STAGES.indexOf(stage),
  cause: ({ cause }) => ONBOARDING_CAUSES.indexOf(cause),
  next: ({ next }) => ONBOARDING_ACTIONS.indexOf(next),
  owner: ({ owner }) => owner || null,
  phone: ({ phone }) => phone,
  country: ({ country }) => country,
  key: ({ keyHeld }) => Number(keyHeld),
  asOf: ({ channelsAt }) => channelsAt,
};

/** What is missing comes last either way; equals stay in the order of their urgency, then of their names. */
export function sortCards(cards: readonly OnboardingCard[], sort: CardSort, collator: Intl.Collator): OnboardingCard[] {
  const byName = (a: OnboardingCard, b: OnboardingCard): number => collator.compare(a.accountName, b.accountName);
  const way = sort.descending ? -1 : 1;
  const { column } = sort;
  if (column === 'account') return cards.toSorted((a, b) => way * byName(a, b));
  if (column === 'since') return cards.toSorted((a, b) => -way * byUrgency(a, b) || byName(a, b));
  const valueOf = VALUES[column];
  return cards.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    const even = byUrgency(a, b) || byName(a, b);
    if (left === null || right === null) return Number(left === null) - Number(right === null) || even;
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    return way * order || even;
  });
}

export type Columns = Readonly<Record<OnboardingStage, readonly OnboardingCard[]>>;

/** The cards of each stage, in the order they came. */
export function columnsOf(cards: readonly OnboardingCard[]): Columns {
  const of = (stage: OnboardingStage): OnboardingCard[] => cards.filter((card) => card.stage === stage);
  return {
    created: of('created'),
    'link-handed-out': of('link-handed-out'),
    started: of('started'),
    connected: of('connected'),
    active: of('active'),
    'needs-attention': of('needs-attention'),
  };
}
