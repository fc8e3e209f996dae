import type { RoutingVault } from '@electron/credentials/routing-vault';
import { reveal } from '@electron/credentials/secret';
import { accountRef, partnerRef, type Ref } from '@electron/credentials/vault';
import type { SpokiSession } from '@electron/spoki/session';
import type { StoredProfile } from '@electron/store/store-api';
import type { AccountId } from '@shared/domain/ids';
import type { KeyUse } from '../keys/key-use';
import type { SampleData } from '../sample-data';

/** Reads a minute against the embedded sample data, which is on this computer and states its own limit. */
export const SAMPLE_READS_PER_MINUTE = 600;

export interface Sessions {
  /** Speaks with the profile's own key. */
  forPartner(profile: StoredProfile): Promise<SpokiSession>;
  /** Speaks with the key of one of its accounts. */
  forAccount(profile: StoredProfile, accountId: AccountId): Promise<SpokiSession>;
}

/**
 * Joins a profile with its key and its address, without ever holding the key: the vault lends it to each attempt.
 * @param keyUse told when a request with an account's own key succeeds
 */
export function createSessions(
  vault: Pick<RoutingVault, 'use'>,
  sample: SampleData,
  keyUse: Pick<KeyUse, 'follow'>,
): Sessions {
  const build = async (profile: StoredProfile, ref: Ref): Promise<SpokiSession> => ({
    baseUrl: profile.origin === 'sample' ? (await sample.start()).baseUrl : profile.baseUrl,
    keyId: ref,
    withKey: (fn) => vault.use(ref, (secret) => fn(reveal(secret))),
    readsPerMinute: profile.readsPerMinute,
    writesPerMinute: profile.writesPerMinute,
  });
  return {
    forPartner: (profile) => build(profile, partnerRef(profile.id)),
    forAccount: async (profile, accountId) => ({
      ...(await build(profile, accountRef(profile.id, accountId))),
      onSuccess: keyUse.follow({ profileId: profile.id, accountId }).succeeded,
    }),
  };
}
