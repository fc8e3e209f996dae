import type { AccountId } from '@shared/domain/ids';
import type { OnboardingAction } from '@shared/domain/onboarding';

interface Step {
  accountId: AccountId;
  next: OnboardingAction;
}

/** Where the next step of an account is taken: on its card, on its Channels tab, or nowhere in particular. */
export function placeOfNext({ accountId, next }: Step) {
  switch (next) {
    case 'make-link':
    case 'hand-out-link':
    case 'remind-client':
    case 'contact-spoki':
      return { to: '/onboarding', search: { account: accountId } } as const;
    case 'refresh-status':
    case 'open-channels':
      return { to: '/accounts/$accountId', params: { accountId }, search: { tab: 'channels' } } as const;
    case 'none':
      return { to: '/accounts/$accountId', params: { accountId } } as const;
  }
}
