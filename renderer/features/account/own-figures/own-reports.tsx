import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DayRange, type ReportDay, addDays } from '@shared/domain/report-day';
import { REPORT_GRANULARITIES, type Usage } from '@shared/ipc/models';
import { useAccountReports } from '@renderer/lib/queries/account-keys';
import { AsOf } from '@renderer/ui/as-of';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { type Granularity, comparePeriods, ownRange } from '../model/own-figures';
import { useOfferRefresh } from '../page-work';
import { UsageStatus } from '../usage/usage-status';
import { type Whose, useUsageWork } from '../usage/use-usage-work';
import { OwnChart } from './own-chart';
import { SPOKI_CACHE_MS } from './own-labels';
import { OwnTable } from './own-table';

interface OwnReportsProps {
  whose: Whose;
  today: ReportDay;
  withPartner: boolean;
}

/** The account's own reports by day, month or year, beside the partner's figures for the same days. */
export function OwnReports({ whose, today, withPartner }: OwnReportsProps) {
  const { t } = useTranslation('account');
  const [granularity, setGranularity] = useState<Granularity>('Month');
  const range = ownRange(granularity, today, addDays(today, -29));
  const reports = useAccountReports({ ...whose, granularity, ...range });
  useOfferRefresh({ busy: reports.isFetching, asOf: null, refresh: () => void reports.refetch() });
  return (
    <Box
      component="section"
      aria-label={t('own.reports')}
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center' }}>
        <Typography variant="h2">{t('own.reports')}</Typography>
        <ToggleButtonGroup
          exclusive
          value={granularity}
          aria-label={t('own.granularity')}
          onChange={(_, next: Granularity | null) => next && setGranularity(next)}
        >
          {REPORT_GRANULARITIES.map((each) => (
            <ToggleButton key={each} value={each}>
              {t(`own.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {reports.data && <AsOf at={reports.data.fetchedAt} staleAfterMs={SPOKI_CACHE_MS} />}
      </Box>
      {reports.error && <ErrorNotice error={reports.error} slim={reports.data !== undefined} />}
      {reports.isPending && !reports.error && <SkeletonBlock height={320} />}
      {reports.data?.partial && <Alert severity="warning">{t('own.partial')}</Alert>}
      {reports.data &&
        (reports.data.rows.length === 0 ? (
          <EmptyState why="nothing-matches" title={t('own.noReports')} />
        ) : withPartner ? (
          <Beside
            key={granularity}
            whose={whose}
            range={range}
            granularity={granularity}
            today={today}
            reports={reports.data.rows}
          />
        ) : (
          <Shown usage={null} withPartner={false} granularity={granularity} today={today} reports={reports.data.rows} />
        ))}
    </Box>
  );
}

interface ShownProps {
  usage: Usage | null;
  withPartner: boolean;
  granularity: Granularity;
  today: ReportDay;
  reports: Parameters<typeof comparePeriods>[0];
}

interface BesideProps extends Omit<ShownProps, 'usage' | 'withPartner'> {
  whose: Whose;
  range: DayRange;
}

/** Comparing takes the partner's days of the same range; they are fetched when the person asks for it. */
function Beside({ whose, range, ...shown }: BesideProps) {
  const { t } = useTranslation('account');
  const work = useUsageWork(whose, range, 'on-request');
  const lacking = comparePeriods(shown.reports, work.usage ?? null, shown.granularity, shown.today).some(
    ({ comparable }) => !comparable,
  );
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center' }}>
        <Typography sx={{ color: 'text.secondary' }}>{t('own.beside')}</Typography>
        {lacking && !work.fetching && (
          <Button variant="outlined" color="inherit" onClick={work.refresh}>
            {t('own.fetchPartner')}
          </Button>
        )}
      </Box>
      {(work.fetching || work.fetchError) && (
        <UsageStatus
          fetching={work.fetching}
          progress={work.progress}
          error={work.fetchError}
          onStop={work.stop}
          onRetry={work.refresh}
        />
      )}
      <Shown {...shown} usage={work.usage ?? null} withPartner />
    </>
  );
}

function Shown({ usage, withPartner, granularity, today, reports }: ShownProps) {
  const periods = comparePeriods(reports, usage, granularity, today);
  return (
    <>
      <OwnChart periods={periods} granularity={granularity} withPartner={withPartner} />
      <OwnTable periods={periods} granularity={granularity} withPartner={withPartner} />
    </>
  );
}
