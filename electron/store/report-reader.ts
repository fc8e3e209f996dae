import { dayNumber, dayOfNumber } from '@shared/domain/day-number';
import { type Thousandths, thousandths } from '@shared/domain/money';
import type { ChannelDay, ReportRow, StatusCounts } from '@shared/domain/report';
import { type ReportDay, reportDay } from '@shared/domain/report-day';
import { fail } from '@shared/errors/app-error';

/** Days as text by their number; a portfolio's rows name the same few hundred days over and over. */
const dayTexts = new Map<number, ReportDay>();

const FIRST_DAY = dayNumber(reportDay('0000-01-01'));
const LAST_DAY = dayNumber(reportDay('9999-12-31'));

/**
 * A row read as `day, <REPORT_COLUMN_NAMES>`, taken in the order of `REPORT_COLUMNS`. Written out, because a million rows pass through it.
 * @throws AppFailure `store-failed` if what is on disk is no report
 */
export function readReportRow(values: readonly unknown[]): ReportRow {
  let at = 0;
  const count = (): number | null => {
    const value = values[at];
    at += 1;
    if (value === null || (typeof value === 'number' && Number.isSafeInteger(value))) return value;
    return fail('store-failed', 'a stored report cannot be read: a figure is no whole number below 2^53');
  };
  const amount = (): Thousandths | null => {
    const value = count();
    return value === null ? null : thousandths(value);
  };
  const statuses = (): StatusCounts => ({
    sent: count(),
    delivered: count(),
    read: count(),
    error: count(),
    noStatus: count(),
  });
  const channel = (): ChannelDay | null => {
    const isThere = count() === 1;
    const figures: ChannelDay = {
      contactedInbound: count(),
      contactedOutbound: count(),
      incoming: count(),
      marketing: statuses(),
      utility: statuses(),
      authentication: statuses(),
      service: statuses(),
    };
    return isThere ? figures : null;
  };

  const day = dayText(count());
  const [transactionAmount, rechargeAmount, profit] = [amount(), amount(), amount()];
  const profitBy = {
    conversations: amount(),
    marketing: amount(),
    utility: amount(),
    authentication: amount(),
    service: amount(),
    smsOneWay: amount(),
    smsTwoWay: amount(),
  };
  const conversations = {
    marketing: count(),
    utility: count(),
    authentication: count(),
    service: count(),
    other: count(),
  };
  const [whatsapp, sms] = [channel(), channel()];
  if (at !== values.length) fail('store-failed', 'a stored report cannot be read: it has other columns');
  return { day, whatsapp, sms, conversations, transactionAmount, rechargeAmount, profit, profitBy };
}

function dayText(number: number | null): ReportDay {
  if (number === null || number < FIRST_DAY || number > LAST_DAY)
    return fail('store-failed', 'a stored report cannot be read: it has no day');
  const known = dayTexts.get(number);
  if (known) return known;
  const day = dayOfNumber(number);
  dayTexts.set(number, day);
  return day;
}
