import type { Usage } from '@shared/ipc/models';
import type { AccountReport, ReportRow } from '@shared/domain/report';
import {
  type DayRange,
  type ReportDay,
  addMonths,
  daysOfMonth,
  monthOf,
  reportDay,
  reportDaySchema,
} from '@shared/domain/report-day';
import { addCounts } from '@shared/domain/report-maths';
import { conversationsOpened, messagesIn, messagesOfKind, messagesOut, messagesWithStatus } from './usage-measures';
import { type Measure, coverageOf, sumOf } from './usage-periods';

export type Granularity = 'Day' | 'Month' | 'Year';

type OwnField = Exclude<keyof AccountReport, 'periodStart'>;

const sumMeasures =
  (...measures: Measure[]): Measure =>
  (row: ReportRow) =>
    measures.map((measure) => measure(row)).reduce(addCounts, null);

/** What the partner's daily report says under another name, for each field of the account's own reports. */
const COUNTERPARTS: Record<OwnField, Measure> = {
  contactedContacts: (row) =>
    [row.whatsapp, row.sms]
      .flatMap((c) => [c?.contactedInbound ?? null, c?.contactedOutbound ?? null])
      .reduce(addCounts, null),
  templateMessages: sumMeasures(
    messagesOfKind('both', 'marketing'),
    messagesOfKind('both', 'utility'),
    messagesOfKind('both', 'authentication'),
  ),
  freeMessages: messagesOfKind('both', 'service'),
  incomingMessages: messagesIn('both'),
  exchangedMessages: sumMeasures(messagesIn('both'), messagesOut('both')),
  sentMessages: messagesOut('both'),
  deliveredMessages: sumMeasures(messagesWithStatus('both', 'delivered'), messagesWithStatus('both', 'read')),
  readMessages: messagesWithStatus('both', 'read'),
  conversations: conversationsOpened,
};

export const OWN_FIELDS = [
  'sentMessages',
  'incomingMessages',
  'exchangedMessages',
  'templateMessages',
  'freeMessages',
  'deliveredMessages',
  'readMessages',
  'conversations',
  'contactedContacts',
] as const satisfies readonly OwnField[];

export interface Comparison {
  field: OwnField;
  own: number | null;
  /** Null if the partner's days of this period are not all fetched, or did not report it. */
  partner: number | null;
  /** Own less partner; null unless both are known. */
  difference: number | null;
}

export interface ComparedPeriod {
  /** As Spoki sent it: shown raw where it is no day. */
  periodStart: string;
  /** The days of the period up to today, or null if its start is no day of the calendar. */
  range: DayRange | null;
  /** Every day of the period is among the partner's fetched days. */
  comparable: boolean;
  figures: Comparison[];
}

/** The days a granularity asks for by itself: 30 days, 12 months, this year and the last. */
export function ownRange(granularity: Granularity, today: ReportDay, thirtyDaysAgo: ReportDay): DayRange {
  switch (granularity) {
    case 'Day':
      return { from: thirtyDaysAgo, to: today };
    case 'Month':
      return { from: daysOfMonth(addMonths(monthOf(today), -11)).from, to: today };
    case 'Year':
      return { from: reportDay(`${Number(today.slice(0, 4)) - 1}-01-01`), to: today };
  }
}

function rangeFrom(periodStart: string, granularity: Granularity, today: ReportDay): DayRange | null {
  const parsed = reportDaySchema.safeParse(periodStart.slice(0, 10));
  if (!parsed.success) return null;
  const from = parsed.data;
  const ends: Record<Granularity, ReportDay> = {
    Day: from,
    Month: daysOfMonth(monthOf(from)).to,
    Year: reportDay(`${from.slice(0, 4)}-12-31`),
  };
  const to = ends[granularity];
  return { from, to: to > today ? today : to };
}

function compare(field: OwnField, report: AccountReport, rows: readonly ReportRow[] | null): Comparison {
  const own = report[field];
  const partner = rows === null ? null : rows.length === 0 ? 0 : sumOf(rows, COUNTERPARTS[field]);
  return { field, own, partner, difference: own === null || partner === null ? null : own - partner };
}

/** The account's own reports, newest first, each beside the partner's figures for the same days. */
export function comparePeriods(
  reports: readonly AccountReport[],
  usage: Usage | null,
  granularity: Granularity,
  today: ReportDay,
): ComparedPeriod[] {
  const newestFirst = [...reports].sort((a, b) =>
    a.periodStart < b.periodStart ? 1 : a.periodStart > b.periodStart ? -1 : 0,
  );
  return newestFirst.map((report) => {
    const range = rangeFrom(report.periodStart, granularity, today);
    const comparable =
      range !== null && usage !== null && range.from <= range.to && coverageOf(usage, range).gaps.length === 0;
    const rows = comparable && usage ? usage.rows.filter((row) => row.day >= range.from && row.day <= range.to) : null;
    return {
      periodStart: report.periodStart,
      range,
      comparable,
      figures: OWN_FIELDS.map((field) => compare(field, report, rows)),
    };
  });
}
