import { billable, type DayFigures } from './day-figures';
import type { Costs, Margins } from './prices';

/** The seven parts of a day's profit, in thousandths. */
export interface ProfitParts {
  conversations: number;
  marketing: number;
  utility: number;
  authentication: number;
  service: number;
  smsOneWay: number;
  smsTwoWay: number;
}

/** How many of each thing were charged on a day. */
function charged(figures: DayFigures, sms: 'one-way' | 'two-way' | null): ProfitParts {
  const { whatsapp, conversations } = figures;
  const texts = billable(figures.sms.service);
  return {
    conversations: conversations.marketing + conversations.utility + conversations.authentication,
    marketing: billable(whatsapp.marketing),
    utility: billable(whatsapp.utility),
    authentication: billable(whatsapp.authentication),
    service: billable(whatsapp.service),
    smsOneWay: sms === 'two-way' ? 0 : texts,
    smsTwoWay: sms === 'two-way' ? texts : 0,
  };
}

export const partsTotal = (parts: ProfitParts): number =>
  parts.conversations +
  parts.marketing +
  parts.utility +
  parts.authentication +
  parts.service +
  parts.smsOneWay +
  parts.smsTwoWay;

/** Profit of a day by part: count × margin. Thousandths. */
export function profitOf(figures: DayFigures, margins: Margins, sms: 'one-way' | 'two-way' | null): ProfitParts {
  const count = charged(figures, sms);
  return {
    conversations: count.conversations * margins.conversation,
    marketing: count.marketing * margins.marketing,
    utility: count.utility * margins.utility,
    authentication: count.authentication * margins.authentication,
    service: count.service * margins.service,
    smsOneWay: count.smsOneWay * margins.smsOneWay,
    smsTwoWay: count.smsTwoWay * margins.smsTwoWay,
  };
}

/** What the client is charged for a day: count × (cost + margin). Thousandths. */
export function consumptionOf(
  figures: DayFigures,
  costs: Costs,
  margins: Margins,
  sms: 'one-way' | 'two-way' | null,
): number {
  const count = charged(figures, sms);
  const cost =
    count.marketing * costs.marketing +
    count.utility * costs.utility +
    count.authentication * costs.authentication +
    count.service * costs.service +
    count.smsOneWay * costs.smsOneWay +
    count.smsTwoWay * costs.smsTwoWay;
  return cost + partsTotal(profitOf(figures, margins, sms));
}
