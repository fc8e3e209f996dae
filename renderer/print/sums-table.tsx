import { useTranslation } from 'react-i18next';
import { thousandths } from '@shared/domain/money';
import type { MonthPrint, PrintedSum } from '@shared/ipc/print-models';
import type { Format } from '../lib/format';
import { Part, PaperTable } from './paper';

type Compared = { previous: PrintedSum; yearAgo: PrintedSum } | null;

/** The sums of the portfolio beside those of the month before and of a year ago. */
export function SumsTable({ job, format }: { job: MonthPrint; format: Format }) {
  const { t } = useTranslation('packs');
  const { sums, previous, yearAgo } = job;
  const compared = (figure: 'consumption' | 'profit'): Compared => ({
    previous: previous[figure],
    yearAgo: yearAgo[figure],
  });
  return (
    <Part title={t('print.sums')}>
      <PaperTable>
        <thead>
          <tr>
            {(['figure', 'value', 'previous', 'change', 'yearAgo', 'change'] as const).map((head, i) => (
              <th key={i} scope="col">
                {t(`print.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SumRow name={t('print.opening')} sum={sums.opening} compared={null} {...{ job, format }} />
          <SumRow name={t('print.recharge')} sum={sums.recharge} compared={null} {...{ job, format }} />
          <SumRow
            name={t('print.consumption')}
            sum={sums.consumption}
            compared={compared('consumption')}
            {...{ job, format }}
          />
          <SumRow name={t('print.closing')} sum={sums.closing} compared={null} {...{ job, format }} />
          <SumRow name={t('print.profit')} sum={sums.profit} compared={compared('profit')} {...{ job, format }} />
          <ShareRow name={t('print.margin')} text={format.percent(job.margin)} />
          <ShareRow name={t('print.markup')} text={format.percent(job.markup)} />
        </tbody>
      </PaperTable>
    </Part>
  );
}

interface SumRowProps {
  name: string;
  sum: PrintedSum;
  compared: Compared;
  job: MonthPrint;
  format: Format;
}

function SumRow({ name, sum, compared, job, format }: SumRowProps) {
  const { t } = useTranslation('packs');
  const money = (value: number | null): string => format.money(value === null ? null : thousandths(value));
  const change = (before: PrintedSum): string => {
    if (sum.value === null || before.value === null) return format.money(null);
    const apart = sum.value - before.value;
    const percent = before.value > 0 ? ` (${format.percent(apart / before.value)})` : '';
    return `${money(apart)}${percent}`;
  };
  const known = sum.accounts < job.accounts && sum.value !== null;
  return (
    <tr>
      <th scope="row">
        {name}
        {known && ` (${t('print.ofAccounts', { known: sum.accounts, count: job.accounts })})`}
      </th>
      <td>{money(sum.value)}</td>
      <td>{compared && money(compared.previous.value)}</td>
      <td>{compared && change(compared.previous)}</td>
      <td>{compared && money(compared.yearAgo.value)}</td>
      <td>{compared && change(compared.yearAgo)}</td>
    </tr>
  );
}

function ShareRow({ name, text }: { name: string; text: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{text}</td>
      <td />
      <td />
      <td />
      <td />
    </tr>
  );
}
