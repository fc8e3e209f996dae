import type { ChannelDay, ReportRow, StatusCounts } from '@shared/domain/report';
import type { Thousandths } from '@shared/domain/money';
import type { ReportDay } from '@shared/domain/report-day';
import { z } from 'zod';
import { integerField, toAmount, toInteger } from './fields';

type Fields = Readonly<Record<string, unknown>>;

const NO_FIELDS: Fields = {};

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object's fields; anything else has none. */
const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : NO_FIELDS);

function statusCounts(value: unknown): StatusCounts {
  const counts = fieldsOf(value);
  return {
    sent: toInteger(counts['sent']),
    delivered: toInteger(counts['delivered']),
    read: toInteger(counts['read']),
    error: toInteger(counts['error']),
    noStatus: toInteger(counts['no_status']),
  };
}

/** A channel that is absent or empty was not reported: `null`, not zeros. */
function channelDay(channel: Fields): ChannelDay | null {
  if (Object.keys(channel).length === 0) return null;
  const messages = fieldsOf(channel['messages']);
  const template = fieldsOf(messages['template']);
  return {
    contactedInbound: toInteger(channel['contacted_contacts_inbound']),
    contactedOutbound: toInteger(channel['contacted_contacts_outbound']),
    incoming: toInteger(messages['incoming']),
    marketing: statusCounts(template['marketing']),
    utility: statusCounts(template['transaction']),
    authentication: statusCounts(template['otp']),
    service: statusCounts(messages['free']),
  };
}

function conversations(value: unknown): ReportRow['conversations'] {
  const counts = fieldsOf(value);
  return {
    marketing: toInteger(counts['marketing']),
    utility: toInteger(counts['utility']),
    authentication: toInteger(counts['authentication']),
    service: toInteger(counts['service']),
    other: toInteger(counts['other']),
  };
}

function profits(partner: Fields): Pick<ReportRow, 'profit' | 'profitBy'> {
  const of = (category: string): Thousandths | null => toAmount(partner[`amount_profit_${category}in_thousandth`]);
  return {
    profit: of(''),
    profitBy: {
      conversations: of('conversations_'),
      marketing: of('whatsapp_templates_marketing_'),
      utility: of('whatsapp_templates_transactional_'),
      authentication: of('whatsapp_templates_authentication_'),
      service: of('whatsapp_messages_service_'),
      smsOneWay: of('sms_one_way_messages_'),
      smsTwoWay: of('sms_two_way_messages_'),
    },
  };
}

/**
 * One day of `partners/get_account_report/` in the columns of the domain. (Reference: Partners, "Get account report".) Read by hand: as
 * schemas, the seventy fields of a day took as long as all else that is done with an answer.
 * @returns null if what stands under the day is not an object
 */
export function readReportRow(day: ReportDay, value: unknown): ReportRow | null {
  if (!isObject(value)) return null;
  const whatsapp = fieldsOf(value['whatsapp_channel']);
  return {
    day,
    whatsapp: channelDay(whatsapp),
    sms: channelDay(fieldsOf(value['sms_channel'])),
    conversations: conversations(whatsapp['conversations']),
    transactionAmount: toAmount(whatsapp['transaction_amount']),
    rechargeAmount: toAmount(whatsapp['recharge_amount']),
    ...profits(fieldsOf(value['partner'])),
  };
}

/** The whole answer: days (or other periods) as keys, and the granularity Spoki says it used. */
export const accountReportAnswer = z.object({ granularity: integerField, reports: z.record(z.string(), z.unknown()) });
