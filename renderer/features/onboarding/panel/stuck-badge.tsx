import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@renderer/ui/status-badge';

export function StuckBadge() {
  const { t } = useTranslation('onboarding');
  return <StatusBadge tone="warning">{t('stuckTitle')}</StatusBadge>;
}
