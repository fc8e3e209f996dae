import type { OnboardingCard } from '@shared/ipc/support-models';

/** Those that have stood there longest come first. */
const longestFirst = (cards: readonly OnboardingCard[]): OnboardingCard[] =>
  cards.toSorted((a, b) => a.since.at - b.since.at);

/** Accounts whose channel or number needs attention. */
export function inTrouble(cards: readonly OnboardingCard[]): OnboardingCard[] {
  return longestFirst(cards.filter(({ stage }) => stage === 'needs-attention'));
}

/** Accounts on the way aboard that stand in one stage longer than it should take. */
export function stuckOnTheWay(cards: readonly OnboardingCard[]): OnboardingCard[] {
  return longestFirst(cards.filter(({ stuck, stage }) => stuck && stage !== 'needs-attention'));
}
