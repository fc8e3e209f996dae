import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProfileId } from '@shared/domain/ids';
import type { DayRange } from '@shared/domain/report-day';
import { call } from '../bridge';
import { useAppEvent } from '../events';
import { keys } from './keys';

const stateKey = (profileId: ProfileId) => [...keys.sync(profileId), 'state'] as const;

/** The latest synchronisation, kept true by `sync-changed`; null if there was none. */
export function useSync(profileId: ProfileId, enabled = true) {
  const client = useQueryClient();
  useAppEvent('sync-changed', ({ profileId: whose, run }) => client.setQueryData(stateKey(whose), run));
  return useQuery({ queryKey: stateKey(profileId), queryFn: () => call('sync.state', { profileId }), enabled });
}

/** What a range would take; asks nothing of Spoki. */
export function useSyncPlan(profileId: ProfileId, range: DayRange, again: boolean, enabled = true) {
  return useQuery({
    queryKey: [...keys.sync(profileId), 'plan', range.from, range.to, again],
    queryFn: () => call('sync.plan', { profileId, ...range, again }),
    enabled,
  });
}

export function useStartSync(profileId: ProfileId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ range, again }: { range: DayRange; again: boolean }) =>
      call('sync.start', { profileId, ...range, again }),
    onSuccess: (run) => client.setQueryData(stateKey(profileId), run),
  });
}

export type SyncCommand = 'pause' | 'resume' | 'cancel';

export function useSteerSync(profileId: ProfileId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: SyncCommand) => call(`sync.${command}`, { profileId }),
    onSuccess: (run) => client.setQueryData(stateKey(profileId), run),
  });
}

/** Each account's age of data, and what went wrong with it. */
export function useSyncAccounts(profileId: ProfileId, enabled = true) {
  return useQuery({
    queryKey: [...keys.sync(profileId), 'accounts'],
    queryFn: () => call('sync.accounts', { profileId }),
    enabled,
  });
}
