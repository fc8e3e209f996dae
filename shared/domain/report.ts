import { z } from 'zod';
import { thousandthsSchema } from './money';
import { reportDaySchema } from './report-day';

/**
 * One day of one account, in typed columns, as `partners/get_account_report/` gives it. Counts may be negative (Spoki reports
 * corrections, `"sent": -1` is in the reference's sample). `null` means that the block or the field was not in the answer.
 */
const count = z.number().int().nullable();
const amount = thousandthsSchema.nullable();

const statusCountsSchema = z.object({ sent: count, delivered: count, read: count, error: count, noStatus: count });
/** Messages by their last known status. */
export type StatusCounts = z.infer<typeof statusCountsSchema>;
export const MESSAGE_STATUSES = ['sent', 'delivered', 'read', 'error', 'noStatus'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** Spoki's names: `template.marketing`, `template.transaction` (utility), `template.otp` (authentication), `free` (service). */
export const MESSAGE_KINDS = ['marketing', 'utility', 'authentication', 'service'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

const channelSchema = z.object({
  contactedInbound: count,
  contactedOutbound: count,
  incoming: count,
  marketing: statusCountsSchema,
  utility: statusCountsSchema,
  authentication: statusCountsSchema,
  service: statusCountsSchema,
});
export type ChannelDay = z.infer<typeof channelSchema>;
export const CHANNELS = ['whatsapp', 'sms'] as const;
export type ChannelName = (typeof CHANNELS)[number];

export const CONVERSATION_CATEGORIES = ['marketing', 'utility', 'authentication', 'service', 'other'] as const;
export type ConversationCategory = (typeof CONVERSATION_CATEGORIES)[number];

export const PROFIT_CATEGORIES = [
  'conversations',
  'marketing',
  'utility',
  'authentication',
  'service',
  'smsOneWay',
  'smsTwoWay',
] as const;
export type ProfitCategory = (typeof PROFIT_CATEGORIES)[number];

export const reportRowSchema = z.object({
  day: reportDaySchema,
  whatsapp: channelSchema.nullable(),
  sms: channelSchema.nullable(),
  /** Conversations opened, by category, WhatsApp only. */
  conversations: z.object({ marketing: count, utility: count, authentication: count, service: count, other: count }),
  /** Thousandths, raw: negative, and *including* the recharges. */
  transactionAmount: amount,
  /** Thousandths, raw: credit added that day. */
  rechargeAmount: amount,
  /** Thousandths, raw: Spoki's total, beside its seven parts. */
  profit: amount,
  profitBy: z.object({
    conversations: amount,
    marketing: amount,
    utility: amount,
    authentication: amount,
    service: amount,
    smsOneWay: amount,
    smsTwoWay: amount,
  }),
});
export type ReportRow = z.infer<typeof reportRowSchema>;

/** One period of `reports/` or `accounts/{id}/current_report/`: the account's own figures, read with the account's key. */
export const accountReportSchema = z.object({
  periodStart: z.string(),
  contactedContacts: count,
  templateMessages: count,
  freeMessages: count,
  incomingMessages: count,
  exchangedMessages: count,
  sentMessages: count,
  deliveredMessages: count,
  readMessages: count,
  conversations: count,
});
export type AccountReport = z.infer<typeof accountReportSchema>;

/** How many messages of each kind the present credit buys in a country; Spoki's own keys, a number or `"unlimited"`. */
export const forecastSchema = z.record(
  z.string(),
  z.union([z.number(), z.literal('unlimited'), z.string()]).nullable(),
);
export type Forecast = z.infer<typeof forecastSchema>;
