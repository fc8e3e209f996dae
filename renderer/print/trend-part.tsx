import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { thousandths } from '@shared/domain/money';
import type { TrendMonth } from '@shared/ipc/finance-models';
import type { MonthPrint } from '@shared/ipc/print-models';
import type { Format } from '../lib/format';
import type { BucketState, ChartModel } from '../ui/charts/chart-model';
import { ChartLegend } from '../ui/charts/chart-legend';
import { SeriesPlot } from '../ui/charts/series-plot';
import { useChartTexts } from '../ui/charts/use-chart-texts';
import { PAPER_WIDTH, PaperTable, Part } from './paper';
import { PLOT_MARK } from './until-drawn';

const HEIGHT = 190;

function stateOf({ consumption, state, quality }: TrendMonth): BucketState {
  if (quality === 'missing' || consumption === null) return 'unknown';
  return state.stage === 'provisional' ? 'provisional' : 'known';
}

/** Consumption and profit of thirteen months, drawn and in figures. */
export function TrendPart({ job: { trend }, format }: { job: MonthPrint; format: Format }) {
  const { t } = useTranslation('packs');
  const texts = useChartTexts();
  const { palette } = useTheme().vars;
  const money = (value: number | null): string => format.money(value === null ? null : thousandths(value));
  const series = (['consumption', 'profit'] as const).map((figure, mark) => ({
    id: figure,
    label: t(`print.${figure}`),
    colour: palette.chart[figure],
    mark,
    values: trend.map((month) => (stateOf(month) === 'unknown' ? null : month[figure])),
    total: null,
  }));
  const model: ChartModel = {
    kind: 'bars',
    buckets: trend.map((month) => ({
      key: month.state.month,
      label: month.state.month,
      title: format.month(month.state.month),
      state: stateOf(month),
      note: null,
    })),
    series,
    format: money,
    formatAxis: (value) => format.compact(value / 1000),
    withoutTotals: true,
  };
  return (
    <Part title={t('print.trend')}>
      <ChartLegend model={model} />
      <Box {...{ [PLOT_MARK]: '' }} sx={{ width: PAPER_WIDTH, height: HEIGHT, mb: 2 }}>
        <SeriesPlot model={model} label={t('print.trend')} texts={texts} height={HEIGHT} />
      </Box>
      <PaperTable>
        <thead>
          <tr>
            {(['month', 'consumption', 'recharge', 'profit', 'stage'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`print.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trend.map((month) => (
            <tr key={month.state.month}>
              <th scope="row">{format.month(month.state.month)}</th>
              <td>{money(month.consumption)}</td>
              <td>{money(month.recharge)}</td>
              <td>{money(month.profit)}</td>
              <td>{stateOf(month) === 'unknown' ? t('print.notFetched') : t(`stages.${month.state.stage}`)}</td>
            </tr>
          ))}
        </tbody>
      </PaperTable>
    </Part>
  );
}
