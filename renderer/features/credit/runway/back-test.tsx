import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunwayView } from '@shared/ipc/watch-models';
import { useFormat } from '@renderer/lib/format';
import { ChartFrame } from '@renderer/ui/charts/chart-frame';
import type { ChartModel } from '@renderer/ui/charts/chart-model';
import { useChartTexts } from '@renderer/ui/charts/use-chart-texts';

type Tested = NonNullable<RunwayView['backTest']>;

/** How far such estimates were off on the account's own past. */
export function BackTest({ tested }: { tested: RunwayView['backTest'] }) {
  const { t } = useTranslation('runway');
  const format = useFormat();
  if (!tested) {
    return <Typography sx={{ mt: 4, color: 'text.secondary' }}>{t('panel.noTrials')}</Typography>;
  }
  return (
    <Box sx={{ mt: 4 }}>
      <Typography sx={{ mb: 3 }}>
        {t('panel.score', {
          error: format.percent(tested.medianError, 0),
          within: format.percent(tested.within, 0),
          count: tested.trials,
        })}
      </Typography>
      <Trials tested={tested} />
    </Box>
  );
}

function Trials({ tested }: { tested: Tested }) {
  const { t } = useTranslation('runway');
  const model = useTrials(tested);
  const texts = useChartTexts({ period: t('panel.madeOn') });
  return <ChartFrame title={t('panel.backTest')} model={model} texts={texts} formula={t('panel.backTestFormula')} />;
}

function useTrials({ points }: Tested): ChartModel {
  const { t } = useTranslation('runway');
  const format = useFormat();
  const { palette } = useTheme().vars;
  return useMemo(
    () => ({
      kind: 'lines',
      withoutTotals: true,
      buckets: points.map(({ day }) => ({
        key: day,
        label: format.shortDay(day),
        title: format.day(day),
        state: 'known',
        note: null,
      })),
      series: [
        {
          id: 'actual',
          label: t('panel.lasted'),
          colour: palette.chart.recharge,
          mark: 1,
          values: points.map(({ actual }) => actual),
          total: null,
        },
        ...(['p10', 'p50', 'p90'] as const).map((quantile, i) => ({
          id: quantile,
          label: t(`panel.${({ p10: 'early', p50: 'likely', p90: 'late' } as const)[quantile]}`),
          colour: quantile === 'p50' ? palette.chart.consumption : palette.chart.noStatus,
          mark: [2, 0, 3][i] ?? 0,
          values: points.map((point) => point[quantile]),
          total: null,
        })),
      ],
      format: (value) => (value === null ? format.number(null) : t('panel.dayCount', { count: value })),
      formatAxis: (value) => format.number(value),
    }),
    [points, format, palette, t],
  );
}
