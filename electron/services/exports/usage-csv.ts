import { type Thousandths, toDecimalText } from '@shared/domain/money';
import {
  CONVERSATION_CATEGORIES,
  type ChannelName,
  CHANNELS,
  MESSAGE_KINDS,
  MESSAGE_STATUSES,
  PROFIT_CATEGORIES,
} from '@shared/domain/report';
import {
  type Period,
  type PeriodRow,
  aggregate,
  consumption,
  margin,
  markup,
  outgoing,
  profitMismatch,
} from '@shared/domain/report-maths';
import { type DayRange, addDays } from '@shared/domain/report-day';
import type { Usage } from '@shared/ipc/models';
import type { Cell, CsvTable } from './csv';

interface Column {
  header: string;
  cell: (period: PeriodRow) => Cell;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function money(header: string, read: (period: PeriodRow) => Thousandths | null): Column[] {
  return [
    { header: `${header}_thousandths`, cell: read },
    {
      header,
      cell: (period) => {
        const value = read(period);
        return value === null ? null : Number(toDecimalText(value));
      },
    },
  ];
}

function channelColumns(name: ChannelName): Column[] {
  return [
    { header: `${name}_contacted_inbound`, cell: ({ row }) => row[name]?.contactedInbound ?? null },
    { header: `${name}_contacted_outbound`, cell: ({ row }) => row[name]?.contactedOutbound ?? null },
    { header: `${name}_incoming`, cell: ({ row }) => row[name]?.incoming ?? null },
    { header: `${name}_outgoing`, cell: ({ row }) => outgoing(row[name]) },
    ...MESSAGE_KINDS.flatMap((kind) =>
      MESSAGE_STATUSES.map((status) => ({
        header: `${name}_${kind}_${snake(status)}`,
        cell: ({ row }: PeriodRow) => row[name]?.[kind][status] ?? null,
      })),
    ),
  ];
}

const COLUMNS: Column[] = [
  { header: 'active_days', cell: ({ activeDays }) => activeDays },
  ...CHANNELS.flatMap(channelColumns),
  ...CONVERSATION_CATEGORIES.map((category) => ({
    header: `conversations_${category}`,
    cell: ({ row }: PeriodRow) => row.conversations[category],
  })),
  ...money('transaction_amount', ({ row }) => row.transactionAmount),
  ...money('recharge_amount', ({ row }) => row.rechargeAmount),
  ...money('consumption', ({ row }) => consumption(row)),
  ...money('profit', ({ row }) => row.profit),
  ...PROFIT_CATEGORIES.flatMap((category) => money(`profit_${snake(category)}`, ({ row }) => row.profitBy[category])),
  { header: 'profit_minus_parts_thousandths', cell: ({ row }) => profitMismatch(row) },
  { header: 'margin', cell: ({ row }) => margin(row.profit, consumption(row)) },
  { header: 'markup', cell: ({ row }) => markup(row.profit, consumption(row)) },
];

export interface UsageCsvInput {
  usage: Usage;
  range: DayRange;
  period: Period;
  accountId: string;
  accountName: string;
  currency: string;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * Usage of one account as CSV: Spoki's raw figures and what the app derives from them, a row a period. Days or periods that were
 * never fetched in full say `no` under `fetched`; their figures are then incomplete, not zero.
 */
export function usageCsv({ usage, range, period, accountId, accountName, currency, now }: UsageCsvInput): CsvTable {
  const periods = aggregate(usage.rows, range, period);
  const ends = periods.map((_, i) => addDays(periods[i + 1]?.start ?? addDays(range.to, 1), -1));
  return {
    head: [
      `Partner Desk, usage of ${accountName} (account ${accountId}), ${range.from} to ${range.to} by ${period}, ${new Date(now).toISOString()}`,
      `Currency: ${currency}. Columns ending in _thousandths are integers of a thousandth (1000 = 1 ${currency}).`,
      'consumption = -(transaction_amount + recharge_amount); margin = profit / consumption; markup = profit / (consumption - profit)',
      `Days from ${usage.openFrom} on are provisional.`,
    ],
    columns: [`${period}_start`, 'period_end', 'fetched', 'provisional', ...COLUMNS.map((column) => column.header)],
    rows: periods.map((row, i) => {
      const start = row.start < range.from ? range.from : row.start;
      const end = ends[i] ?? range.to;
      return [
        row.start,
        end,
        isFetched(usage, { from: start, to: end }) ? 'yes' : 'no',
        end >= usage.openFrom ? 'yes' : 'no',
        ...COLUMNS.map((column) => column.cell(row)),
      ];
    }),
  };
}

/** Whether every day of the range lies inside fetched ranges. */
function isFetched(usage: Usage, range: DayRange): boolean {
  let next = range.from;
  for (const covered of [...usage.fetched].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (covered.from <= next && covered.to >= next) next = addDays(covered.to, 1);
  }
  return next > range.to;
}
