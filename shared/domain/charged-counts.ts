import type { ProfitCategory, ReportRow, StatusCounts } from './report';
import {
  CHANNELS,
  type ChannelName,
  MESSAGE_KINDS,
  MESSAGE_STATUSES,
  type MessageKind,
  type MessageStatus,
} from './report';
import { addCounts } from './report-maths';

/**
 * Which reported counts a margin is earned on. The reference says neither which statuses are charged nor which conversations count, so
 * this file is the one place where that is chosen:
 * - messages by their last status: all but `error` are charged; as few as `delivered` and `read` may be;
 * - conversations: those the business opens (marketing, utility, authentication); at most all of them;
 * - WhatsApp margins: the WhatsApp counts of their kind, and SMS: all SMS messages, whatever their kind. The report does not tell one-way
 *   from two-way SMS, so both share one line.
 */
export const CHARGED_STATUSES = ['sent', 'delivered', 'read', 'noStatus'] as const satisfies readonly MessageStatus[];
const SURELY_CHARGED: readonly MessageStatus[] = ['delivered', 'read'];
const CHARGED_CONVERSATIONS = ['marketing', 'utility', 'authentication'] as const;

/** What is counted as one: the seven margins, with the two of SMS on one line. */
export const CHARGE_LINES = ['conversations', 'marketing', 'utility', 'authentication', 'service', 'sms'] as const;
export type ChargeLine = (typeof CHARGE_LINES)[number];

/** The margins, and the reported profits, that belong to a line. */
export function categoriesOf(line: ChargeLine): readonly ProfitCategory[] {
  return line === 'sms' ? ['smsOneWay', 'smsTwoWay'] : [line];
}

export interface ChargedCount {
  /** By the rule above. */
  count: number;
  /** By the narrowest and the widest other reading of what is charged. */
  least: number;
  most: number;
}

/** How many of a line were charged on a day; null if its counts are missing: unknown, not 0. Negative if Spoki reports corrections. */
export type CountCharged = (row: ReportRow, line: ChargeLine) => ChargedCount | null;

/**
 * Counts days of one account. A status that a kind of message reports on some of these days but not on this one makes this day unknown;
 * one that it never reports (`read` of an SMS) counts as nothing. Keys of conversations come and go with their categories in the
 * reference's sample, so one beside others counts as nothing too. (Reference: Partners 137, "Get account report".)
 * @param rows all the days that are looked at together
 */
export function countingCharged(rows: readonly ReportRow[]): CountCharged {
  const reported = reportedStatuses(rows);
  return (row, line) => {
    if (line === 'conversations') return conversationsOf(row);
    if (line !== 'sms') return messagesOf(row.whatsapp?.[line], reported.get(`whatsapp/${line}`));
    const kinds = MESSAGE_KINDS.filter((kind) => row.sms && isReported(row.sms[kind]));
    const counts = kinds.map((kind) => messagesOf(row.sms?.[kind], reported.get(`sms/${kind}`)));
    return counts.length === 0 ? null : counts.reduce(addCharged);
  };
}

const isReported = (counts: StatusCounts): boolean => MESSAGE_STATUSES.some((status) => counts[status] !== null);

type KindOfChannel = `${ChannelName}/${MessageKind}`;

function reportedStatuses(rows: readonly ReportRow[]): Map<KindOfChannel, MessageStatus[]> {
  const known = new Map<KindOfChannel, MessageStatus[]>();
  for (const channel of CHANNELS) {
    for (const kind of MESSAGE_KINDS) {
      const statuses = CHARGED_STATUSES.filter((status) =>
        rows.some((row) => (row[channel]?.[kind][status] ?? null) !== null),
      );
      known.set(`${channel}/${kind}`, statuses);
    }
  }
  return known;
}

function messagesOf(counts: StatusCounts | undefined, reported: readonly MessageStatus[] = []): ChargedCount | null {
  if (!counts || reported.length === 0 || reported.some((status) => counts[status] === null)) return null;
  const sum = (statuses: readonly MessageStatus[]): number =>
    statuses.reduce((total, status) => total + (counts[status] ?? 0), 0);
  return spread(sum(reported), sum(reported.filter((status) => SURELY_CHARGED.includes(status))));
}

function conversationsOf({ conversations }: ReportRow): ChargedCount | null {
  const all = Object.values(conversations).reduce(addCounts, null);
  if (all === null) return null;
  return spread(
    CHARGED_CONVERSATIONS.reduce((total, category) => total + (conversations[category] ?? 0), 0),
    all,
  );
}

const spread = (count: number, other: number): ChargedCount => ({
  count,
  least: Math.min(count, other),
  most: Math.max(count, other),
});

/** The sum of two, or null if either is not known. */
function addCharged(a: ChargedCount | null, b: ChargedCount | null): ChargedCount | null {
  return a && b && { count: a.count + b.count, least: a.least + b.least, most: a.most + b.most };
}

/** The profit that was reported for a line on a day, in thousandths; null if Spoki told none. */
export function observedProfit(row: ReportRow, line: ChargeLine): number | null {
  return categoriesOf(line)
    .map((category) => row.profitBy[category])
    .reduce<number | null>(addCounts, null);
}
