import HourglassBottom from '@mui/icons-material/HourglassBottom';
import { useTranslation } from 'react-i18next';

export function StuckMark() {
  const { t } = useTranslation('onboarding');
  return (
    <span className="stuck" title={t('stuckTitle')}>
      <HourglassBottom aria-hidden className="sign" />
      {t('stuck')}
    </span>
  );
}
