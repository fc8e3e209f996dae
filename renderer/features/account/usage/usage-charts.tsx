import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS } from '@shared/domain/report';
import type { Period } from '@shared/domain/report-maths';
import { useFormat } from '@renderer/lib/format';
import { ChartFrame } from '@renderer/ui/charts/chart-frame';
import { useChartTexts } from '@renderer/ui/charts/use-chart-texts';
import { type ChannelChoice, MESSAGE_VIEWS, type MessageView } from '../model/usage-choice';
import { CHANNEL_CHARTS, CHART_IDS, type ChannelScope, type ChartId } from '../model/usage-measures';
import type { UsagePeriod } from '../model/usage-periods';
import { usageTotals } from '../model/usage-totals';
import { bucketsOf, buildChart } from './build-chart';
import { useChartDress } from './use-chart-dress';

interface UsageChartsProps {
  periods: readonly UsagePeriod[];
  period: Period;
  channel: ChannelChoice;
}

interface Placed {
  chart: ChartId;
  scope: ChannelScope;
}

/**
 * Which charts stand on the page, and none that SMS lacks. Side by side, those of the channels come first and once for each channel,
 * so that a pair shares a row.
 */
export function placedCharts(channel: ChannelChoice): Placed[] {
  if (channel === 'split') {
    const pairs = CHART_IDS.filter((chart) => CHANNEL_CHARTS.has(chart)).flatMap((chart) =>
      CHANNELS.map((scope) => ({ chart, scope })),
    );
    const whole = CHART_IDS.filter((chart) => !CHANNEL_CHARTS.has(chart)).map((chart) => ({
      chart,
      scope: 'both' as const,
    }));
    return [...pairs, ...whole];
  }
  return CHART_IDS.filter((chart) => chart !== 'conversations' || channel !== 'sms').map((chart) => ({
    chart,
    scope: CHANNEL_CHARTS.has(chart) ? channel : 'both',
  }));
}

/** All charts of the Usage tab, two beside each other where there is room. */
export function UsageCharts({ periods, period, channel }: UsageChartsProps) {
  const { t } = useTranslation('account');
  const dress = useChartDress();
  const texts = useChartTexts();
  const formulaOf = useFormulas(periods);
  const format = useFormat();
  const [view, setView] = useState<MessageView>('kind');
  const buckets = useMemo(() => bucketsOf(periods, period, dress), [periods, period, dress]);
  const charts = useMemo(
    () =>
      placedCharts(channel).map((placed) => ({
        ...placed,
        model: buildChart({ ...placed, view, periods, buckets }, dress),
      })),
    [channel, view, periods, buckets, dress],
  );
  return (
    <Box
      sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' } }}
    >
      {charts.map(({ chart, scope, model }) => {
        const title = t(`charts.titles.${chart}`, { currency: format.currency });
        return (
          <ChartFrame
            key={`${chart}-${scope}`}
            title={scope === 'both' ? title : t('charts.ofChannel', { title, channel: t(`channel.${scope}`) })}
            model={model}
            texts={texts}
            formula={formulaOf(chart, view)}
            actions={chart === 'messages' ? <ViewSwitch view={view} onView={setView} /> : undefined}
          />
        );
      })}
    </Box>
  );
}

function ViewSwitch({ view, onView }: { view: MessageView; onView: (view: MessageView) => void }) {
  const { t } = useTranslation('account');
  return (
    <ToggleButtonGroup
      exclusive
      value={view}
      aria-label={t('charts.viewLabel')}
      onChange={(_, next: MessageView | null) => next && onView(next)}
    >
      {MESSAGE_VIEWS.map((each) => (
        <ToggleButton key={each} value={each}>
          {t(`charts.views.${each}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function useFormulas(periods: readonly UsagePeriod[]): (chart: ChartId, view: MessageView) => string {
  const { t } = useTranslation('account');
  const format = useFormat();
  const totals = useMemo(() => usageTotals(periods, 'both'), [periods]);
  return (chart, view) => {
    switch (chart) {
      case 'messages':
        return t('charts.formulas.messages', { view: t(`charts.viewWords.${view}`) });
      case 'money':
        return t('charts.formulas.money', {
          transaction: format.money(totals.transactionAmount),
          recharge: format.money(totals.recharges),
          consumption: format.money(totals.consumption),
        });
      case 'profit':
        return t('charts.formulas.profit', {
          parts: format.money(totals.profitParts),
          profit: format.money(totals.profit),
        });
      default:
        return t(`charts.formulas.${chart}`);
    }
  };
}
