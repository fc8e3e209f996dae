import { useTranslation } from 'react-i18next';
import type { ChartTexts } from './chart-model';

/** The words of every chart. @param own those that say more in this one */
export function useChartTexts(own: Partial<ChartTexts> = {}): ChartTexts {
  const { t } = useTranslation();
  return {
    period: t('charts.period'),
    total: t('charts.total'),
    notFetched: t('charts.notFetched'),
    showChart: t('charts.showChart'),
    showTable: t('charts.showTable'),
    formula: t('charts.formula'),
    empty: t('charts.empty'),
    loading: t('charts.loading'),
    ...own,
  };
}
