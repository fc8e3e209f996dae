import type { AccountId, ProfileId } from '@shared/domain/ids';
import { select, useSelection } from '@renderer/lib/selection';

/** The marked accounts, which are those of a task: to mark more of them, or fewer, here is the same as on the Accounts screen. */
export function useMarked(profileId: ProfileId) {
  const marked = useSelection(profileId);
  return {
    marked,
    mark: (accountId: AccountId) => select(profileId, [...marked.filter((id) => id !== accountId), accountId]),
    unmark: (accountId: AccountId) =>
      select(
        profileId,
        marked.filter((id) => id !== accountId),
      ),
    unmarkAll: () => select(profileId, []),
  };
}
