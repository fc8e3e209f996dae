import { useTranslation } from 'react-i18next';
import { ONBOARDING_STAGES } from '@shared/domain/onboarding';
import { useFormat } from '@renderer/lib/format';
import type { Facet } from './model/board-view';
import { NOTHING } from './model/select-cards';

/** The words for a value of a facet. */
export function useFacetWords(): (facet: Facet, value: string) => string {
  const { t } = useTranslation('onboarding');
  const format = useFormat();
  return (facet, value) => {
    switch (facet) {
      case 'stage': {
        const stage = ONBOARDING_STAGES.find((one) => one === value);
        return stage ? t(`stages.${stage}`) : value;
      }
      case 'stuck':
        return t(value === 'stuck' ? 'filters.values.stuck' : 'filters.values.moving');
      case 'owner':
        return value === NOTHING ? t('filters.values.noOwner') : value;
      case 'country':
        return value === NOTHING ? t('filters.values.noCountry') : format.country(value);
      case 'key':
        return t(value === 'held' ? 'filters.values.held' : 'filters.values.not-held');
    }
  };
}
