import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { thousandths } from '@shared/domain/money';
import type { ProfileId } from '@shared/domain/ids';
import type { WatchSeries, WatchSignal } from '@shared/ipc/watch-models';
import { type Format, useFormat } from '@renderer/lib/format';
import { useWatchSeries } from '@renderer/lib/queries/watch';
import { ChartFrame } from '@renderer/ui/charts/chart-frame';
import type { ChartModel } from '@renderer/ui/charts/chart-model';
import { useChartTexts } from '@renderer/ui/charts/use-chart-texts';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { qualityWords } from './use-signal-words';

/** The days behind a signal: a chart of figures with the band of the usual, or what words were known from when on. */
export function SignalDays({ profileId, signal }: { profileId: ProfileId; signal: WatchSignal }) {
  const { t } = useTranslation('watch');
  const { data, error } = useWatchSeries(profileId, signal.id);
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <SkeletonBlock height={320} />;
  if (data.points.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('chart.none')}</Typography>;
  const figures = data.unit === 'thousandths' || data.unit === 'fraction';
  return figures ? <BandChart series={data} signal={signal} /> : <WordHistory series={data} signal={signal} />;
}

const valuesIn = (format: Format, unit: WatchSeries['unit']) =>
  unit === 'thousandths'
    ? {
        format: (value: number | null) => format.money(value === null ? null : thousandths(Math.round(value))),
        formatAxis: (value: number) => format.compact(value / 1_000),
      }
    : {
        format: (value: number | null) => format.percent(value),
        formatAxis: (value: number) => format.percent(value, 0),
      };

function BandChart({ series: { unit, points }, signal }: { series: WatchSeries; signal: WatchSignal }) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  const texts = useChartTexts({ period: t('chart.day') });
  const { palette } = useTheme().vars;
  const span = signal.span;
  const model = useMemo((): ChartModel => {
    const line = (id: 'value' | 'low' | 'high', mark: number, colour: string) => ({
      ...{ id, mark, colour, label: t(`chart.${id}`), total: null },
      values: points.map((point) => point[id]),
    });
    return {
      kind: 'lines',
      buckets: points.map(({ day, value }) => ({
        key: day,
        label: format.shortDay(day),
        title: format.day(day),
        state: value === null ? 'unknown' : 'known',
        note: null,
      })),
      series: [
        line('value', 0, unit === 'thousandths' ? palette.chart.consumption : palette.chart.delivered),
        line('low', 1, palette.chart.other),
        line('high', 2, palette.chart.other),
      ],
      ...valuesIn(format, unit),
      withoutTotals: true,
    };
  }, [points, unit, t, format, palette.chart]);
  const formula = unit === 'fraction' ? 'formulaRate' : span === 'week' ? 'formulaWeek' : 'formulaDay';
  return <ChartFrame title={t(`chart.title.${span}`)} model={model} texts={texts} formula={t(`chart.${formula}`)} />;
}

function WordHistory({ series: { unit, points }, signal }: { series: WatchSeries; signal: WatchSignal }) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  const text = (label: string | null): string => {
    if (unit === 'score') return qualityWords(t, label);
    return signal.kind === 'phone-status-changed'
      ? (label ?? '')
      : format.number(label === null ? null : Number(label));
  };
  return (
    <Table size="small" aria-label={t('chart.history')} sx={{ maxWidth: 480 }}>
      <TableHead>
        <TableRow>
          <TableCell>{t('chart.from')}</TableCell>
          <TableCell>{t('chart.what')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {points.toReversed().map(({ day, label }, index) => (
          <TableRow key={`${day} ${index}`}>
            <TableCell>{format.day(day)}</TableCell>
            <TableCell>
              <PlainText>{text(label)}</PlainText>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
