import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Thousandths } from '@shared/domain/money';
import { type ReportDay, addDays } from '@shared/domain/report-day';
import { MORE_THAN_A_YEAR } from '@shared/domain/runway-words';
import type { RunwayQuantiles } from '@shared/ipc/watch-models';
import { MISSING, useFormat } from '@renderer/lib/format';
import { FigureTable } from '@renderer/ui/charts/figure-table';

interface RunwayDatesProps {
  today: ReportDay;
  toZero: RunwayQuantiles;
  toThreshold: RunwayQuantiles | null;
  threshold: Thousandths | null;
}

/** Early, likely and late day of both ends, each with its place on one line of days. */
export function RunwayDates({ today, toZero, toThreshold, threshold }: RunwayDatesProps) {
  const { t } = useTranslation('runway');
  const format = useFormat();
  const longest = Math.max(1, toZero.p90, toThreshold?.p90 ?? 0);
  return (
    <>
      <FigureTable caption={t('title')} bare>
        <thead>
          <tr>
            <th>{t('panel.until')}</th>
            <th>{t('panel.early')}</th>
            <th>{t('panel.likely')}</th>
            <th>{t('panel.late')}</th>
          </tr>
        </thead>
        <tbody>
          {toThreshold && (
            <Row
              label={t('panel.threshold', { threshold: format.money(threshold) })}
              runway={toThreshold}
              today={today}
              longest={longest}
            />
          )}
          <Row label={t('panel.zero')} runway={toZero} today={today} longest={longest} />
        </tbody>
      </FigureTable>
      {!toThreshold && (
        <Typography variant="caption" component="p" sx={{ mt: 1, color: 'text.secondary' }}>
          {t('panel.noThreshold')}
        </Typography>
      )}
    </>
  );
}

interface RowProps {
  label: string;
  runway: RunwayQuantiles;
  today: ReportDay;
  longest: number;
}

function Row({ label, runway, today, longest }: RowProps) {
  const { t } = useTranslation('runway');
  const format = useFormat();
  const { p10, p50, p90 } = runway;
  return (
    <tr>
      <th>
        {label}
        <Span runway={runway} longest={longest} />
      </th>
      {[p10, p50, p90].map((days, i) => (
        <td key={i}>
          {days >= MORE_THAN_A_YEAR ? MISSING : format.day(addDays(today, days))}
          <small>{days >= MORE_THAN_A_YEAR ? t('panel.beyond') : t('panel.dayCount', { count: days })}</small>
        </td>
      ))}
    </tr>
  );
}

/** From early to late with a mark at likely; the cells beside it tell the same. */
function Span({ runway: { p10, p50, p90 }, longest }: { runway: RunwayQuantiles; longest: number }) {
  const at = (days: number): string => `${(100 * days) / longest}%`;
  return (
    <Box
      component="span"
      aria-hidden
      sx={{ display: 'block', position: 'relative', height: 8, mt: 1, minWidth: 140, bgcolor: 'action.hover' }}
    >
      <Box
        component="span"
        sx={{
          position: 'absolute',
          height: 8,
          minWidth: 2,
          left: at(p10),
          width: at(p90 - p10),
          bgcolor: 'chart.credit',
          opacity: 0.35,
        }}
      />
      <Box
        component="span"
        sx={{ position: 'absolute', height: 8, width: 2, left: `min(${at(p50)}, 100% - 2px)`, bgcolor: 'chart.credit' }}
      />
    </Box>
  );
}
