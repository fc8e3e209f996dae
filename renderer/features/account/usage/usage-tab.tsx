import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRange, ReportDay } from '@shared/domain/report-day';
import type { Period } from '@shared/domain/report-maths';
import type { Usage } from '@shared/ipc/models';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { type UsageChoice, chosenPeriod, chosenRange } from '../model/usage-choice';
import type { ChannelScope } from '../model/usage-measures';
import { coverageOf, usagePeriods } from '../model/usage-periods';
import { usageTotals } from '../model/usage-totals';
import { useOfferRefresh } from '../page-work';
import { TotalsStrip } from './totals-strip';
import { UsageCharts } from './usage-charts';
import { UsageControls } from './usage-controls';
import { UsageExport } from './usage-export';
import { UsageNotes } from './usage-notes';
import { UsageStatus } from './usage-status';
import { UsageTable } from './usage-table';
import { type Whose, useUsageWork } from './use-usage-work';

interface UsageTabProps {
  whose: Whose;
  /** Today in the account's time zone. */
  today: ReportDay;
  timeZone: string | null;
  choice: UsageChoice;
  onChoice: (choice: UsageChoice) => void;
}

/** The daily report of a partner's account: totals, charts and table of the chosen days. */
export function UsageTab({ whose, today, timeZone, choice, onChoice }: UsageTabProps) {
  const { from, to } = chosenRange(choice, today);
  const range = useMemo<DayRange>(() => ({ from, to }), [from, to]);
  const period = chosenPeriod(choice, range);
  const work = useUsageWork(whose, range);
  const { usage } = work;
  // Days that are closed stay as they are, so that only open ones make the page old.
  const asOf = usage && to >= usage.openFrom ? usage.asOf : null;
  useOfferRefresh({ busy: work.fetching, asOf, refresh: work.refresh });
  const status = (work.fetching || work.fetchError) && (
    <UsageStatus
      fetching={work.fetching}
      progress={work.progress}
      error={work.fetchError}
      onStop={work.stop}
      onRetry={work.refresh}
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <UsageControls choice={choice} onChoice={onChoice} range={range} period={period} today={today} />
      {!work.fetching && status}
      <Box sx={{ display: 'flex', gap: 4, alignItems: 'center', minHeight: 32 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {work.fetching ? status : usage && <UsageNotes usage={usage} range={range} timeZone={timeZone} />}
        </Box>
        <UsageExport whose={whose} range={range} period={period} />
      </Box>
      {work.readError && <ErrorNotice error={work.readError} />}
      {usage ? (
        <UsageFigures
          usage={usage}
          range={range}
          period={period}
          channel={choice.channel}
          fetching={work.fetching}
          onRefresh={work.refresh}
        />
      ) : (
        !work.readError && <UsageSkeleton />
      )}
    </Box>
  );
}

interface UsageFiguresProps {
  usage: Usage;
  range: DayRange;
  period: Period;
  channel: UsageChoice['channel'];
  fetching: boolean;
  onRefresh: () => void;
}

function UsageFigures({ usage, fetching, onRefresh, ...wanted }: UsageFiguresProps) {
  const { t } = useTranslation('account');
  // The choice answers at once; the charts follow as soon as they are drawn.
  const { range, period, channel } = useDeferredValue(useStable(wanted));
  const scope: ChannelScope = channel === 'split' ? 'both' : channel;
  const periods = useMemo(() => usagePeriods(usage, range, period), [usage, range, period]);
  const totals = useMemo(() => usageTotals(periods, scope), [periods, scope]);
  const coverage = useMemo(() => coverageOf(usage, range), [usage, range]);
  if (coverage.fetched === 0 && totals.activeDays === 0) {
    if (fetching) return <UsageSkeleton />;
    return (
      <EmptyState
        why="never-synced"
        title={t('usage.neverTitle')}
        text={t('usage.neverText')}
        action={
          <Button variant="contained" onClick={onRefresh}>
            {t('header.refresh')}
          </Button>
        }
      />
    );
  }
  const note =
    coverage.fetched < coverage.days ? t('usage.gaps', { count: coverage.days - coverage.fetched }) : undefined;
  return (
    <>
      <TotalsStrip totals={totals} note={note} />
      <UsageCharts periods={periods} period={period} channel={channel} />
      <UsageTable periods={periods} period={period} scope={scope} />
    </>
  );
}

type Wanted = Pick<UsageFiguresProps, 'range' | 'period' | 'channel'>;

function useStable({ range, period, channel }: Wanted): Wanted {
  return useMemo(() => ({ range, period, channel }), [range, period, channel]);
}

const CHART_SIZE = 360;

function UsageSkeleton() {
  return (
    <>
      <SkeletonBlock height={66} />
      <Box
        sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' } }}
      >
        {['a', 'b', 'c', 'd'].map((name) => (
          <SkeletonBlock key={name} height={CHART_SIZE} />
        ))}
      </Box>
    </>
  );
}
