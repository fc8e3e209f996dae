import { type LinkParts, LinkService } from '../links/link-service';
import { type OnboardingParts, OnboardingService } from './onboarding-service';

export interface Onboarding {
  onboarding: OnboardingService;
  links: LinkService;
}

/** Joins the board and the register of links with the store, the keys and the channels. */
export function createOnboarding(
  parts: Omit<OnboardingParts, 'store'> &
    Omit<LinkParts, 'store'> & { store: OnboardingParts['store'] & LinkParts['store'] },
): Onboarding {
  return { onboarding: new OnboardingService(parts), links: new LinkService(parts) };
}
