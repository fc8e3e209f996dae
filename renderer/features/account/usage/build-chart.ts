import type { ChartColour } from '@renderer/app/theme/tokens';
import type { ChartBucket, ChartKind, ChartModel } from '@renderer/ui/charts/chart-model';
import type { Period } from '@shared/domain/report-maths';
import type { MessageView } from '../model/usage-choice';
import { type ChannelScope, type ChartId, STACKED_CHARTS, seriesOf } from '../model/usage-measures';
import { type UsagePeriod, totalOfValues, valueOf } from '../model/usage-periods';
import { createPeriodLabels } from './period-labels';

/** Everything of a chart that is words, colours and numbers written out: they depend on language, theme and currency. */
export interface ChartDress {
  locale: string;
  /** The name of a series; its id is one of the chart's. */
  seriesLabel: (chart: ChartId, id: string) => string;
  stateNote: (period: UsagePeriod) => string | null;
  colour: (name: ChartColour) => string;
  format: (chart: ChartId) => ChartModel['format'];
  formatAxis: (chart: ChartId) => ChartModel['formatAxis'];
}

const COLOURS: Record<string, ChartColour> = {
  marketing: 'marketing',
  utility: 'utility',
  authentication: 'authentication',
  service: 'service',
  other: 'other',
  conversations: 'conversations',
  smsOneWay: 'smsOneWay',
  smsTwoWay: 'smsTwoWay',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  error: 'error',
  noStatus: 'noStatus',
  incoming: 'incoming',
  outgoing: 'outgoing',
  contactedInbound: 'contactedInbound',
  contactedOutbound: 'contactedOutbound',
  consumption: 'consumption',
  recharge: 'recharge',
};

function kindOf(chart: ChartId): ChartKind {
  if (STACKED_CHARTS.has(chart)) return 'stack';
  if (chart === 'money') return 'panels';
  return chart === 'direction' ? 'lines' : 'bars';
}

/** The places on the axis: what was not fetched is unknown, what may still change or is not whole is provisional. */
export function bucketsOf(
  periods: readonly UsagePeriod[],
  period: Period,
  dress: Pick<ChartDress, 'locale' | 'stateNote'>,
): ChartBucket[] {
  const label = createPeriodLabels(dress.locale, period);
  return periods.map((each) => {
    const { short, full } = label(each);
    const state = each.state === 'missing' ? 'unknown' : each.state === 'complete' ? 'known' : 'provisional';
    return { key: each.start, label: short, title: full, state, note: dress.stateNote(each) };
  });
}

interface ChartWanted {
  chart: ChartId;
  scope: ChannelScope;
  view: MessageView;
  periods: readonly UsagePeriod[];
  buckets: readonly ChartBucket[];
}

/** A chart of the Usage tab, ready to draw. The totals are the sums of what is shown. */
export function buildChart({ chart, scope, view, periods, buckets }: ChartWanted, dress: ChartDress): ChartModel {
  return {
    kind: kindOf(chart),
    buckets,
    series: seriesOf(chart, scope, view).map(({ id, measure }) => {
      const values = periods.map((period) => valueOf(period, measure));
      return {
        id,
        label: dress.seriesLabel(chart, id),
        colour: dress.colour(COLOURS[id] ?? 'other'),
        values,
        total: totalOfValues(values),
      };
    }),
    format: dress.format(chart),
    formatAxis: dress.formatAxis(chart),
  };
}
