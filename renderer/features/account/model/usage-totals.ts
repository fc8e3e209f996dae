import type { ReportRow } from '@shared/domain/report';
import { consumption, margin, markup, profitMismatch } from '@shared/domain/report-maths';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { type ChannelScope, conversationsOpened, messagesIn, messagesOut, messagesWithStatus } from './usage-measures';
import { type Measure, sumOf } from './usage-periods';

/** The figures of the strip above the charts and of each row of the table. `null`: Spoki did not report what it takes. */
export interface UsageTotals {
  transactionAmount: Thousandths | null;
  recharges: Thousandths | null;
  consumption: Thousandths | null;
  profit: Thousandths | null;
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
  /** Days on which the reported profit is not the sum of its parts. */
  mismatches: number;
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : part / whole;
}

function money(rows: readonly ReportRow[], measure: Measure): Thousandths | null {
  const sum = sumOf(rows, measure);
  return sum === null ? null : thousandths(sum);
}

/** The figures of these days; of no day at all, every figure is null. Money is of the whole account, whatever the channels. */
export function usageTotals(rows: readonly ReportRow[], scope: ChannelScope): UsageTotals {
  const charged = money(rows, consumption);
  const profit = money(rows, (row) => row.profit);
  const out = sumOf(rows, messagesOut(scope));
  const errors = sumOf(rows, messagesWithStatus(scope, 'error'));
  const delivered = sumOf(rows, messagesWithStatus(scope, 'delivered'));
  const read = sumOf(rows, messagesWithStatus(scope, 'read'));
  const reached = delivered === null && read === null ? null : (delivered ?? 0) + (read ?? 0);
  return {
    transactionAmount: money(rows, (row) => row.transactionAmount),
    recharges: money(rows, (row) => row.rechargeAmount),
    consumption: charged,
    profit,
    margin: margin(profit, charged),
    markup: markup(profit, charged),
    messagesOut: out,
    messagesIn: sumOf(rows, messagesIn(scope)),
    conversations: sumOf(rows, conversationsOpened),
    errors,
    delivered,
    read,
    errorRate: ratio(errors, out),
    deliveredRate: ratio(reached, out),
    readRate: ratio(read, reached),
    mismatches: rows.filter((row) => (profitMismatch(row) ?? 0) !== 0).length,
  };
}
