import type { ReportDay } from '@shared/domain/report-day';
import { addCounts, consumption, margin, markup, profitMismatch } from '@shared/domain/report-maths';
import { type Thousandths, thousandths } from '@shared/domain/money';
import {
  type ChannelScope,
  conversationsOpened,
  messagesIn,
  messagesOut,
  messagesWithStatus,
  profitParts,
} from './usage-measures';
import { type Measure, type UsagePeriod, totalOfValues, valueOf } from './usage-periods';

/** The figures of the strip above the charts and of each row of the table. `null`: Spoki did not report what it takes. */
export interface UsageTotals {
  transactionAmount: Thousandths | null;
  recharges: Thousandths | null;
  consumption: Thousandths | null;
  profit: Thousandths | null;
  /** The sum of the seven parts of the profit. */
  profitParts: Thousandths | null;
  /** Profit ÷ what the client was charged. */
  margin: number | null;
  /** Profit ÷ cost. */
  markup: number | null;
  messagesOut: number | null;
  messagesIn: number | null;
  conversations: number | null;
  errors: number | null;
  delivered: number | null;
  read: number | null;
  /** Messages in error ÷ messages out. */
  errorRate: number | null;
  /** (Delivered + read) ÷ messages out: a message that was read was delivered before. */
  deliveredRate: number | null;
  /** Read ÷ (delivered + read). */
  readRate: number | null;
  /** Days with a row. */
  activeDays: number;
  /** Days on which the reported profit is not the sum of its parts. */
  mismatchDays: ReportDay[];
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : part / whole;
}

/** The figures of these periods: sums of what the charts show of them. Money is of the whole account, whatever the channels. */
export function usageTotals(periods: readonly UsagePeriod[], scope: ChannelScope): UsageTotals {
  const sum = (measure: Measure): number | null => totalOfValues(periods.map((period) => valueOf(period, measure)));
  const money = (measure: Measure): Thousandths | null => {
    const total = sum(measure);
    return total === null ? null : thousandths(total);
  };
  const charged = money(consumption);
  const profit = money((row) => row.profit);
  const out = sum(messagesOut(scope));
  const errors = sum(messagesWithStatus(scope, 'error'));
  const delivered = sum(messagesWithStatus(scope, 'delivered'));
  const read = sum(messagesWithStatus(scope, 'read'));
  const reached = addCounts(delivered, read);
  return {
    transactionAmount: money((row) => row.transactionAmount),
    recharges: money((row) => row.rechargeAmount),
    consumption: charged,
    profit,
    profitParts: money(profitParts),
    margin: margin(profit, charged),
    markup: markup(profit, charged),
    messagesOut: out,
    messagesIn: sum(messagesIn(scope)),
    conversations: sum(conversationsOpened),
    errors,
    delivered,
    read,
    errorRate: ratio(errors, out),
    deliveredRate: ratio(reached, out),
    readRate: ratio(read, reached),
    activeDays: periods.reduce((days, { rows }) => days + rows.length, 0),
    mismatchDays: periods.flatMap(({ rows }) =>
      rows.filter((row) => (profitMismatch(row) ?? 0) !== 0).map(({ day }) => day),
    ),
  };
}
