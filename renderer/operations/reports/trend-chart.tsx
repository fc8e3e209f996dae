import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { thousandths } from '@shared/domain/money';
import type { TrendMonth } from '@shared/ipc/finance-models';
import { useFormat } from '@renderer/lib/format';
import { ChartFrame } from '@renderer/ui/charts/chart-frame';
import type { BucketState, ChartModel } from '@renderer/ui/charts/chart-model';
import { useChartTexts } from '@renderer/ui/charts/use-chart-texts';
import { stageWords } from './stage-words';

const MEASURES = ['consumption', 'profit'] as const;

function stateOf({ state, quality }: TrendMonth): BucketState {
  if (quality === 'missing') return 'unknown';
  return state.stage === 'provisional' ? 'provisional' : 'known';
}

/** Consumption and profit of thirteen months, each with how far it can be relied on. */
export function TrendChart({ title, months }: { title: string; months: readonly TrendMonth[] }) {
  const { t } = useTranslation('months');
  const format = useFormat();
  const texts = useChartTexts({ period: t('trend.month') });
  const { palette } = useTheme().vars;
  const model = useMemo((): ChartModel => {
    const short = new Intl.DateTimeFormat(format.locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
    const axis = new Intl.NumberFormat(format.locale, { notation: 'compact', maximumSignificantDigits: 4 });
    return {
      kind: 'panels',
      buckets: months.map((month) => {
        const state = stateOf(month);
        return {
          key: month.state.month,
          label: short.format(Date.parse(`${month.state.month}-01T00:00:00Z`)),
          title: format.month(month.state.month),
          state,
          note: state === 'unknown' ? t('notFetched') : stageWords(t, format, month.state),
        };
      }),
      series: MEASURES.map((measure, mark) => ({
        id: measure,
        label: t(`trend.${measure}`),
        colour: palette.chart[measure],
        mark,
        values: months.map((month) => month[measure]),
        total: months.reduce<number | null>(
          (sum, month) => (month[measure] === null ? sum : (sum ?? 0) + month[measure]),
          null,
        ),
      })),
      format: (value) => format.money(value === null ? null : thousandths(value)),
      formatAxis: (value) => axis.format(value / 1_000),
    };
  }, [months, t, format, palette.chart]);
  return <ChartFrame title={title} model={model} texts={texts} formula={t('trend.formula')} />;
}
