import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';

export function ClientsTask({ onBack }: { profile: Profile; onBack: () => void }) {
  const { t } = useTranslation();
  return <Button onClick={onBack}>{t('actions.back')}</Button>;
}
