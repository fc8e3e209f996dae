import Refresh from '@mui/icons-material/Refresh';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountList, Profile } from '@shared/ipc/models';
import { useAccountList } from '@renderer/lib/queries/accounts';
import { useOverview } from '@renderer/lib/queries/reports';
import { useNow } from '@renderer/lib/use-now';
import { MonthStatus } from '@renderer/operations/portfolio/month-status';
import { useMonthFigures } from '@renderer/operations/portfolio/use-month-figures';
import { useRefresh } from '@renderer/operations/portfolio/use-refresh';
import { TrendChart } from '@renderer/operations/reports/trend-chart';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { AsOf } from '@renderer/ui/as-of';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PageHeader } from '@renderer/ui/page-header';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { ViewTabs } from '@renderer/ui/view-tabs';
import { ClientChanges } from './client-changes';
import { LowCredit } from './low-credit';
import { OpenWork } from './open-work';
import { PortfolioFigures } from './portfolio-figures';
import { Trouble } from './trouble';

const VIEWS = ['overview', 'watch'] as const;
export type OverviewView = (typeof VIEWS)[number];

interface OverviewScreenProps {
  profile: Profile;
  /** The `view` of the address. */
  view?: string | undefined;
  onView?: (view: OverviewView) => void;
  /** What another feature shows here: all that changed, and the most important of it. Without them there are no tabs. */
  watch?: { view: () => ReactNode; summary: () => ReactNode };
}

/** The portfolio at a glance: what waits to be settled first, then totals and their course, who changed, and who runs low. */
export function OverviewScreen({ profile, view, onView = () => undefined, watch }: OverviewScreenProps) {
  const { t } = useTranslation('overview');
  const { data: list, error } = useAccountList(profile.id);
  const refresh = useRefresh(profile.id, list);
  const views = VIEWS.filter((one) => one === 'overview' || watch !== undefined);
  const shown = views.find((one) => one === view) ?? 'overview';
  return (
    <Box sx={{ flex: 1, minWidth: 0, minHeight: 0, overflow: 'auto' }}>
      <PageHeader
        title={t('title')}
        meta={<AsOf at={list?.fetchedAt ?? null} />}
        actions={
          <Button variant="outlined" startIcon={<Refresh />} disabled={refresh.working} onClick={refresh.refresh}>
            {t(refresh.working ? 'refresh.working' : 'refresh.button')}
          </Button>
        }
      />
      <ViewTabs
        {...{ name: 'overview', views, shown, onView }}
        label={t('views.label')}
        labelOf={(one) => t(`views.${one}`)}
      >
        {shown === 'watch' ? (
          watch?.view()
        ) : (
          <>
            <UnknownOutcomes />
            <OpenWork profile={profile} />
            {error && <ErrorNotice error={error} />}
            {list?.lastError && <ErrorNotice error={list.lastError} slim />}
            {!list && !error && <SkeletonBlock height={240} />}
            {list && <Contents profile={profile} list={list} working={refresh.working} changed={watch?.summary} />}
          </>
        )}
      </ViewTabs>
    </Box>
  );
}

interface ContentsProps {
  profile: Profile;
  list: AccountList;
  working: boolean;
  changed: (() => ReactNode) | undefined;
}

function Contents({ profile, list, working, changed }: ContentsProps) {
  const { t } = useTranslation('overview');
  const month = useMonthFigures(profile, list, useNow());
  const ofPartner = profile.kind === 'partner';
  const overview = useOverview(profile.id, ofPartner);
  if (list.fetchedAt === null && list.rows.length === 0) {
    if (working) return <SkeletonBlock height={240} />;
    return <EmptyState why="never-synced" title={t('never.title')} text={t('never.text')} />;
  }
  return (
    <>
      <div>
        <PortfolioFigures profile={profile} rows={list.rows} overview={overview.data} />
        {ofPartner && <MonthStatus month={month} />}
      </div>
      {overview.error && <ErrorNotice error={overview.error} slim />}
      {changed?.()}
      {ofPartner && overview.isPending && <SkeletonBlock height={320} />}
      {overview.data && (
        <>
          <TrendChart title={t('trend')} months={overview.data.trend} />
          <ClientChanges overview={overview.data} />
        </>
      )}
      <LowCredit profile={profile} rows={list.rows} />
      <Trouble profileId={profile.id} />
    </>
  );
}
