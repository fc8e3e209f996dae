import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { useVault } from '@renderer/lib/queries/system';

/** Why no key is made or revoked now, in words; null if nothing speaks against it. Main refuses it for the same reasons. */
export function useObstacle(profile: Profile): string | null {
  const { t } = useTranslation('keys');
  const { data } = useVault();
  if (profile.kind === 'agency') return t('obstacles.agency');
  // Keys of sample data, and keys given for this session only, are kept in memory.
  if (profile.origin === 'sample' || !data || data.sessionOnly) return null;
  const { state } = data.vault;
  return state === 'locked' || state === 'unavailable' ? t(`obstacles.${state}`) : null;
}
