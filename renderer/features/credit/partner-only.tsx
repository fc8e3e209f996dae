import { useTranslation } from 'react-i18next';
import { EmptyState } from '@renderer/ui/empty-state';

/** Stands where credit would, for a profile whose key cannot move any. */
export function PartnerOnly() {
  const { t } = useTranslation('credit');
  return <EmptyState why="not-permitted" title={t('agency.title')} text={t('agency.text')} />;
}
