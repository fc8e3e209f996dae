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

/** The colour and the mark of each series, by its id: the same for the same thing in every chart. */
const LOOKS: Record<string, { colour: ChartColour; mark: number }> = {
  marketing: { colour: 'marketing', mark: 0 },
  utility: { colour: 'utility', mark: 1 },
  authentication: { colour: 'authentication', mark: 2 },
  service: { colour: 'service', mark: 3 },
  other: { colour: 'other', mark: 4 },
  conversations: { colour: 'conversations', mark: 5 },
  smsOneWay: { colour: 'smsOneWay', mark: 6 },
  smsTwoWay: { colour: 'smsTwoWay', mark: 7 },
  sent: { colour: 'sent', mark: 1 },
  delivered: { colour: 'delivered', mark: 0 },
  read: { colour: 'read', mark: 2 },
  error: { colour: 'error', mark: 4 },
  noStatus: { colour: 'noStatus', mark: 3 },
  outgoing: { colour: 'outgoing', mark: 0 },
  incoming: { colour: 'incoming', mark: 1 },
  contactedOutbound: { colour: 'contactedOutbound', mark: 0 },
  contactedInbound: { colour: 'contactedInbound', mark: 1 },
  consumption: { colour: 'consumption', mark: 0 },
  recharge: { colour: 'recharge', mark: 1 },
};
const PLAIN = { colour: 'other', mark: 4 } as const;

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
      const { colour, mark } = LOOKS[id] ?? PLAIN;
      return {
        id,
        label: dress.seriesLabel(chart, id),
        colour: dress.colour(colour),
        mark,
        values,
        total: totalOfValues(values),
      };
    }),
    format: dress.format(chart),
    formatAxis: dress.formatAxis(chart),
  };
}
