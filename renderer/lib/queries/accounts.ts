import { queryOptions, useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Input } from '@shared/ipc/contract';
import { call } from '../bridge';
import { keys } from './keys';

/** The list as the local store has it: at once, whatever its age. */
export const accountListQuery = (profileId: ProfileId) =>
  queryOptions({ queryKey: keys.accountList(profileId), queryFn: () => call('accounts.list', { profileId }) });

export const accountPageQuery = (profileId: ProfileId, accountId: AccountId) =>
  queryOptions({
    queryKey: keys.accountPage(profileId, accountId),
    queryFn: () => call('accounts.get', { profileId, accountId }),
  });

export function useAccountList(profileId: ProfileId) {
  return useQuery(accountListQuery(profileId));
}

export function useAccountPage(profileId: ProfileId, accountId: AccountId) {
  return useQuery(accountPageQuery(profileId, accountId));
}

/** Asks Spoki for the list of a profile. A failure comes back in the list's `lastError` and leaves the rows of before. */
export function useRefreshAccountsOf() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ['refresh-accounts'],
    mutationFn: (profileId: ProfileId) => call('accounts.refresh', { profileId }),
    onSuccess: (list, profileId) => {
      client.setQueryData(keys.accountList(profileId), list);
      return client.invalidateQueries({ queryKey: [...keys.accounts(profileId), 'page'] });
    },
  });
}

/** As `useRefreshAccountsOf`, for one profile; `isPending` also while the palette, the menu or the banner refreshes it. */
export function useRefreshAccounts(profileId: ProfileId) {
  const refresh = useRefreshAccountsOf();
  const running = useIsMutating({
    mutationKey: ['refresh-accounts'],
    predicate: ({ state }) => state.variables === profileId,
  });
  return {
    mutate: () => refresh.mutate(profileId),
    mutateAsync: () => refresh.mutateAsync(profileId),
    isPending: running > 0,
    /** Nothing was asked from here yet. */
    isIdle: refresh.isIdle,
    error: refresh.error,
  };
}

export function useFindByPhone(profileId: ProfileId) {
  return useMutation({ mutationFn: (phone: string) => call('accounts.findByPhone', { profileId, phone }) });
}

export function useLoadMonth() {
  return useMutation({ mutationFn: (input: Input<'accounts.loadMonth'>) => call('accounts.loadMonth', input) });
}
