import { useTheme } from '@mui/material/styles';
import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { thousandths } from '@shared/domain/money';
import type { Statement } from '@shared/ipc/finance-models';
import type { StatementPrint } from '@shared/ipc/print-models';
import { LOCALES, type Format, createFormat } from '../lib/format';
import type { ChartModel } from '../ui/charts/chart-model';
import { ChartLegend } from '../ui/charts/chart-legend';
import { SeriesPlot } from '../ui/charts/series-plot';
import { useChartTexts } from '../ui/charts/use-chart-texts';
import { PAPER_WIDTH, Paper, PaperTable, Part } from './paper';
import { PLOT_MARK } from './until-drawn';

const HEIGHT = 120;
const BALANCES = ['opening', 'recharge', 'consumption', 'closing'] as const;

/** What one client is sent: balances, consumption by day, recharges. */
export function StatementPage({ job }: { job: StatementPrint }) {
  const { t } = useTranslation('packs');
  const { statement } = job;
  const format = useMemo(() => createFormat(LOCALES[job.language], job.currency), [job]);
  const money = (value: number | null): string => format.money(value === null ? null : thousandths(value));
  return (
    <Paper
      title={t('print.statementTitle', { month: format.month(statement.month) })}
      subtitle={statement.accountName}
      facts={[
        [t('print.from'), statement.partnerName],
        [t('print.stage'), t(`stages.${statement.stage}`)],
      ]}
    >
      <Part title={t('print.balances')}>
        <PaperTable>
          <tbody>
            {BALANCES.map((figure) => (
              <tr key={figure}>
                <th scope="row">{t(`print.${figure}`)}</th>
                <td>{money(statement[figure])}</td>
              </tr>
            ))}
          </tbody>
        </PaperTable>
      </Part>
      <DaysChart statement={statement} format={format} />
      <PaperTable>
        <thead>
          <tr>
            {(['day', 'messages', 'recharge', 'consumption'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`print.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statement.days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{format.day(day.day)}</th>
              <td>{format.number(day.messages)}</td>
              <td>{money(day.recharge)}</td>
              <td>{money(day.consumption)}</td>
            </tr>
          ))}
        </tbody>
      </PaperTable>
    </Paper>
  );
}

function DaysChart({ statement: { days }, format }: { statement: Statement; format: Format }) {
  const { t } = useTranslation('packs');
  const texts = useChartTexts();
  const { palette } = useTheme().vars;
  const model: ChartModel = {
    kind: 'bars',
    buckets: days.map(({ day, consumption }) => ({
      key: day,
      label: format.shortDay(day),
      title: format.day(day),
      state: consumption === null ? 'unknown' : 'known',
      note: null,
    })),
    series: [
      {
        id: 'consumption',
        label: t('print.consumption'),
        colour: palette.chart.consumption,
        mark: 0,
        values: days.map(({ consumption }) => consumption),
        total: null,
      },
    ],
    format: (value) => format.money(value === null ? null : thousandths(value)),
    formatAxis: (value) => format.compact(value / 1000),
    withoutTotals: true,
  };
  if (days.length === 0) return null;
  return (
    <Part title={t('print.byDay')}>
      <ChartLegend model={model} />
      <Box {...{ [PLOT_MARK]: '' }} sx={{ width: PAPER_WIDTH, height: HEIGHT }}>
        <SeriesPlot model={model} label={t('print.byDay')} texts={texts} height={HEIGHT} />
      </Box>
    </Part>
  );
}
