import type { ChannelDay, ReportRow, StatusCounts } from '@shared/domain/report';
import type { ReportDay } from '@shared/domain/report-day';
import { z } from 'zod';
import { amountField, integerField, objectField } from './fields';

const statusCounts = objectField
  .pipe(
    z.object({
      sent: integerField,
      delivered: integerField,
      read: integerField,
      error: integerField,
      no_status: integerField,
    }),
  )
  .transform(({ no_status, ...counts }): StatusCounts => ({ ...counts, noStatus: no_status }));

const messages = objectField.pipe(
  z.object({
    incoming: integerField,
    template: objectField.pipe(z.object({ otp: statusCounts, transaction: statusCounts, marketing: statusCounts })),
    free: statusCounts,
  }),
);

const channelDay = objectField
  .pipe(z.object({ contacted_contacts_inbound: integerField, contacted_contacts_outbound: integerField, messages }))
  .transform((channel): ChannelDay => ({
    contactedInbound: channel.contacted_contacts_inbound,
    contactedOutbound: channel.contacted_contacts_outbound,
    incoming: channel.messages.incoming,
    marketing: channel.messages.template.marketing,
    utility: channel.messages.template.transaction,
    authentication: channel.messages.template.otp,
    service: channel.messages.free,
  }));

/** A channel that is absent or empty was not reported: `null`, not zeros. */
const channel = objectField.transform((value) => (Object.keys(value).length === 0 ? null : channelDay.parse(value)));

const conversations = objectField.pipe(
  z.object({
    marketing: integerField,
    utility: integerField,
    authentication: integerField,
    service: integerField,
    other: integerField,
  }),
);

const charges = objectField.pipe(
  z.object({ transaction_amount: amountField, recharge_amount: amountField, conversations }),
);

const profit = objectField
  .pipe(
    z.object({
      amount_profit_in_thousandth: amountField,
      amount_profit_conversations_in_thousandth: amountField,
      amount_profit_whatsapp_templates_marketing_in_thousandth: amountField,
      amount_profit_whatsapp_templates_transactional_in_thousandth: amountField,
      amount_profit_whatsapp_templates_authentication_in_thousandth: amountField,
      amount_profit_whatsapp_messages_service_in_thousandth: amountField,
      amount_profit_sms_one_way_messages_in_thousandth: amountField,
      amount_profit_sms_two_way_messages_in_thousandth: amountField,
    }),
  )
  .transform((partner) => ({
    profit: partner.amount_profit_in_thousandth,
    profitBy: {
      conversations: partner.amount_profit_conversations_in_thousandth,
      marketing: partner.amount_profit_whatsapp_templates_marketing_in_thousandth,
      utility: partner.amount_profit_whatsapp_templates_transactional_in_thousandth,
      authentication: partner.amount_profit_whatsapp_templates_authentication_in_thousandth,
      service: partner.amount_profit_whatsapp_messages_service_in_thousandth,
      smsOneWay: partner.amount_profit_sms_one_way_messages_in_thousandth,
      smsTwoWay: partner.amount_profit_sms_two_way_messages_in_thousandth,
    },
  }));

const dayAnswer = z.object({
  whatsapp_channel: z.unknown().optional(),
  sms_channel: z.unknown().optional(),
  partner: profit,
});

/**
 * One day of `partners/get_account_report/` in the columns of the domain. (Reference: Partners, "Get account report".)
 * @returns null if what stands under the day is not an object
 */
export function readReportRow(day: ReportDay, value: unknown): ReportRow | null {
  const parsed = dayAnswer.safeParse(value);
  if (!parsed.success) return null;
  const { whatsapp_channel: whatsapp, sms_channel: sms, partner } = parsed.data;
  const charged = charges.parse(whatsapp);
  return {
    day,
    whatsapp: channel.parse(whatsapp),
    sms: channel.parse(sms),
    conversations: charged.conversations,
    transactionAmount: charged.transaction_amount,
    rechargeAmount: charged.recharge_amount,
    profit: partner.profit,
    profitBy: partner.profitBy,
  };
}

/** The whole answer: days (or other periods) as keys, and the granularity Spoki says it used. */
export const accountReportAnswer = z.object({ granularity: integerField, reports: z.record(z.string(), z.unknown()) });
