import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ReportDay } from '@shared/domain/report-day';
import type { AccountPage } from '@shared/ipc/models';
import { EmptyState } from '@renderer/ui/empty-state';
import { AccountKey } from '../header/account-key';
import type { Whose } from '../usage/use-usage-work';
import { OwnDetail } from './own-detail';
import { OwnReports } from './own-reports';

interface OwnFiguresTabProps {
  whose: Whose;
  page: AccountPage;
  today: ReportDay;
  /** The profile has a partner key, so that there are figures to compare with. */
  withPartner: boolean;
}

/** What the account's own key tells: its channels, its current report, and its reports beside the partner's figures. */
export function OwnFiguresTab({ whose, page, today, withPartner }: OwnFiguresTabProps) {
  const { t } = useTranslation('account');
  if (page.keyFingerprint === null) {
    return (
      <EmptyState
        why="not-permitted"
        title={t('own.noKeyTitle')}
        text={t('own.noKeyText')}
        action={<AccountKey profileId={whose.profileId} page={page} />}
      />
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 6, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <OwnDetail whose={whose} />
      <OwnReports whose={whose} today={today} withPartner={withPartner} />
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('own.cache')}
      </Typography>
    </Box>
  );
}
