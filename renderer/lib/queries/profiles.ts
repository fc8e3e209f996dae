import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ProfileId } from '@shared/domain/ids';
import type { Input } from '@shared/ipc/contract';
import type { Profile, Settings } from '@shared/ipc/models';
import { call } from '../bridge';
import { keys } from './keys';
import { useSettings } from './settings';

export const profilesQuery = queryOptions({ queryKey: keys.profiles, queryFn: () => call('profiles.list') });

/** All partner profiles; the bootstrap has loaded them before anything is shown. */
export function useProfiles(): Profile[] {
  return useSuspenseQuery(profilesQuery).data;
}

/** The profile on screen, or null before the first was added. */
export function useActiveProfile(): Profile | null {
  const { activeProfileId } = useSettings();
  return useProfiles().find((profile) => profile.id === activeProfileId) ?? null;
}

function useAfterChange(): (settings?: Settings) => Promise<void> {
  const client = useQueryClient();
  return async (settings) => {
    if (settings) client.setQueryData(keys.settings, settings);
    await Promise.all([
      client.invalidateQueries({ queryKey: keys.profiles }),
      client.invalidateQueries({ queryKey: keys.vault }),
      settings ? undefined : client.invalidateQueries({ queryKey: keys.settings }),
    ]);
  };
}

export function useActivateProfile() {
  const after = useAfterChange();
  return useMutation({
    mutationFn: (profileId: ProfileId) => call('profiles.activate', { profileId }),
    onSuccess: after,
  });
}

export function useTrySample() {
  const after = useAfterChange();
  return useMutation({ mutationFn: () => call('profiles.trySample'), onSuccess: () => after() });
}

export function useUpdateProfile() {
  const after = useAfterChange();
  return useMutation({
    mutationFn: (change: Input<'profiles.update'>) => call('profiles.update', change),
    onSuccess: () => after(),
  });
}

export function useRemoveProfile() {
  const after = useAfterChange();
  return useMutation({
    mutationFn: (input: Input<'profiles.remove'>) => call('profiles.remove', input),
    onSuccess: after,
  });
}

/**
 * Adds a profile and replaces a key. Plain functions, not mutations, because a mutation keeps its variables in the cache of the
 * query client, and the key must be nowhere but in the field it was pasted into.
 */
export function useKeyCalls() {
  const after = useAfterChange();
  return {
    addProfile: async (input: Input<'profiles.add'>): Promise<Profile> => {
      const profile = await call('profiles.add', input);
      await after(await call('profiles.activate', { profileId: profile.id }));
      return profile;
    },
    replaceKey: async (input: Input<'profiles.replaceKey'>): Promise<Profile> => {
      const profile = await call('profiles.replaceKey', input);
      await after();
      return profile;
    },
  };
}
