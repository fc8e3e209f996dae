import { useTheme } from '@mui/material/styles';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { thousandths } from '@shared/domain/money';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import type { MonthPrint } from '@shared/ipc/print-models';
import { LOCALES, createFormat } from '../lib/format';
import { BarTable } from './bar-table';
import { Paper, Part } from './paper';
import { SumsTable } from './sums-table';
import { TrendPart } from './trend-part';

const share = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : part / whole;

/** The summary of a month: its sums, thirteen months, profit by category, and who consumed most. */
export function MonthPage({ job }: { job: MonthPrint }) {
  const { t } = useTranslation('packs');
  const { palette } = useTheme().vars;
  const format = useMemo(() => createFormat(LOCALES[job.language], job.currency), [job]);
  const money = (value: number | null): string => format.money(value === null ? null : thousandths(value));
  const { state, closing } = job;
  const stage = t(`stages.${state.stage}`);
  const facts = [
    [t('print.stage'), state.why ? `${stage}: ${t(`why.${state.why}`)}` : stage] as const,
    ...(closing
      ? ([
          [t('print.closedAt'), format.dateTime(closing.closedAt)],
          [t('print.hash'), closing.hash],
        ] as const)
      : []),
    [t('print.accounts'), format.number(job.accounts)] as const,
    [t('print.asOf'), format.dateTime(job.asOf)] as const,
    [t('print.madeAt'), format.dateTime(job.madeAt)] as const,
  ];
  const profit = job.sums.profit.value;
  const consumption = job.sums.consumption.value;
  const clientTexts = (client: { consumption: number | null; profit: number | null }): string[] => [
    money(client.consumption),
    format.percent(share(client.consumption, consumption)),
    money(client.profit),
  ];
  return (
    <Paper title={t('print.monthTitle', { month: format.month(job.month) })} subtitle={job.partnerName} facts={facts}>
      <SumsTable job={job} format={format} />
      <TrendPart job={job} format={format} />
      <Part title={t('print.categories')}>
        <BarTable
          heads={[t('print.category'), t('print.profit'), t('print.share')]}
          rows={PROFIT_CATEGORIES.map((category, mark) => ({
            key: category,
            name: t(`categories.${category}`),
            value: job.profitBy[category].value,
            colour: palette.chart[category],
            mark,
            texts: [money(job.profitBy[category].value), format.percent(share(job.profitBy[category].value, profit))],
          }))}
          total={[t('print.total'), money(profit), '']}
        />
      </Part>
      <Part title={t('print.clients')}>
        <BarTable
          heads={[t('print.client'), t('print.consumption'), t('print.share'), t('print.profit')]}
          rows={[
            ...job.clients.map((client, i) => ({
              key: String(i),
              name: client.name,
              value: client.consumption,
              colour: palette.chart.consumption,
              mark: 0,
              texts: clientTexts(client),
            })),
            ...(job.otherClients.accounts > 0
              ? [
                  {
                    key: 'others',
                    name: t('print.others', { count: job.otherClients.accounts }),
                    value: job.otherClients.consumption,
                    colour: palette.chart.other,
                    mark: 1,
                    texts: clientTexts(job.otherClients),
                  },
                ]
              : []),
          ]}
          total={[t('print.total'), money(consumption), '', money(profit)]}
        />
      </Part>
    </Paper>
  );
}
