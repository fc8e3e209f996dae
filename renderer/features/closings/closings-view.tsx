import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ReportMonth } from '@shared/domain/report-day';
import type { Profile } from '@shared/ipc/models';

export function ClosingsView({ profile, month }: { profile: Profile; month: ReportMonth }) {
  const { t } = useTranslation('closings');
  return (
    <Typography variant="h2">
      {t('title')} {profile.name} {month}
    </Typography>
  );
}
