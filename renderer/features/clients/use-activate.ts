import { useNavigate } from '@tanstack/react-router';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { select } from '@renderer/lib/selection';

/** Marks these accounts, and opens the activation of the marked ones. */
export function useActivate(profileId: ProfileId): (accountIds: readonly AccountId[]) => void {
  const navigate = useNavigate();
  return (accountIds) => {
    select(profileId, accountIds);
    void navigate({ to: '/onboarding', search: { do: 'activate' } });
  };
}
