import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDay } from '@shared/domain/report-day';
import type { Period } from '@shared/domain/report-maths';
import { MISSING, type Format, useFormat } from '@renderer/lib/format';
import { FigureTable } from '@renderer/ui/charts/figure-table';
import { useChartTexts } from '@renderer/ui/charts/use-chart-texts';
import { StatusBadge } from '@renderer/ui/status-badge';
import type { ChannelScope } from '../model/usage-measures';
import type { UsagePeriod } from '../model/usage-periods';
import { type UsageTotals, usageTotals } from '../model/usage-totals';
import { createPeriodLabels } from './period-labels';
import { type TotalFigure, figureText } from './totals-strip';
import { stateNote } from './use-chart-dress';

const COLUMNS = [
  'messagesOut',
  'messagesIn',
  'conversations',
  'deliveredRate',
  'readRate',
  'errorRate',
  'consumption',
  'recharges',
  'profit',
  'margin',
  'markup',
] as const satisfies readonly TotalFigure[];

interface UsageTableProps {
  periods: readonly UsagePeriod[];
  period: Period;
  scope: ChannelScope;
}

/** Every figure of every period. The last row is worked out from the same days, so sums are sums and rates are rates of sums. */
export function UsageTable({ periods, period, scope }: UsageTableProps) {
  const { t } = useTranslation('account');
  const texts = useChartTexts();
  const format = useFormat();
  const label = createPeriodLabels(format.locale, period);
  const lines = useMemo(() => periods.map((each) => ({ each, totals: usageTotals([each], scope) })), [periods, scope]);
  const whole = useMemo(() => usageTotals(periods, scope), [periods, scope]);
  return (
    <Box component="section" aria-label={t('table.title')}>
      <Typography variant="h2" sx={{ mb: 2 }}>
        {t('table.title')}
      </Typography>
      <FigureTable caption={t('table.caption')} maxHeight={560}>
        <thead>
          <tr>
            <th scope="col">{texts.period}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`totals.${column}`)}
              </th>
            ))}
            <th scope="col">{t('table.activeDays')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ each, totals }) => {
            const note = stateNote(t, each);
            return (
              <tr key={each.start}>
                <th scope="row">
                  {label(each).full}
                  {note && <small>{note}</small>}
                </th>
                <Figures totals={totals} format={format} withMarks />
                <td>{each.state === 'missing' ? MISSING : format.number(totals.activeDays)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.total}</th>
            <Figures totals={whole} format={format} />
            <td>{format.number(whole.activeDays)}</td>
          </tr>
        </tfoot>
      </FigureTable>
    </Box>
  );
}

interface FiguresProps {
  totals: UsageTotals;
  format: Format;
  /** Says where the profit is not the sum of its parts. */
  withMarks?: boolean;
}

function Figures({ totals, format, withMarks = false }: FiguresProps) {
  return COLUMNS.map((column) => (
    <td key={column}>
      {figureText(column, totals, format)}
      {withMarks && column === 'profit' && totals.mismatchDays.length > 0 && (
        <Mismatch days={totals.mismatchDays} format={format} />
      )}
    </td>
  ));
}

function Mismatch({ days, format }: { days: readonly ReportDay[]; format: Format }) {
  const { t } = useTranslation('account');
  const named = days.map((day) => format.day(day)).join(', ');
  return (
    <div title={t('table.mismatch', { days: named })}>
      <StatusBadge tone="warning">{t('table.mismatchShort')}</StatusBadge>
    </div>
  );
}
