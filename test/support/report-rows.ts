import fc from 'fast-check';
import { type Thousandths, thousandths } from '@shared/domain/money';
import type { ChannelDay, ReportRow, StatusCounts } from '@shared/domain/report';
import { type DayRange, type ReportDay, daysOf, reportDay } from '@shared/domain/report-day';
import { emptyRow } from '@shared/domain/report-maths';
import type { Usage } from '@shared/ipc/models';

const NOTHING: StatusCounts = { sent: null, delivered: null, read: null, error: null, noStatus: null };

/** A channel's day in which nothing was reported but these fields. */
export function channelDay(fields: Partial<ChannelDay> = {}): ChannelDay {
  return {
    contactedInbound: null,
    contactedOutbound: null,
    incoming: null,
    marketing: NOTHING,
    utility: NOTHING,
    authentication: NOTHING,
    service: NOTHING,
    ...fields,
  };
}

export function statuses(fields: Partial<StatusCounts>): StatusCounts {
  return { ...NOTHING, ...fields };
}

/** A day in which nothing was reported but these fields. */
export function reportRow(day: string, fields: Partial<Omit<ReportRow, 'day'>> = {}): ReportRow {
  return { ...emptyRow(reportDay(day)), ...fields };
}

export function usageOf(range: { from: string; to: string }, rows: ReportRow[], more: Partial<Usage> = {}): Usage {
  const whole = { from: reportDay(range.from), to: reportDay(range.to) };
  return {
    rows,
    fetched: [{ ...whole, fetchedAt: 0 }],
    asOf: 0,
    openFrom: reportDay('2100-01-01'),
    today: whole.to,
    ...more,
  };
}

const count = fc.option(fc.integer({ min: -3, max: 5_000 }), { nil: null });
const amount: fc.Arbitrary<Thousandths | null> = fc.option(
  fc.integer({ min: -500_000, max: 500_000 }).map(thousandths),
  { nil: null },
);
const statusCounts = fc.record({ sent: count, delivered: count, read: count, error: count, noStatus: count });
const channel = fc.option(
  fc.record({
    contactedInbound: count,
    contactedOutbound: count,
    incoming: count,
    marketing: statusCounts,
    utility: statusCounts,
    authentication: statusCounts,
    service: statusCounts,
  }),
  { nil: null },
);

/** Any day Spoki may report: blocks and fields missing, negative counts and amounts. */
export function anyRow(day: ReportDay): fc.Arbitrary<ReportRow> {
  return fc.record({
    day: fc.constant(day),
    whatsapp: channel,
    sms: channel,
    conversations: fc.record({ marketing: count, utility: count, authentication: count, service: count, other: count }),
    transactionAmount: amount,
    rechargeAmount: amount,
    profit: amount,
    profitBy: fc.record({
      conversations: amount,
      marketing: amount,
      utility: amount,
      authentication: amount,
      service: amount,
      smsOneWay: amount,
      smsTwoWay: amount,
    }),
  });
}

/** Any selection of the range's days, in order, each with any row. */
export function anyRows(range: DayRange): fc.Arbitrary<ReportRow[]> {
  return fc.subarray(daysOf(range)).chain((days) => fc.tuple(...days.map(anyRow)).map((rows) => [...rows]));
}
