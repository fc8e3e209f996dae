import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { PageHeader } from '@renderer/ui/page-header';

export function TeamScreen(_props: { profile: Profile; view: string | undefined }) {
  const { t } = useTranslation();
  return <PageHeader title={t('nav.team')} />;
}
