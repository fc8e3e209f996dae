import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '@renderer/lib/format';
import { type ComparedPeriod, type Comparison, type Granularity, OWN_FIELDS } from '../model/own-figures';
import { ownPeriodLabel } from './own-labels';

interface OwnTableProps {
  periods: readonly ComparedPeriod[];
  granularity: Granularity;
}

const firstColumn = {
  position: 'sticky',
  left: 0,
  bgcolor: 'background.paper',
  whiteSpace: 'nowrap',
  zIndex: 1,
} as const;

/** Each figure of each period: own, and under it what the partner's daily report says and the difference. */
export function OwnTable({ periods, granularity }: OwnTableProps) {
  const { t } = useTranslation('account');
  const format = useFormat();
  return (
    <Box
      tabIndex={0}
      role="group"
      aria-label={t('own.reports')}
      sx={{
        overflow: 'auto',
        maxHeight: 560,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Table size="small" stickyHeader aria-label={t('own.reports')}>
        <TableHead sx={{ '& th': { bgcolor: 'background.paper' } }}>
          <TableRow>
            <TableCell sx={{ ...firstColumn, zIndex: 3 }}>{t('charts.period')}</TableCell>
            {OWN_FIELDS.map((field) => (
              <TableCell
                key={field}
                align="right"
                title={t('own.chartPartner', { formula: t(`own.counterparts.${field}`) })}
              >
                {t(`own.fields.${field}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {periods.map((period, index) => (
            <TableRow key={`${index}-${period.periodStart}`} hover sx={{ verticalAlign: 'top' }}>
              <TableCell component="th" scope="row" sx={firstColumn}>
                {ownPeriodLabel(period, granularity, format)}
                {!period.comparable && (
                  <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                    {t('own.notComparable')}
                  </Typography>
                )}
              </TableCell>
              {period.figures.map((figure) => (
                <TableCell key={figure.field} align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {format.number(figure.own)}
                  {period.comparable && <Beside figure={figure} format={format} />}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function signed(difference: number | null, format: Format): string {
  const text = format.number(difference);
  return difference !== null && difference > 0 ? `+${text}` : text;
}

function Beside({ figure, format }: { figure: Comparison; format: Format }) {
  const { t } = useTranslation('account');
  return (
    <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
      {t('own.partnerValue', { value: format.number(figure.partner) })}
      <br />
      {t('own.differenceValue', { value: signed(figure.difference, format) })}
    </Typography>
  );
}
