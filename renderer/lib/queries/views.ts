import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProfileId } from '@shared/domain/ids';
import type { SavedView } from '@shared/ipc/models';
import { call } from '../bridge';
import { keys } from './keys';

export const viewsQuery = (profileId: ProfileId) =>
  queryOptions({ queryKey: keys.views(profileId), queryFn: () => call('views.list', { profileId }) });

export function useViews(profileId: ProfileId) {
  return useQuery(viewsQuery(profileId));
}

export function useSaveView(profileId: ProfileId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view: SavedView) => call('views.save', { profileId, view }),
    onSuccess: (views) => client.setQueryData(keys.views(profileId), views),
  });
}

export function useRemoveView(profileId: ProfileId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (viewId: string) => call('views.remove', { profileId, viewId }),
    onSuccess: (views) => client.setQueryData(keys.views(profileId), views),
  });
}
