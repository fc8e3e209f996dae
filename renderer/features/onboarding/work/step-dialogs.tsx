import type { Profile } from '@shared/ipc/models';
import { LinkDialog } from '@renderer/operations/links/link-dialog';
import { MakeLink } from '@renderer/operations/links/make-link';
import { ContactDialog } from './contact-dialog';
import { RefreshDialog } from './refresh-dialog';
import type { Steps } from './use-steps';

interface StepDialogsProps {
  profile: Profile;
  steps: Steps;
  /** Spoki took the wish to look anew at a channel: it may move from now on. */
  onRefreshed: (card: NonNullable<Steps['step']>['card']) => void;
}

/** The dialog of what is being done, if anything is. */
export function StepDialogs({ profile, steps: { step, end }, onRefreshed }: StepDialogsProps) {
  switch (step?.what) {
    case undefined:
      return null;
    case 'make-link':
      return <MakeLink profile={profile} account={step.card} onClose={end} />;
    case 'show-link': {
      const { accountId, accountName, link } = step.card;
      const asked = { accountId, accountName, operationId: link?.operationId ?? null, purpose: step.purpose };
      return <LinkDialog profileId={profile.id} asked={asked} onClose={end} />;
    }
    case 'refresh-status':
      return <RefreshDialog profile={profile} card={step.card} onRefreshed={onRefreshed} onClose={end} />;
    case 'contact-spoki':
      return <ContactDialog card={step.card} onClose={end} />;
  }
}
