import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { thousandths } from '@shared/domain/money';
import type { HistoryPoint } from '@shared/ipc/models';
import { creditPoints } from '@renderer/lib/credit-points';
import { useFormat } from '@renderer/lib/format';
import { ChartFrame } from '@renderer/ui/charts/chart-frame';
import type { ChartModel } from '@renderer/ui/charts/chart-model';
import { useChartTexts } from '@renderer/ui/charts/use-chart-texts';

/** Below it the axis tells the time of day. */
const TWO_DAYS_MS = 2 * 86_400_000;
/** So many of the last changes are drawn. */
const MOST_POINTS = 120;

/** The credit as this app has seen it change. */
export function CreditChart({ history }: { history: readonly HistoryPoint[] }) {
  const { t } = useTranslation('credit');
  const texts = useChartTexts({ period: t('tab.seenAt') });
  const model = useCreditModel(history);
  if (model.buckets.length < 2) {
    return <Typography sx={{ color: 'text.secondary' }}>{t('tab.noHistory')}</Typography>;
  }
  return <ChartFrame title={t('tab.history')} model={model} texts={texts} formula={t('tab.historyFormula')} />;
}

function useCreditModel(history: readonly HistoryPoint[]): ChartModel {
  const { t } = useTranslation('credit');
  const format = useFormat();
  const { palette } = useTheme().vars;
  return useMemo(() => {
    const points = creditPoints(history).slice(-MOST_POINTS);
    const span = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0);
    const short = new Intl.DateTimeFormat(
      format.locale,
      span < TWO_DAYS_MS ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short' },
    );
    return {
      kind: 'lines',
      withoutTotals: true,
      buckets: points.map(({ at }) => ({
        key: String(at),
        label: short.format(at),
        title: format.dateTime(at),
        state: 'known',
        note: null,
      })),
      series: [
        {
          id: 'credit',
          label: t('tab.credit'),
          colour: palette.chart.credit,
          mark: 0,
          values: points.map(({ credit }) => credit),
          total: null,
        },
      ],
      format: (value) => format.money(value === null ? null : thousandths(value)),
      formatAxis: (value) => format.compact(value / 1_000),
    };
  }, [history, format, palette.chart.credit, t]);
}
