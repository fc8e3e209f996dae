import type { LinkService } from '@electron/services/links/link-service';
import type { OnboardingService } from '@electron/services/onboarding/onboarding-service';
import type { HandlersOf } from './handlers';

export interface OnboardingHandlersParts {
  onboarding: OnboardingService;
  links: LinkService;
}

/** The onboarding board and the register of onboarding links. */
export function onboardingHandlers({ onboarding, links }: OnboardingHandlersParts): HandlersOf<'onboarding' | 'links'> {
  return {
    'onboarding.board': ({ profileId }) => onboarding.board(profileId),
    'onboarding.load': (input) => onboarding.load(input),
    'onboarding.saveNote': (input) => onboarding.saveNote(input),
    'links.list': (input) => links.list(input),
    'links.copy': (input) => links.copy(input),
    'links.open': (input) => links.open(input),
    'links.note': (input) => links.note(input),
  };
}
