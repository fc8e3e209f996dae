import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { call } from '../bridge';
import { keys } from './keys';

/** What changed since yesterday and since last week. */
export function useWatch(profileId: ProfileId, enabled = true) {
  return useQuery({ queryKey: keys.watch(profileId), queryFn: () => call('watch.list', { profileId }), enabled });
}

export function useWatchSeries(profileId: ProfileId, id: string) {
  return useQuery({
    queryKey: [...keys.watch(profileId), 'series', id],
    queryFn: () => call('watch.series', { profileId, id }),
  });
}

export function useMarkSeen(profileId: ProfileId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, seen }: { ids: string[]; seen: boolean }) => call('watch.seen', { profileId, ids, seen }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.watch(profileId) }),
  });
}

export function useTestAlert(profileId: ProfileId) {
  return useMutation({ mutationFn: () => call('alerts.test', { profileId }) });
}

/** The estimate of one account, with the evidence for it. */
export function useRunway(profileId: ProfileId, accountId: AccountId) {
  return useQuery({
    queryKey: keys.runway(profileId, accountId),
    queryFn: () => call('runway.of', { profileId, accountId }),
  });
}
