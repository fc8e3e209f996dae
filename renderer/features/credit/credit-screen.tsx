import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { PageHeader } from '@renderer/ui/page-header';

export function CreditScreen({ profile }: { profile: Profile }) {
  const { t } = useTranslation('credit');
  return <PageHeader title={t('title')} key={profile.id} />;
}
