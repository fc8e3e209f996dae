import { keychainName } from '@electron/credentials/keychain-service';
import type { RoutingVault } from '@electron/credentials/routing-vault';
import { parseRef, profileOf } from '@electron/credentials/vault';
import type { RateLanes } from '@electron/spoki/lanes/rate-lanes';
import type { ProfileService } from '@electron/services/profiles/profile-service';
import type { Lane, VaultReport } from '@shared/ipc/models';
import type { HandlersOf } from './handlers';

export interface ProfileHandlersParts {
  profiles: ProfileService;
  vault: RoutingVault;
  lanes: RateLanes;
  platform: NodeJS.Platform;
  vaultChanged: () => void;
}

/** Profiles, the keychain behind them, and the rate lanes of their keys. */
export function profileHandlers(parts: ProfileHandlersParts): HandlersOf<'profiles' | 'vault' | 'lanes'> {
  const { profiles, vault, lanes, vaultChanged } = parts;
  const report = async (unlocking: boolean): Promise<VaultReport> => ({
    vault: await vault.probe({ unlocking }),
    backend: keychainName(parts.platform),
    sessionOnly: vault.sessionOnly,
    holds: await vault.entries(),
  });
  return {
    'profiles.list': () => profiles.list(),
    'profiles.add': (input) => profiles.add(input),
    'profiles.trySample': () => profiles.trySample(),
    'profiles.update': (input) => profiles.update(input),
    'profiles.replaceKey': (input) => profiles.replaceKey(input),
    'profiles.activate': ({ profileId }) => profiles.activate(profileId),
    'profiles.remove': (input) => profiles.remove(input),
    'vault.state': () => report(false),
    'vault.retry': async () => {
      const answer = await report(true);
      vaultChanged();
      return answer;
    },
    'vault.keepForSession': async () => {
      vault.keepForSessionOnly();
      vaultChanged();
      return report(false);
    },
    'lanes.list': () =>
      lanes.snapshot().flatMap(({ keyId, ...lane }): Lane[] => {
        const profileId = profileOf(parseRef(keyId));
        return profileId === null ? [] : [{ ...lane, profileId }];
      }),
  };
}
