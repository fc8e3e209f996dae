import { useTranslation } from 'react-i18next';
import { useAppInfo } from '../../lib/queries/system';
import { Details } from '../../ui/details';
import { ErrorNotice } from '../../ui/error-notice';

/** The versions that matter when something has to be reported. */
export function AboutSection() {
  const { t } = useTranslation();
  const { data: info, error } = useAppInfo();
  if (error) return <ErrorNotice error={error} />;
  return (
    <Details
      items={[
        { label: t('about.version'), value: info?.version },
        { label: t('about.build'), value: info && t(info.packaged ? 'about.packaged' : 'about.unpackaged') },
        { label: t('about.electron'), value: info?.electron },
        { label: t('about.chrome'), value: info?.chrome },
        { label: t('about.node'), value: info?.node },
        { label: t('about.platform'), value: info?.platform },
      ]}
    />
  );
}
