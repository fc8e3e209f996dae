import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ParsedInput } from '@shared/ipc/contract';
import { call } from '../bridge';
import { keys } from './keys';

/** The account whose own key is used. */
export interface Whose {
  profileId: ProfileId;
  accountId: AccountId;
}

/** Asks Spoki. @param enabled false while the account's key is not held */
export function useChannels(whose: Whose, enabled = true) {
  return useQuery({
    queryKey: [...keys.channels(whose.profileId, whose.accountId), 'list'],
    queryFn: () => call('channels.list', whose),
    enabled,
  });
}

/** What this computer has seen of them over time. */
export function useChannelHistory(whose: Whose) {
  return useQuery({
    queryKey: [...keys.channels(whose.profileId, whose.accountId), 'history'],
    queryFn: () => call('channels.history', whose),
  });
}

export function useFindChannel() {
  return useMutation({ mutationFn: (input: ParsedInput<'channels.find'>) => call('channels.find', input) });
}

/** Waits until the channel moves, five minutes at most; `useCancelWork` stops it. */
export function useWatchChannel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ParsedInput<'channels.watch'>) => call('channels.watch', input),
    onSettled: (_, __, { profileId, accountId }) =>
      client.invalidateQueries({ queryKey: keys.channels(profileId, accountId) }),
  });
}
