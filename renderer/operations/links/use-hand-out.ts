import { useState } from 'react';
import type { ProfileId } from '@shared/domain/ids';
import type { HandOut } from '@shared/domain/onboarding';
import type { OnboardingLink } from '@shared/ipc/support-models';
import { useCopyLink, useNoteLink, useOpenLink } from '@renderer/lib/queries/links';
import type { Way } from './client-message';

/** Handing a link out, in every way there is; main notes each. */
export function useHandOut(profileId: ProfileId, link: OnboardingLink) {
  const copying = useCopyLink(profileId);
  const opening = useOpenLink(profileId);
  const noting = useNoteLink(profileId);
  const [done, setDone] = useState<HandOut | null>(null);
  const all = [copying, opening, noting];
  const { operationId } = link;
  const begin = (): void => {
    setDone(null);
    all.forEach(({ reset }) => reset());
  };
  const copy = (how: HandOut, message: string | null): void => {
    begin();
    copying.mutate({ operationId, how, message }, { onSuccess: () => setDone(how) });
  };
  return {
    done,
    working: all.some(({ isPending }) => isPending),
    error: all.map(({ error }) => error).find((error) => error !== null) ?? null,
    copy: () => copy('copied', null),
    copyMessage: (way: Way, message: string) => copy(way, message),
    open: () => {
      begin();
      // Whether the person agreed to open it shows in the list of hand-outs.
      opening.mutate({ operationId });
    },
    noteQr: () => {
      begin();
      noting.mutate({ operationId, how: 'qr' }, { onSuccess: () => setDone('qr') });
    },
  };
}
