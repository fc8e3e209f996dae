import fc from 'fast-check';
import type { Thousandths } from '@shared/domain/money';
import { CONVERSATION_CATEGORIES, MESSAGE_STATUSES, PROFIT_CATEGORIES, type ReportRow } from '@shared/domain/report';
import { addDays, reportDay } from '@shared/domain/report-day';

const count = fc.option(fc.integer({ min: -3, max: 50_000 }), { nil: null });
const amount = fc.option(
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((value) => value as Thousandths),
  { nil: null },
);

function record<K extends string, T>(keys: readonly K[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<K, T>> {
  return fc
    .tuple(...keys.map(() => value))
    .map((values) => Object.fromEntries(keys.map((key, i) => [key, values[i]])) as Record<K, T>);
}

const statusCounts = record(MESSAGE_STATUSES, count);
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

const FIRST = reportDay('2025-09-01');

/** Any day row that Spoki could send: missing blocks, negative counts, parts that do not add up. */
export const anyReportRow: fc.Arbitrary<ReportRow> = fc.record({
  day: fc.integer({ min: 0, max: 420 }).map((offset) => addDays(FIRST, offset)),
  whatsapp: channel,
  sms: channel,
  conversations: record(CONVERSATION_CATEGORIES, count),
  transactionAmount: amount,
  rechargeAmount: amount,
  profit: amount,
  profitBy: record(PROFIT_CATEGORIES, amount),
});

/** Rows of different days, in any order. */
export const anyReportRows = fc.uniqueArray(anyReportRow, { selector: (row) => row.day, maxLength: 60 });
