import { useTranslation } from 'react-i18next';
import { MISSING, useFormat } from '@renderer/lib/format';

/** Below this an estimate is no more than "a few seconds". */
const SOON_MS = 10_000;

/** An estimate of how long rows take, ms: "about 4 min"; "—" if it is not known. */
export function useEtaWords(): (etaMs: number | null) => string {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  return (etaMs) => {
    if (etaMs === null) return MISSING;
    return etaMs < SOON_MS ? t('etaSoon') : t('eta', { duration: format.duration(etaMs) });
  };
}
