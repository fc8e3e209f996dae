import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { PageHeader } from '@renderer/ui/page-header';

export function OverviewScreen({ profile }: { profile: Profile }) {
  const { t } = useTranslation('overview');
  return <PageHeader title={t('title')} key={profile.id} />;
}
