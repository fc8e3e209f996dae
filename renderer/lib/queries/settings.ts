import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Input } from '@shared/ipc/contract';
import type { Settings } from '@shared/ipc/models';
import { call } from '../bridge';
import { keys } from './keys';

export const settingsQuery = queryOptions({ queryKey: keys.settings, queryFn: () => call('settings.get') });

/** The settings; the bootstrap has loaded them before anything is shown. */
export function useSettings(): Settings {
  return useSuspenseQuery(settingsQuery).data;
}

export function useSetSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Input<'settings.set'>) => call('settings.set', change),
    onSuccess: (settings) => client.setQueryData(keys.settings, settings),
  });
}
