import { type DayNumber, dayText } from '../clock';
import type { AccountRecord } from '../state';
import { type ChannelFigures, type Counts, countsTotal } from './day-figures';
import { type PeriodFigures, periodOfDay } from './report-json';

export type PeriodLength = 'day' | 'month' | 'year';

/** `2026-03-09`, `2026-03` or `2026`. */
export function periodKey(day: DayNumber, length: PeriodLength): string {
  return dayText(day).slice(0, { day: 10, month: 7, year: 4 }[length]);
}

/** The rows of an account from one day to another (both included), by period, in order; quiet periods are missing. */
export function periodsOf(
  account: AccountRecord,
  from: DayNumber,
  to: DayNumber,
  length: PeriodLength,
): Map<string, PeriodFigures> {
  const periods = new Map<string, PeriodFigures>();
  for (let day = Math.max(from, account.books.firstDay); day <= to; day++) {
    const figures = periodOfDay(account.books, day, account.profitSlips.get(day) ?? 0);
    if (!figures) continue;
    const key = periodKey(day, length);
    const before = periods.get(key);
    periods.set(key, before ? addNumbers(before, figures) : figures);
  }
  return periods;
}

/** Adds two records of numbers, nested ones too. */
function addNumbers<T extends object>(a: T, b: T): T {
  const entries = Object.entries(a).map(([key, value]: [string, unknown]) => {
    const other: unknown = Reflect.get(b, key);
    if (typeof value === 'number' && typeof other === 'number') return [key, value + other];
    if (typeof value === 'object' && value !== null && typeof other === 'object' && other !== null) {
      return [key, addNumbers(value, other)];
    }
    return [key, value];
  });
  return Object.fromEntries(entries) as T;
}

function sumOf(channels: ChannelFigures[], of: (channel: ChannelFigures) => number): number {
  return channels.reduce((sum, channel) => sum + of(channel), 0);
}

const kindsOf = (c: ChannelFigures): Counts[] => [c.marketing, c.utility, c.authentication, c.service];
const templatesOf = (c: ChannelFigures): number =>
  countsTotal(c.marketing) + countsTotal(c.utility) + countsTotal(c.authentication);

/** A period as `reports/` and `current_report/` give it (Reference: Reports; Accounts, "Current report"). */
export function accountReportJson(accountId: number, periodStart: string, period: PeriodFigures | null): object {
  const channels = period ? [period.whatsapp, period.sms] : [];
  const templates = sumOf(channels, templatesOf);
  const free = sumOf(channels, (c) => countsTotal(c.service));
  const incoming = sumOf(channels, (c) => c.incoming);
  const status = (of: (counts: Counts) => number): number =>
    sumOf(channels, (c) => kindsOf(c).reduce((sum, counts) => sum + of(counts), 0));
  return {
    account: accountId,
    period_start: periodStart,
    contacted_contacts: sumOf(channels, (c) => c.inbound + c.outbound),
    template_message_count: templates,
    free_message_count: free,
    incoming_message_count: incoming,
    exchanged_messages: templates + free + incoming,
    sent_message_count: templates + free,
    delivered_message_count: status((counts) => counts.delivered + counts.read),
    read_message_count: status((counts) => counts.read),
    conversation_count: period ? Object.values(period.conversations).reduce((sum, count) => sum + count, 0) : 0,
  };
}
