import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { OnboardingAction } from '@shared/domain/onboarding';
import type { Profile } from '@shared/ipc/models';
import type { OnboardingCard } from '@shared/ipc/support-models';

/** What is being done for one account; each has a dialog of its own. */
export type Step =
  | { what: 'make-link'; card: OnboardingCard }
  | { what: 'show-link'; card: OnboardingCard; purpose: 'invite' | 'remind' }
  | { what: 'refresh-status'; card: OnboardingCard }
  | { what: 'contact-spoki'; card: OnboardingCard };

/** Doing the next step of a card, and whatever else its panel offers. */
export function useSteps() {
  const navigate = useNavigate();
  const [step, setStep] = useState<Step | null>(null);
  const toChannels = ({ accountId }: OnboardingCard): void =>
    void navigate({ to: '/accounts/$accountId', params: { accountId }, search: { tab: 'channels' } });

  const act = (card: OnboardingCard, action: OnboardingAction = card.next): void => {
    switch (action) {
      case 'make-link':
      case 'contact-spoki':
        return setStep({ what: action, card });
      case 'hand-out-link':
        return setStep({ what: 'show-link', card, purpose: 'invite' });
      case 'remind-client':
        return setStep({ what: 'show-link', card, purpose: 'remind' });
      case 'refresh-status':
        return card.keyHeld && card.channelId !== null ? setStep({ what: action, card }) : toChannels(card);
      case 'open-channels':
        return toChannels(card);
      case 'none':
        return undefined;
    }
  };
  return { step, act, end: () => setStep(null) };
}

export type Steps = ReturnType<typeof useSteps>;

/** Whether the step can be done with the keys there are: a link needs the partner key, or the account's own. */
export function mayDo({ kind }: Profile, { keyHeld }: OnboardingCard, action: OnboardingAction): boolean {
  if (action === 'none') return false;
  return action !== 'make-link' || kind === 'partner' || keyHeld;
}
