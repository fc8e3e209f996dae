import { qualityOf } from '@shared/domain/figure-quality';
import type { MonthColumn } from '@shared/domain/month-columns';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import type { MonthTable } from '@shared/ipc/finance-models';
import { type MonthSummary } from '../month-summary';
import { type Column, type Row, type Table, type Value, known } from '../table';
import type { Words } from '../words/en';
import { column } from '../words/words';
import { difference, marginOf, markupOf, shareOf, snake, typeText } from './figures';

interface Field {
  column: Column;
  value: (row: number) => Value;
  /** Of the whole portfolio; null where a sum means nothing. */
  total: Value;
}

/** One row an account with every figure of its month, and a last row that is their sum. */
export function accountsTable(table: MonthTable, summary: MonthSummary, words: Words): Table {
  const fields = fieldsOf(table, summary, words);
  const rows: Row[] = table.accountIds.map((_, row) => fields.map(({ value }) => value(row)));
  return {
    name: words.sheets.accounts,
    columns: fields.map((field) => field.column),
    rows,
    total: fields.map(({ total }) => total),
  };
}

function fieldsOf(table: MonthTable, summary: MonthSummary, words: Words): Field[] {
  const at =
    (name: MonthColumn) =>
    (row: number): number | null =>
      known(table.columns[name][row]);
  const quality = (name: MonthColumn) => (row: number) => words.qualities[qualityOf(at(name)(row) ?? 0)];
  const plain = (
    key: keyof Words['columns'],
    kind: Column['kind'],
    value: Field['value'],
    total: Value = null,
  ): Field => ({
    column: column(words, key, kind),
    value,
    total,
  });
  const text = (key: keyof Words['columns'], width: number, value: Field['value'], total: Value = null): Field => ({
    column: column(words, key, 'text', width),
    value,
    total,
  });
  const [consumption, profit] = [at('consumption'), at('profit')];
  const compared = (when: 'previous' | 'year_ago', name: 'previous' | 'yearAgo'): Field[] => {
    const [before, earned] = [at(`${name}Consumption`), at(`${name}Profit`)];
    const sums = summary[name];
    return [
      plain(`${when}_consumption`, 'money', before, sums.consumption.value),
      plain(
        `${when}_consumption_change`,
        'money',
        (row) => difference(consumption(row), before(row)),
        difference(summary.consumption.value, sums.consumption.value),
      ),
      plain(`${when}_profit`, 'money', earned, sums.profit.value),
      plain(
        `${when}_profit_change`,
        'money',
        (row) => difference(profit(row), earned(row)),
        difference(summary.profit.value, sums.profit.value),
      ),
      text(`${when}_quality`, 14, quality(`${name}Quality`)),
    ];
  };
  return [
    text('account_id', 14, (row) => table.accountIds[row] ?? null, words.total),
    text('account', 34, (row) => table.names[row] ?? null, words.totalOf(table.accountIds.length)),
    text('country', 9, (row) => table.countries[row] ?? null),
    text('type', 11, (row) => typeText(table.types[row] ?? null, words)),
    plain('opening_credit', 'money', at('openingCredit'), summary.opening.value),
    text('opening_quality', 14, quality('openingQuality')),
    plain('opening_doubt', 'money', at('openingDoubt')),
    plain('recharges', 'money', at('recharge'), summary.recharge.value),
    plain('consumption', 'money', consumption, summary.consumption.value),
    plain('closing_credit', 'money', at('closingCredit'), summary.closing.value),
    text('closing_quality', 14, quality('closingQuality')),
    plain('closing_doubt', 'money', at('closingDoubt')),
    plain('residual', 'money', (row) => residualOf(table, row)),
    plain('profit', 'money', profit, summary.profit.value),
    ...PROFIT_CATEGORIES.map((category) => ({
      column: {
        key: `profit_${snake(category)}`,
        header: words.profitOf(words.categories[category]),
        kind: 'money' as const,
        width: 17,
      },
      value: at(`profitBy.${category}`),
      total: summary.profitBy[category].value,
    })),
    plain('margin', 'percent', (row) => marginOf(profit(row), consumption(row)), summary.margin),
    plain('markup', 'percent', (row) => markupOf(profit(row), consumption(row)), summary.markup),
    plain('share_of_consumption', 'percent', (row) => shareOf(consumption(row), summary.consumption.value)),
    text('figures_quality', 14, quality('figuresQuality')),
    plain('days_fetched', 'count', at('coveredDays')),
    plain('days_closed', 'count', at('closedDays')),
    plain('days_flagged', 'count', at('flaggedDays')),
    ...compared('previous', 'previous'),
    ...compared('year_ago', 'yearAgo'),
    plain('as_of', 'instant', at('asOf')),
  ];
}

/** Opening credit + recharges − consumption − closing credit, thousandths; null if one of them is missing. */
function residualOf({ columns }: MonthTable, row: number): number | null {
  const value = (name: MonthColumn): number => columns[name][row] ?? Number.NaN;
  return known(value('openingCredit') + value('recharge') - value('consumption') - value('closingCredit'));
}
