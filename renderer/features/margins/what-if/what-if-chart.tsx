import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { thousandths } from '@shared/domain/money';
import { useFormat } from '@renderer/lib/format';
import { ChartFrame } from '@renderer/ui/charts/chart-frame';
import type { ChartModel, ChartSeries } from '@renderer/ui/charts/chart-model';
import { useChartTexts } from '@renderer/ui/charts/use-chart-texts';
import type { WhatIfResult } from '../model/what-if-clients';

/** Earned and replayed beside each other, by category; where the replayed is an interval, its two ends. */
export function WhatIfChart({ result }: { result: WhatIfResult }) {
  const { t } = useTranslation('margins');
  const { currency } = useFormat();
  const model = useWhatIfModel(result);
  const texts = useChartTexts({
    period: t('form.category'),
    total: t('whatIf.total'),
    notFetched: t('whatIf.texts.notFetched'),
    formula: t('whatIf.texts.formula'),
    empty: t('whatIf.texts.empty'),
  });
  return (
    <ChartFrame
      title={t('whatIf.chart', { currency })}
      model={model}
      texts={texts}
      formula={`${t('whatIf.formulas.observed')}\n${t('whatIf.formulas.replayed')}\n${t('whatIf.assumption')}`}
    />
  );
}

function useWhatIfModel({ lines, total }: WhatIfResult): ChartModel {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const { chart } = useTheme().vars.palette;
  return useMemo(() => {
    const isRange = lines.some(({ compared }) => compared && compared.replayed.least !== compared.replayed.most);
    const replayed = (
      end: 'least' | 'most',
      label: string,
      look: Pick<ChartSeries, 'colour' | 'mark'>,
    ): ChartSeries => ({
      id: end,
      label,
      ...look,
      values: lines.map(({ compared }) => compared?.replayed[end] ?? null),
      total: total?.replayed[end] ?? null,
    });
    const observed: ChartSeries = {
      id: 'observed',
      label: t('whatIf.observed'),
      colour: chart.profit,
      mark: 0,
      values: lines.map(({ compared }) => compared?.observed ?? null),
      total: total?.observed ?? null,
    };
    const least = replayed('least', t(isRange ? 'whatIf.least' : 'whatIf.replayed'), {
      colour: chart.incoming,
      mark: 1,
    });
    const most = replayed('most', t('whatIf.most'), { colour: chart.utility, mark: 2 });
    return {
      kind: 'bars',
      buckets: lines.map(({ line, compared }) => ({
        key: line,
        label: t(`short.${line}`),
        title: t(`categories.${line}`),
        state: compared ? 'known' : 'unknown',
        note: line === 'sms' && isRange ? t('whatIf.sms') : null,
      })),
      series: isRange ? [observed, least, most] : [observed, least],
      format: (value) => format.money(value === null ? null : thousandths(value)),
      formatAxis: (value) => format.compact(value / 1_000),
    };
  }, [lines, total, t, format, chart]);
}
