import { type Thousandths, thousandths } from './money';
import {
  CHANNELS,
  type ChannelDay,
  CONVERSATION_CATEGORIES,
  MESSAGE_KINDS,
  MESSAGE_STATUSES,
  type ReportRow,
} from './report';
import { profitMismatch } from './report-maths';

/**
 * What can be odd about a day of a report. The day is kept as it came, counts in every sum, and is shown.
 * - `profit-mismatch`: the total profit is not the sum of its parts
 * - `negative-count`: a count below 0 (Spoki reports corrections so)
 * - `amount-missing`: transactions or recharges were not told, so consumption is unknown
 */
export const DAY_FLAGS = ['profit-mismatch', 'negative-count', 'amount-missing'] as const;
export type DayFlag = (typeof DAY_FLAGS)[number];

/**
 * Why a day of an answer could not be taken over; what came is kept aside, and the day counts as not fetched.
 * - `unreadable`: it has no report's form
 * - `other-granularity`: it names a month, a year or a week
 * - `duplicate`: it came twice with different figures
 */
export const REJECT_REASONS = ['unreadable', 'other-granularity', 'duplicate'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** One flag of a day. */
export interface FlaggedDay {
  flag: DayFlag;
  /** Thousandths, for `profit-mismatch`: the total less its parts, null beyond 2^53; otherwise null. */
  difference: Thousandths | null;
}

/** What is odd about a day, in the order of `DAY_FLAGS`; empty for a sound one. */
export function flagsOf(row: ReportRow): FlaggedDay[] {
  const flags: FlaggedDay[] = [];
  const mismatch = profitMismatch(row);
  if (mismatch !== null && mismatch !== 0)
    flags.push({
      flag: 'profit-mismatch',
      difference: Number.isSafeInteger(mismatch) ? thousandths(mismatch) : null,
    });
  if (hasNegativeCount(row)) flags.push({ flag: 'negative-count', difference: null });
  if (row.transactionAmount === null || row.rechargeAmount === null)
    flags.push({ flag: 'amount-missing', difference: null });
  return flags;
}

const isNegative = (count: number | null): boolean => count !== null && count < 0;

function hasNegativeCount(row: ReportRow): boolean {
  return (
    CONVERSATION_CATEGORIES.some((category) => isNegative(row.conversations[category])) ||
    CHANNELS.some((name) => channelHasNegative(row[name]))
  );
}

function channelHasNegative(channel: ChannelDay | null): boolean {
  if (channel === null) return false;
  const { contactedInbound, contactedOutbound, incoming } = channel;
  return (
    [contactedInbound, contactedOutbound, incoming].some(isNegative) ||
    MESSAGE_KINDS.some((kind) => MESSAGE_STATUSES.some((status) => isNegative(channel[kind][status])))
  );
}
