import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { thousandths } from '@shared/domain/money';
import { type Format, useFormat } from '@renderer/lib/format';
import { MONEY_CHARTS } from '../model/usage-measures';
import type { UsagePeriod } from '../model/usage-periods';
import type { ChartDress } from './build-chart';

type Translate = ReturnType<typeof useTranslation<'account'>>['t'];

/** What is known of a period, in words; nothing of one that is complete. */
export function stateNote(t: Translate, { state, fetchedDays, days }: UsagePeriod): string | null {
  switch (state) {
    case 'complete':
      return null;
    case 'open':
      return t('states.open');
    case 'partial':
      return t('states.partial', { fetched: fetchedDays, days });
    case 'missing':
      return t('states.missing');
  }
}

function dressOf(t: Translate, format: Format, palette: Record<string, string>): ChartDress {
  const axis = new Intl.NumberFormat(format.locale, { notation: 'compact', maximumSignificantDigits: 4 });
  const isMoney = (chart: Parameters<ChartDress['format']>[0]) => MONEY_CHARTS.has(chart);
  return {
    locale: format.locale,
    seriesLabel: (chart, id) => t(`series.${chart}.${id}` as 'series.direction.incoming'),
    stateNote: (period) => stateNote(t, period),
    colour: (name) => palette[name] ?? 'currentColor',
    format: (chart) => (value) => {
      if (!isMoney(chart)) return format.number(value);
      return format.money(value === null ? null : thousandths(value));
    },
    formatAxis: (chart) => (value) => axis.format(isMoney(chart) ? value / 1_000 : value),
  };
}

export function useChartDress(): ChartDress {
  const { t } = useTranslation('account');
  const format = useFormat();
  const { palette } = useTheme().vars;
  return useMemo(() => dressOf(t, format, palette.chart), [t, format, palette.chart]);
}
