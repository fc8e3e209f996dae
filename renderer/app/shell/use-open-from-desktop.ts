import { useNavigate } from '@tanstack/react-router';
import { useAppEvent } from '../../lib/events';
import { useActivateProfile, useActiveProfile } from '../../lib/queries/profiles';

/** A desktop notification was clicked: leads to the account it speaks of, or to the overview, in the profile it belongs to. */
export function useOpenFromDesktop(): void {
  const navigate = useNavigate();
  const active = useActiveProfile();
  const { mutate } = useActivateProfile();
  useAppEvent('open', ({ profileId, accountId }) => {
    const lead = (): void =>
      void (accountId === null
        ? navigate({ to: '/overview' })
        : navigate({ to: '/accounts/$accountId', params: { accountId } }));
    if (active?.id === profileId) lead();
    else mutate(profileId, { onSuccess: lead });
  });
}
