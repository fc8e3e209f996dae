import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Input } from '@shared/ipc/contract';
import type { MarginPreset } from '@shared/ipc/margin-models';
import { call } from '../bridge';
import { keys } from './keys';

type Whose = { profileId: ProfileId; accountId: AccountId };

/** The margins last set from here, of each account that has any. */
export const marginRegisterQuery = (profileId: ProfileId) =>
  queryOptions({
    queryKey: [...keys.margins(profileId), 'register'],
    queryFn: () => call('margins.register', { profileId }),
  });

export function useMarginRegister(profileId: ProfileId) {
  return useQuery(marginRegisterQuery(profileId));
}

/** All margins ever sent for an account, newest first. */
export const marginHistoryQuery = ({ profileId, accountId }: Whose) =>
  queryOptions({
    queryKey: [...keys.margins(profileId), 'history', accountId],
    queryFn: () => call('margins.history', { profileId, accountId }),
  });

export function useMarginHistory(whose: Whose) {
  return useQuery(marginHistoryQuery(whose));
}

/** @param accountIds null for every account of the profile */
export function useMarginDrift(profileId: ProfileId, accountIds: AccountId[] | null) {
  return useQuery({
    queryKey: [...keys.margins(profileId), 'drift', accountIds],
    queryFn: () => call('margins.drift', { profileId, accountIds }),
  });
}

/** Replays the past under margins; not a query, because it may be long and is asked for by a person. */
export function useWhatIf() {
  return useMutation({ mutationFn: (input: Input<'margins.whatIf'>) => call('margins.whatIf', input) });
}

export function useMarginPresets(profileId: ProfileId) {
  return useQuery({ queryKey: keys.presets(profileId), queryFn: () => call('margins.presets', { profileId }) });
}

export function useSavePreset(profileId: ProfileId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (preset: MarginPreset) => call('margins.savePreset', { profileId, preset }),
    onSuccess: (presets) => client.setQueryData(keys.presets(profileId), presets),
  });
}

export function useRemovePreset(profileId: ProfileId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (presetId: string) => call('margins.removePreset', { profileId, presetId }),
    onSuccess: (presets) => client.setQueryData(keys.presets(profileId), presets),
  });
}

export function useProposePlan() {
  return useMutation({ mutationFn: (input: Input<'planner.propose'>) => call('planner.propose', input) });
}

/** Fetches the days these accounts lack, in the background; progress comes as `days-progress`, and `useCancelWork` stops it. */
export function useLoadDays() {
  return useMutation({ mutationFn: (input: Input<'usage.loadDays'>) => call('usage.loadDays', input) });
}
