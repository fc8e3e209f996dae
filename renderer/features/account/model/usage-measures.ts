import {
  CHANNELS,
  CONVERSATION_CATEGORIES,
  type ChannelDay,
  type ChannelName,
  MESSAGE_KINDS,
  MESSAGE_STATUSES,
  type MessageKind,
  type MessageStatus,
  PROFIT_CATEGORIES,
  type ReportRow,
} from '@shared/domain/report';
import { addCounts, byStatus, channelsOf, consumption, outgoing, totalOf } from '@shared/domain/report-maths';
import type { MessageView } from './usage-choice';
import type { Measure } from './usage-periods';

/** The channels a chart is about: one, or all together. */
export type ChannelScope = ChannelName | 'both';

export function channelsIn(scope: ChannelScope): readonly ChannelName[] {
  return scope === 'both' ? CHANNELS : [scope];
}

/** One line or bar of a chart: its name in the texts and in the palette, and the figure of a day. */
export interface SeriesSpec {
  id: string;
  measure: Measure;
}

export const CHART_IDS = ['messages', 'direction', 'conversations', 'contacts', 'money', 'profit'] as const;
export type ChartId = (typeof CHART_IDS)[number];
/** Charts whose figures Spoki gives for each channel; the others are of the whole account. */
export const CHANNEL_CHARTS: ReadonlySet<ChartId> = new Set(['messages', 'direction', 'contacts']);
/** Charts whose bars add up to something, and so are stacked. */
export const STACKED_CHARTS: ReadonlySet<ChartId> = new Set(['messages', 'conversations', 'profit']);
export const MONEY_CHARTS: ReadonlySet<ChartId> = new Set(['money', 'profit']);

const inChannel =
  (scope: ChannelScope, measure: (channel: ChannelDay) => number | null): Measure =>
  (row) => {
    const channel = channelsOf(row, channelsIn(scope));
    return channel && measure(channel);
  };

export const messagesOfKind = (scope: ChannelScope, kind: MessageKind): Measure =>
  inChannel(scope, (channel) => totalOf(channel[kind]));
export const messagesWithStatus = (scope: ChannelScope, status: MessageStatus): Measure =>
  inChannel(scope, (channel) => byStatus(channel)[status]);
export const messagesOut = (scope: ChannelScope): Measure => inChannel(scope, outgoing);
export const messagesIn = (scope: ChannelScope): Measure => inChannel(scope, (channel) => channel.incoming);

/** Conversations of every category. */
export const conversationsOpened: Measure = (row: ReportRow) =>
  CONVERSATION_CATEGORIES.map((category) => row.conversations[category]).reduce(addCounts, null);

/** The seven parts of the profit together; they should equal the reported total. */
export const profitParts: Measure = (row: ReportRow) =>
  PROFIT_CATEGORIES.map((category) => row.profitBy[category]).reduce<number | null>(
    (a, b) => addCounts<number>(a, b),
    null,
  );

/** The series of a chart, in the order in which they are drawn and listed. */
export function seriesOf(chart: ChartId, scope: ChannelScope, view: MessageView): SeriesSpec[] {
  switch (chart) {
    case 'messages':
      return view === 'kind'
        ? MESSAGE_KINDS.map((kind) => ({ id: kind, measure: messagesOfKind(scope, kind) }))
        : MESSAGE_STATUSES.map((status) => ({ id: status, measure: messagesWithStatus(scope, status) }));
    case 'direction':
      return [
        { id: 'outgoing', measure: messagesOut(scope) },
        { id: 'incoming', measure: messagesIn(scope) },
      ];
    case 'conversations':
      return CONVERSATION_CATEGORIES.map((category) => ({
        id: category,
        measure: (row) => row.conversations[category],
      }));
    case 'contacts':
      return [
        { id: 'contactedOutbound', measure: inChannel(scope, (channel) => channel.contactedOutbound) },
        { id: 'contactedInbound', measure: inChannel(scope, (channel) => channel.contactedInbound) },
      ];
    case 'money':
      return [
        { id: 'consumption', measure: consumption },
        { id: 'recharge', measure: (row) => row.rechargeAmount },
      ];
    case 'profit':
      return PROFIT_CATEGORIES.map((category) => ({ id: category, measure: (row) => row.profitBy[category] }));
  }
}
