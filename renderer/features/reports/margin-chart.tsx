import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { margin } from '@shared/domain/report-maths';
import type { TrendMonth } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { stageWords } from '@renderer/operations/reports/stage-words';
import { ChartFrame } from '@renderer/ui/charts/chart-frame';
import type { BucketState, ChartModel } from '@renderer/ui/charts/chart-model';
import { useChartTexts } from '@renderer/ui/charts/use-chart-texts';

function stateOf({ state, quality }: TrendMonth): BucketState {
  if (quality === 'missing') return 'unknown';
  return state.stage === 'provisional' ? 'provisional' : 'known';
}

/** The axis has whole numbers only, so that a fraction would leave most of the plot empty. */
const inHundredths = (fraction: number | null): number | null => (fraction === null ? null : fraction * 100);

/** Margin of thirteen months, each with how far it can be relied on. */
export function MarginChart({ title, months }: { title: string; months: readonly TrendMonth[] }) {
  const { t } = useTranslation('reports');
  const { t: words } = useTranslation('months');
  const format = useFormat();
  const texts = useChartTexts({ period: words('trend.month') });
  const { palette } = useTheme().vars;
  const model = useMemo((): ChartModel => {
    const short = new Intl.DateTimeFormat(format.locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
    return {
      kind: 'lines',
      withoutTotals: true,
      buckets: months.map((month) => {
        const state = stateOf(month);
        return {
          key: month.state.month,
          label: short.format(Date.parse(`${month.state.month}-01T00:00:00Z`)),
          title: format.month(month.state.month),
          state,
          note: state === 'unknown' ? words('notFetched') : stageWords(words, format, month.state),
        };
      }),
      series: [
        {
          id: 'margin',
          label: t('trend.margin'),
          colour: palette.chart.profit,
          mark: 0,
          values: months.map((month) => inHundredths(margin(month.profit, month.consumption))),
          total: null,
        },
      ],
      format: (value) => format.percent(value === null ? null : value / 100),
      formatAxis: (value) => format.percent(value / 100, 0),
    };
  }, [months, t, words, format, palette.chart.profit]);
  return <ChartFrame title={title} model={model} texts={texts} formula={t('trend.marginFormula')} />;
}
