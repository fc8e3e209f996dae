import type { DayNumber } from '../clock';
import type { AccountBooks } from './account-books';
import { type ChannelFigures, type Counts, countsTotal, type DayFigures, noChannel } from './day-figures';
import { partsTotal, type ProfitParts } from './money-of-day';

/** A period of an account, ready to become a row of `get_account_report`. */
export interface PeriodFigures extends DayFigures {
  recharge: number;
  consumption: number;
  profit: ProfitParts;
  /** Added to the reported total only: the one planted row whose parts do not sum to it. */
  profitSlip: number;
}

const NO_PROFIT: ProfitParts = {
  conversations: 0,
  marketing: 0,
  utility: 0,
  authentication: 0,
  service: 0,
  smsOneWay: 0,
  smsTwoWay: 0,
};

/** The figures of one day; `null` when nothing happened, such days are missing from a report. */
export function periodOfDay(books: AccountBooks, day: DayNumber, profitSlip = 0): PeriodFigures | null {
  const figures = books.figures(day);
  const recharge = books.recharge(day);
  const profit = books.profit(day);
  if (!profit && recharge === 0) return null;
  return {
    whatsapp: figures?.whatsapp ?? noChannel(),
    sms: figures?.sms ?? noChannel(),
    conversations: figures?.conversations ?? { marketing: 0, utility: 0, authentication: 0, service: 0 },
    recharge,
    consumption: books.consumption(day),
    profit: profit ?? NO_PROFIT,
    profitSlip,
  };
}

// A failed count is left out where there is none, as in the reference's sample; so is "read" where no channel knows it.
function statuses(counts: Counts, knowsRead: boolean): Record<string, number> {
  if (countsTotal(counts) === 0 && counts.sent === 0) return {};
  return {
    delivered: counts.delivered,
    ...(counts.error === 0 ? {} : { error: counts.error }),
    no_status: counts.noStatus,
    ...(knowsRead ? { read: counts.read } : {}),
    sent: counts.sent,
  };
}

function channel(figures: ChannelFigures, knowsRead: boolean): object {
  return {
    contacted_contacts_inbound: figures.inbound,
    contacted_contacts_outbound: figures.outbound,
    messages: {
      incoming: figures.incoming,
      template: {
        otp: statuses(figures.authentication, knowsRead),
        transaction: statuses(figures.utility, knowsRead),
        marketing: statuses(figures.marketing, knowsRead),
      },
      free: statuses(figures.service, knowsRead),
    },
  };
}

/** One row of `get_account_report`, field for field as the reference's sample has it. */
export function reportRowJson(period: PeriodFigures): object {
  const { profit } = period;
  return {
    whatsapp_channel: {
      ...channel(period.whatsapp, true),
      transaction_amount: 0 - (period.consumption + period.recharge),
      recharge_amount: period.recharge,
      conversations: Object.fromEntries(Object.entries(period.conversations).filter(([, count]) => count !== 0)),
    },
    sms_channel: channel(period.sms, false),
    partner: {
      amount_profit_in_thousandth: partsTotal(profit) + period.profitSlip,
      amount_profit_conversations_in_thousandth: profit.conversations,
      amount_profit_whatsapp_templates_marketing_in_thousandth: profit.marketing,
      amount_profit_whatsapp_templates_transactional_in_thousandth: profit.utility,
      amount_profit_whatsapp_templates_authentication_in_thousandth: profit.authentication,
      amount_profit_whatsapp_messages_service_in_thousandth: profit.service,
      amount_profit_sms_one_way_messages_in_thousandth: profit.smsOneWay,
      amount_profit_sms_two_way_messages_in_thousandth: profit.smsTwoWay,
    },
  };
}
