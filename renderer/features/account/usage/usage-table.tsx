import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDay } from '@shared/domain/report-day';
import type { Period } from '@shared/domain/report-maths';
import { useFormat } from '@renderer/lib/format';
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

const numeric = { whiteSpace: 'nowrap' } as const;
const firstColumn = {
  position: 'sticky',
  left: 0,
  bgcolor: 'background.paper',
  whiteSpace: 'nowrap',
  zIndex: 1,
} as const;

interface UsageTableProps {
  periods: readonly UsagePeriod[];
  period: Period;
  scope: ChannelScope;
}

/** Every figure of every period. The last row is worked out from the same days, so sums are sums and rates are rates of sums. */
export function UsageTable({ periods, period, scope }: UsageTableProps) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const label = createPeriodLabels(format.locale, period);
  const lines = useMemo(() => periods.map((each) => ({ each, totals: usageTotals([each], scope) })), [periods, scope]);
  const whole = useMemo(() => usageTotals(periods, scope), [periods, scope]);
  return (
    <Box component="section" aria-label={t('table.title')}>
      <Typography variant="h2" sx={{ mb: 2 }}>
        {t('table.title')}
      </Typography>
      <Box
        tabIndex={0}
        role="group"
        aria-label={t('table.caption')}
        sx={{
          overflow: 'auto',
          maxHeight: 560,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
        }}
      >
        <Table size="small" stickyHeader aria-label={t('table.caption')}>
          <TableHead sx={{ '& th': { bgcolor: 'background.paper' } }}>
            <TableRow>
              <TableCell sx={{ ...firstColumn, zIndex: 3 }}>{t('charts.period')}</TableCell>
              {COLUMNS.map((column) => (
                <TableCell key={column} align="right" sx={numeric}>
                  {t(`totals.${column}`)}
                </TableCell>
              ))}
              <TableCell align="right" sx={numeric}>
                {t('table.activeDays')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map(({ each, totals }) => (
              <TableRow key={each.start} hover>
                <TableCell component="th" scope="row" sx={firstColumn}>
                  {label(each).full}
                  <StateLine period={each} />
                </TableCell>
                <Figures totals={totals} />
                <TableCell align="right">
                  {each.state === 'missing' ? format.number(null) : format.number(totals.activeDays)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
          <TableFooter sx={{ position: 'sticky', bottom: 0, bgcolor: 'background.paper', zIndex: 2 }}>
            <TableRow
              sx={{ '& > *': { fontWeight: 600, color: 'text.primary', borderTop: 1, borderColor: 'divider' } }}
            >
              <TableCell component="th" scope="row" sx={firstColumn}>
                {t('charts.total')}
              </TableCell>
              <Figures totals={whole} />
              <TableCell align="right">{format.number(whole.activeDays)}</TableCell>
            </TableRow>
          </TableFooter>
        </Table>
      </Box>
    </Box>
  );
}

function Figures({ totals }: { totals: UsageTotals }) {
  const format = useFormat();
  return COLUMNS.map((column) => (
    <TableCell key={column} align="right" sx={numeric}>
      {figureText(column, totals, format)}
      {column === 'profit' && totals.mismatchDays.length > 0 && <Mismatch days={totals.mismatchDays} />}
    </TableCell>
  ));
}

function Mismatch({ days }: { days: readonly ReportDay[] }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const named = days.map((day) => format.day(day)).join(', ');
  return (
    <Box title={t('table.mismatch', { days: named })}>
      <StatusBadge tone="warning">{t('table.mismatchShort')}</StatusBadge>
    </Box>
  );
}

function StateLine({ period }: { period: UsagePeriod }) {
  const { t } = useTranslation('account');
  const note = stateNote(t, period);
  return note === null ? null : (
    <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
      {note}
    </Typography>
  );
}
