import type { StoredProfile } from '@electron/store/store-api';

/**
 * The profiles that speak to the same server as this one, itself included. An account's id is the same whoever asks; only the sample data's
 * accounts are those of one profile alone.
 */
export function profilesOfServer(profiles: readonly StoredProfile[], profile: StoredProfile): StoredProfile[] {
  if (profile.origin === 'sample') return [profile];
  return profiles.filter(({ origin, baseUrl }) => origin === profile.origin && baseUrl === profile.baseUrl);
}
