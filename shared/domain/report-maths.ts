import { type Thousandths, thousandths } from './money';
import {
  CHANNELS,
  CONVERSATION_CATEGORIES,
  type ChannelDay,
  type ChannelName,
  MESSAGE_KINDS,
  MESSAGE_STATUSES,
  PROFIT_CATEGORIES,
  type ReportRow,
  type StatusCounts,
} from './report';
import { type DayRange, type ReportDay, daysOf, monthOf, reportDay, weekStart } from './report-day';

/**
 * What the client was charged, in thousandths: −(transaction_amount + recharge_amount), because the transaction amount is
 * negative and includes the recharges (Reference: Partners, "Get account report", its recorded sample).
 * @returns null if either raw field was missing.
 */
export function consumption(row: Pick<ReportRow, 'transactionAmount' | 'rechargeAmount'>): Thousandths | null {
  if (row.transactionAmount === null || row.rechargeAmount === null) return null;
  return thousandths(0 - (row.transactionAmount + row.rechargeAmount));
}

/** Adds two counts; a missing one does not turn a known one into nothing, and two missing stay missing. */
export function addCounts<T extends number>(a: T | null, b: T | null): T | null {
  if (a === null) return b;
  if (b === null) return a;
  return (a + b) as T;
}

/**
 * The difference between the reported profit and the sum of its parts, in thousandths; 0 when they agree.
 * @returns null if the total or every part is missing: there is nothing to compare.
 */
export function profitMismatch(row: Pick<ReportRow, 'profit' | 'profitBy'>): number | null {
  const parts = PROFIT_CATEGORIES.map((category) => row.profitBy[category]).reduce(addCounts, null);
  return row.profit === null || parts === null ? null : row.profit - parts;
}

/** All messages of these statuses, whatever their status; null if none was reported. */
export function totalOf(counts: StatusCounts): number | null {
  return MESSAGE_STATUSES.map((status) => counts[status]).reduce(addCounts, null);
}

const NO_STATUS: StatusCounts = { sent: null, delivered: null, read: null, error: null, noStatus: null };

/** A row in which nothing was reported. */
export function emptyRow(day: ReportDay): ReportRow {
  return {
    day,
    whatsapp: null,
    sms: null,
    conversations: { marketing: null, utility: null, authentication: null, service: null, other: null },
    transactionAmount: null,
    rechargeAmount: null,
    profit: null,
    profitBy: {
      conversations: null,
      marketing: null,
      utility: null,
      authentication: null,
      service: null,
      smsOneWay: null,
      smsTwoWay: null,
    },
  };
}

function addRecords<K extends string, T extends number>(
  keys: readonly K[],
  a: Record<K, T | null>,
  b: Record<K, T | null>,
): Record<K, T | null> {
  return Object.fromEntries(keys.map((key) => [key, addCounts(a[key], b[key])])) as Record<K, T | null>;
}

/** Adds two channels; a channel missing on one side counts as the other. */
export function addChannels(a: ChannelDay | null, b: ChannelDay | null): ChannelDay | null {
  if (a === null) return b;
  if (b === null) return a;
  return {
    contactedInbound: addCounts(a.contactedInbound, b.contactedInbound),
    contactedOutbound: addCounts(a.contactedOutbound, b.contactedOutbound),
    incoming: addCounts(a.incoming, b.incoming),
    marketing: addRecords(MESSAGE_STATUSES, a.marketing, b.marketing),
    utility: addRecords(MESSAGE_STATUSES, a.utility, b.utility),
    authentication: addRecords(MESSAGE_STATUSES, a.authentication, b.authentication),
    service: addRecords(MESSAGE_STATUSES, a.service, b.service),
  };
}

/** Adds two rows field by field; the result carries the day of `a`. Associative and commutative but for that day. */
export function addRows(a: ReportRow, b: ReportRow): ReportRow {
  return {
    day: a.day,
    whatsapp: addChannels(a.whatsapp, b.whatsapp),
    sms: addChannels(a.sms, b.sms),
    conversations: addRecords(CONVERSATION_CATEGORIES, a.conversations, b.conversations),
    transactionAmount: addCounts(a.transactionAmount, b.transactionAmount),
    rechargeAmount: addCounts(a.rechargeAmount, b.rechargeAmount),
    profit: addCounts(a.profit, b.profit),
    profitBy: addRecords(PROFIT_CATEGORIES, a.profitBy, b.profitBy),
  };
}

/** The sum of rows under the first day, or null of none: no data is not zero. */
export function sumRows(rows: readonly ReportRow[]): ReportRow | null {
  return rows.length === 0 ? null : rows.reduce(addRows);
}

export const PERIODS = ['day', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** The first day of the period a day lies in: the day itself, the Monday of its week, the first of its month. */
export function periodStart(day: ReportDay, period: Period): ReportDay {
  switch (period) {
    case 'day':
      return day;
    case 'week':
      return weekStart(day);
    case 'month':
      return reportDay(`${monthOf(day)}-01`);
  }
}

export interface PeriodRow {
  /** First day of the period; the first period of a range may begin before the range does. */
  start: ReportDay;
  /** How many days of the period had a row: days without activity have none. */
  activeDays: number;
  row: ReportRow;
}

/**
 * Sums daily rows into periods. Every period of the range is present; one without any row has an empty row and 0 active days,
 * because a gap inside a fetched range means no activity.
 */
export function aggregate(rows: readonly ReportRow[], range: DayRange, period: Period): PeriodRow[] {
  const byStart = new Map<ReportDay, PeriodRow>();
  for (const day of daysOf(range)) {
    const start = periodStart(day, period);
    if (!byStart.has(start)) byStart.set(start, { start, activeDays: 0, row: emptyRow(start) });
  }
  for (const row of rows) {
    const slot = byStart.get(periodStart(row.day, period));
    if (!slot || row.day < range.from || row.day > range.to) continue;
    slot.row = addRows(slot.row, row);
    slot.activeDays += 1;
  }
  return [...byStart.values()];
}

/** The chosen channels of a row as one; null if none of them was reported. */
export function channelsOf(row: ReportRow, channels: readonly ChannelName[] = CHANNELS): ChannelDay | null {
  return channels.map((name) => row[name]).reduce(addChannels, null);
}

/** All outgoing messages of a channel, of every kind and status; null if nothing was reported. */
export function outgoing(channel: ChannelDay | null): number | null {
  if (!channel) return null;
  return MESSAGE_KINDS.map((kind) => totalOf(channel[kind])).reduce(addCounts, null);
}

/** Messages of every kind in one channel, by status. */
export function byStatus(channel: ChannelDay | null): StatusCounts {
  if (!channel) return NO_STATUS;
  return MESSAGE_KINDS.map((kind) => channel[kind]).reduce((a, b) => addRecords(MESSAGE_STATUSES, a, b), NO_STATUS);
}

/** Margin = profit ÷ what the client was charged, as a fraction; null without a charge. */
export function margin(profit: Thousandths | null, charged: Thousandths | null): number | null {
  return profit === null || charged === null || charged <= 0 ? null : profit / charged;
}

/** Markup = profit ÷ cost (the charge less the profit), as a fraction; null without a cost. */
export function markup(profit: Thousandths | null, charged: Thousandths | null): number | null {
  if (profit === null || charged === null || charged - profit <= 0) return null;
  return profit / (charged - profit);
}
