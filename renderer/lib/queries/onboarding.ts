import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ParsedInput } from '@shared/ipc/contract';
import { call } from '../bridge';
import { keys } from './keys';

/** Where every account stands, from the local store: at once, whatever its age. @param enabled false while nobody asks */
export function useBoard(profileId: ProfileId, enabled = true) {
  return useQuery({
    queryKey: keys.board(profileId),
    queryFn: () => call('onboarding.board', { profileId }),
    enabled,
  });
}

/** Reads accounts and channels anew; `work-progress` tells how far it is, `useCancelWork` stops it. */
export function useLoadBoard() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ParsedInput<'onboarding.load'>) => call('onboarding.load', input),
    onSuccess: (board, { profileId }) => client.setQueryData(keys.board(profileId), board),
  });
}

export function useSaveOnboardingNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ParsedInput<'onboarding.saveNote'>) => call('onboarding.saveNote', input),
    onSettled: (_, __, { profileId }) => client.invalidateQueries({ queryKey: keys.board(profileId) }),
  });
}

/** Sample data only: plays the client who goes one step further. */
export function useAdvanceSample(profileId: ProfileId) {
  return useMutation({ mutationFn: (accountId: AccountId) => call('sample.advance', { profileId, accountId }) });
}
