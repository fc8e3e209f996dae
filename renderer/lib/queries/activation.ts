import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ParsedInput } from '@shared/ipc/contract';
import { call } from '../bridge';
import { keys } from './keys';

/** The clients that are being brought aboard, with all their steps. */
export function useActivations(profileId: ProfileId) {
  return useQuery({ queryKey: keys.activations(profileId), queryFn: () => call('activation.list', { profileId }) });
}

export function useStartActivation(profileId: ProfileId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (accountIds: AccountId[]) => call('activation.start', { profileId, accountIds }),
    onSuccess: (activations) => client.setQueryData(keys.activations(profileId), activations),
  });
}

/** Follows a client no longer; nothing is undone. */
export function useStopActivation(profileId: ProfileId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (accountId: AccountId) => call('activation.stop', { profileId, accountId }),
    onSuccess: (activations) => client.setQueryData(keys.activations(profileId), activations),
  });
}

export function useSkipStep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ParsedInput<'activation.skip'>) => call('activation.skip', input),
    onSettled: (_, __, { profileId }) => client.invalidateQueries({ queryKey: keys.activations(profileId) }),
  });
}
