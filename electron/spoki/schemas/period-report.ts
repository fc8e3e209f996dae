import type { AccountReport } from '@shared/domain/report';
import { z } from 'zod';
import { integerField } from './fields';

/** One period as `reports/` and `accounts/{id}/current_report/` give it. (Reference: Accounts, "Current report"; Reports.) */
export const periodReportAnswer = z
  .object({
    period_start: z.string(),
    contacted_contacts: integerField,
    template_message_count: integerField,
    free_message_count: integerField,
    incoming_message_count: integerField,
    exchanged_messages: integerField,
    sent_message_count: integerField,
    delivered_message_count: integerField,
    read_message_count: integerField,
    conversation_count: integerField,
  })
  .transform((row): AccountReport => ({
    periodStart: row.period_start,
    contactedContacts: row.contacted_contacts,
    templateMessages: row.template_message_count,
    freeMessages: row.free_message_count,
    incomingMessages: row.incoming_message_count,
    exchangedMessages: row.exchanged_messages,
    sentMessages: row.sent_message_count,
    deliveredMessages: row.delivered_message_count,
    readMessages: row.read_message_count,
    conversations: row.conversation_count,
  }));
