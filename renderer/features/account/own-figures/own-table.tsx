import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '@renderer/lib/format';
import { FigureTable } from '@renderer/ui/charts/figure-table';
import { useChartTexts } from '@renderer/ui/charts/use-chart-texts';
import { type ComparedPeriod, type Comparison, type Granularity, OWN_FIELDS } from '../model/own-figures';
import { ownPeriodLabel } from './own-labels';

interface OwnTableProps {
  periods: readonly ComparedPeriod[];
  granularity: Granularity;
  /** The profile has a partner key, so that there is something to compare with. */
  withPartner: boolean;
}

/** Each figure of each period: own, and under it what the partner's daily report says and the difference. */
export function OwnTable({ periods, granularity, withPartner }: OwnTableProps) {
  const { t } = useTranslation('account');
  const texts = useChartTexts();
  const format = useFormat();
  return (
    <FigureTable caption={t('own.reports')} maxHeight={560}>
      <thead>
        <tr>
          <th scope="col">{texts.period}</th>
          {OWN_FIELDS.map((field) => (
            <th key={field} scope="col" title={t('own.chartPartner', { formula: t(`own.counterparts.${field}`) })}>
              {t(`own.fields.${field}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.map((period, index) => (
          <tr key={`${index}-${period.periodStart}`}>
            <th scope="row">
              {ownPeriodLabel(period, granularity, format)}
              {!period.comparable && withPartner && <small>{t('own.notComparable')}</small>}
            </th>
            {period.figures.map((figure) => (
              <td key={figure.field}>
                {format.number(figure.own)}
                {period.comparable && <Beside figure={figure} format={format} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </FigureTable>
  );
}

function signed(difference: number | null, format: Format): string {
  const text = format.number(difference);
  return difference !== null && difference > 0 ? `+${text}` : text;
}

function Beside({ figure, format }: { figure: Comparison; format: Format }) {
  const { t } = useTranslation('account');
  return (
    <small>
      {t('own.partnerValue', { value: format.number(figure.partner) })}
      <br />
      {t('own.differenceValue', { value: signed(figure.difference, format) })}
    </small>
  );
}
