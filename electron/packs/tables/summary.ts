import { addMonths } from '@shared/domain/report-day';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import type { KnownSum, MonthSummary } from '../month-summary';
import type { PackInput } from '../pack-input';
import type { OwnCell, Row, Table } from '../table';
import type { Words } from '../words/en';
import { column, stageText } from '../words/words';
import { difference, differenceShare, shareOf } from './figures';

/** The portfolio on one sheet: what it is of, its sums beside those of the month before and a year ago, and the profit by category. */
export function summaryTable(input: PackInput, summary: MonthSummary, words: Words): Table {
  const head: Row[] = headOf(input, summary, words).map(([label, cell]) => [label, cell]);
  return {
    name: words.sheets.summary,
    columns: [
      { ...column(words, 'figure', 'text', 38) },
      column(words, 'value', 'money', 22),
      column(words, 'of_accounts', 'count', 12),
      column(words, 'quality', 'text', 12),
      column(words, 'previous_month', 'money'),
      column(words, 'change', 'money'),
      column(words, 'change_percent', 'percent'),
      column(words, 'year_ago', 'money'),
      column(words, 'year_change', 'money'),
      column(words, 'year_change_percent', 'percent'),
    ],
    rows: [...head, ...figuresOf(summary, words), ...categoriesOf(summary, words)],
  };
}

const text = (value: string | null): OwnCell => ({ kind: 'text', value });
const instant = (value: number | null): OwnCell => ({ kind: 'instant', value });

function headOf({ closing, ...input }: PackInput, summary: MonthSummary, words: Words): [string, OwnCell][] {
  const { partner, month, stage, accounts, currency, made, asOf, closedAt, closingNote, hash } = words.summary;
  const closed: [string, OwnCell][] = closing
    ? [
        [closedAt, instant(closing.closedAt)],
        [closingNote, text(closing.note || null)],
        [hash, text(closing.hash)],
      ]
    : [];
  return [
    [partner, text(input.partnerName)],
    [month, text(input.month)],
    [stage, text(stageText(words, input.state))],
    ...closed,
    [accounts, { kind: 'count', value: summary.accounts }],
    [currency, text(input.currency)],
    [asOf, instant(summary.asOf)],
    [made, instant(input.madeAt)],
  ];
}

function figuresOf(summary: MonthSummary, words: Words): Row[] {
  const { columns } = words;
  const compared = (label: string, now: KnownSum, before: KnownSum, yearAgo: KnownSum): Row => [
    ...plain(label, now, words),
    before.value,
    difference(now.value, before.value),
    differenceShare(now.value, before.value),
    yearAgo.value,
    difference(now.value, yearAgo.value),
    differenceShare(now.value, yearAgo.value),
  ];
  return [
    plain(columns.opening_credit, summary.opening, words),
    plain(columns.recharges, summary.recharge, words),
    compared(columns.consumption, summary.consumption, summary.previous.consumption, summary.yearAgo.consumption),
    plain(columns.closing_credit, summary.closing, words),
    compared(columns.profit, summary.profit, summary.previous.profit, summary.yearAgo.profit),
    [columns.margin, { kind: 'percent', value: summary.margin }],
    [columns.markup, { kind: 'percent', value: summary.markup }],
  ];
}

const plain = (label: string, { value, accounts, quality }: KnownSum, words: Words): Row => [
  label,
  value,
  accounts,
  words.qualities[quality],
];

const categoriesOf = ({ profitBy }: MonthSummary, words: Words): Row[] =>
  PROFIT_CATEGORIES.map((category) => plain(words.profitOf(words.categories[category]), profitBy[category], words));

/** The profit by category over all accounts, and what part of it each is. */
export function categoriesTable({ table }: PackInput, { profitBy }: MonthSummary, words: Words): Table {
  const total = PROFIT_CATEGORIES.reduce<number | null>(
    (sum, category) => (profitBy[category].value === null ? sum : (sum ?? 0) + profitBy[category].value),
    null,
  );
  return {
    name: words.sheets.categories,
    columns: [
      column(words, 'category', 'text', 26),
      column(words, 'profit', 'money'),
      column(words, 'share_of_profit', 'percent'),
      column(words, 'accounts', 'count'),
    ],
    rows: PROFIT_CATEGORIES.map((category) => {
      const { value } = profitBy[category];
      const earning = table.columns[`profitBy.${category}`].filter((profit) => profit !== 0 && !Number.isNaN(profit));
      return [words.categories[category], value, shareOf(value, total), earning.length];
    }),
    total: [words.total, total, null, null],
  };
}

/** The months that a month is compared with. */
export const comparedMonths = (month: PackInput['month']) => ({
  previous: addMonths(month, -1),
  yearAgo: addMonths(month, -12),
});
