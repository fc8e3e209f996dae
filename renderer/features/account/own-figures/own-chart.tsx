import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTheme } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { ChartFrame } from '@renderer/ui/charts/chart-frame';
import type { ChartModel } from '@renderer/ui/charts/chart-model';
import { useChartTexts } from '@renderer/ui/charts/use-chart-texts';
import { type ComparedPeriod, type Granularity, OWN_FIELDS } from '../model/own-figures';
import { totalOfValues } from '../model/usage-periods';
import { ownAxisLabel, ownPeriodLabel } from './own-labels';

type OwnField = (typeof OWN_FIELDS)[number];
const SIDES = ['own', 'partner'] as const;

interface OwnChartProps {
  periods: readonly ComparedPeriod[];
  granularity: Granularity;
  withPartner: boolean;
}

/** One figure over time: as the account reports it, and as the partner's daily report adds up. */
export function OwnChart({ periods, granularity, withPartner }: OwnChartProps) {
  const { t } = useTranslation('account');
  const texts = useChartTexts();
  const [field, setField] = useState<OwnField>('sentMessages');
  const model = useOwnModel({ periods, granularity, withPartner }, field);
  const name = t(`own.fields.${field}`);
  return (
    <ChartFrame
      title={t('own.chart', { field: name })}
      model={model}
      texts={texts}
      formula={`${t('own.chartOwn', { field: name })}\n${t('own.chartPartner', { formula: t(`own.counterparts.${field}`) })}`}
      actions={
        <TextField
          select
          size="small"
          value={field}
          onChange={(event) => setField(OWN_FIELDS.find((each) => each === event.target.value) ?? field)}
          slotProps={{ select: { SelectDisplayProps: { 'aria-label': t('own.figure') } } }}
          sx={{ minWidth: 190 }}
        >
          {OWN_FIELDS.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`own.fields.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      }
    />
  );
}

function useOwnModel({ periods: newestFirst, granularity, withPartner }: OwnChartProps, field: OwnField): ChartModel {
  const { t } = useTranslation('account');
  const format = useFormat();
  const { chart } = useTheme().vars.palette;
  return useMemo(() => {
    const periods = [...newestFirst].reverse();
    const figures = periods.map((period) => period.figures.find((each) => each.field === field));
    const series = (withPartner ? SIDES : SIDES.slice(0, 1)).map((id) => {
      const values = figures.map((figure) => figure?.[id] ?? null);
      return {
        id,
        label: t(id === 'own' ? 'own.ownColumn' : 'own.partnerColumn'),
        colour: id === 'own' ? chart.outgoing : chart.incoming,
        mark: id === 'own' ? 0 : 1,
        values,
        total: totalOfValues(values),
      };
    });
    return {
      kind: 'bars',
      series,
      buckets: periods.map((period, index) => ({
        key: `${index}-${period.periodStart}`,
        label: ownAxisLabel(period, granularity, format),
        title: ownPeriodLabel(period, granularity, format),
        state: 'known',
        note: period.comparable || !withPartner ? null : t('own.notComparable'),
      })),
      format: format.number,
      formatAxis: format.compact,
    };
  }, [newestFirst, granularity, withPartner, field, t, format, chart]);
}
