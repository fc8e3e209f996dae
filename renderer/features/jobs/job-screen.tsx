import { useTranslation } from 'react-i18next';
import { PageHeader } from '@renderer/ui/page-header';

export function JobScreen({ jobId }: { jobId: string }) {
  const { t } = useTranslation('jobs');
  return <PageHeader title={t('title')} key={jobId} />;
}
