import type { Thousandths } from './money';
import type { ChannelDay, ReportRow } from './report';
import type { ReportDay, ReportMonth } from './report-day';
import { addCounts, consumption, outgoing } from './report-maths';

/** A day of which nothing was fetched is null; a day without activity has a row of nothing. */
export interface StatementDay {
  day: ReportDay;
  /** What Spoki told of the day; of it only channels, transactions and recharges are read. */
  row: Pick<ReportRow, 'whatsapp' | 'sms' | 'transactionAmount' | 'rechargeAmount'> | null;
  /** No row because there was no activity: all is 0. */
  quiet: boolean;
}

interface StatementHead {
  accountName: string;
  partnerName: string;
  month: ReportMonth;
  stage: 'provisional' | 'complete' | 'closed';
  opening: Thousandths | null;
  recharge: Thousandths | null;
  consumption: Thousandths | null;
  closing: Thousandths | null;
}

/** What a statement is made of. Whatever else the objects hold is left out. */
export interface StatementInput extends StatementHead {
  days: readonly StatementDay[];
}

/** The same as `Statement` of `shared/ipc/finance-models.ts`. */
export interface BuiltStatement extends StatementHead {
  days: { day: ReportDay; messages: number | null; recharge: Thousandths | null; consumption: Thousandths | null }[];
}

/**
 * What a client may see of its month: consumption, recharges, messages and balances. Every field is named here, one by one, so that what
 * is ours (profit, margin, cost) cannot come in by a field that is added elsewhere.
 */
export function buildStatement(input: StatementInput): BuiltStatement {
  return {
    accountName: input.accountName,
    partnerName: input.partnerName,
    month: input.month,
    stage: input.stage,
    opening: input.opening,
    recharge: input.recharge,
    consumption: input.consumption,
    closing: input.closing,
    days: input.days.map(dayOf),
  };
}

const ZERO = 0 as Thousandths;

function dayOf({ day, row, quiet }: StatementDay): BuiltStatement['days'][number] {
  if (row === null) {
    return quiet
      ? { day, messages: 0, recharge: ZERO, consumption: ZERO }
      : { day, messages: null, recharge: null, consumption: null };
  }
  return {
    day,
    messages: addCounts(sent(row.whatsapp), sent(row.sms)),
    recharge: row.rechargeAmount,
    consumption: consumption(row),
  };
}

const sent = (channel: ChannelDay | null): number | null => outgoing(channel);
