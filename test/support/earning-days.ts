import fc from 'fast-check';
import { thousandths } from '@shared/domain/money';
import type { Margins } from '@shared/domain/operation';
import type { ReportRow, StatusCounts } from '@shared/domain/report';
import { addDays, reportDay } from '@shared/domain/report-day';
import { channelDay, reportRow } from './report-rows';

/** What a client did on a day. */
export interface DayVolumes {
  marketing: StatusCounts;
  utility: StatusCounts;
  authentication: StatusCounts;
  service: StatusCounts;
  sms: StatusCounts;
  conversations: { marketing: number; utility: number; authentication: number; service: number; other: number };
}

const charged = (counts: StatusCounts): number =>
  (counts.sent ?? 0) + (counts.delivered ?? 0) + (counts.read ?? 0) + (counts.noStatus ?? 0);

/** The row of a day in which every message but the failed ones earned its margin, SMS in one way. */
export function earningRow(day: string, volumes: DayVolumes, margins: Margins): ReportRow {
  const { marketing, utility, authentication, service, sms, conversations } = volumes;
  const opened = conversations.marketing + conversations.utility + conversations.authentication;
  const profitBy = {
    conversations: thousandths(opened * margins.conversations),
    marketing: thousandths(charged(marketing) * margins.marketing),
    utility: thousandths(charged(utility) * margins.utility),
    authentication: thousandths(charged(authentication) * margins.authentication),
    service: thousandths(charged(service) * margins.service),
    smsOneWay: thousandths(charged(sms) * margins.smsOneWay),
    smsTwoWay: thousandths(0),
  };
  return reportRow(day, {
    whatsapp: channelDay({ marketing, utility, authentication, service }),
    sms: channelDay({ service: sms }),
    conversations,
    profit: thousandths(Object.values(profitBy).reduce((sum, part) => sum + part, 0)),
    profitBy,
  });
}

const count = fc.nat({ max: 500 });
const statuses: fc.Arbitrary<StatusCounts> = fc.record({
  sent: count,
  delivered: count,
  read: count,
  error: count,
  noStatus: count,
});

export const anyVolumes: fc.Arbitrary<DayVolumes> = fc.record({
  marketing: statuses,
  utility: statuses,
  authentication: statuses,
  service: statuses,
  // No SMS tells whether it was read.
  sms: statuses.map((counts) => ({ ...counts, read: null })),
  conversations: fc.record({ marketing: count, utility: count, authentication: count, service: count, other: count }),
});

export const FIRST_DAY = reportDay('2026-08-01');

/** Consecutive days from `FIRST_DAY` on, each earning what the margins of its day say. */
export function earningRows(volumes: readonly DayVolumes[], marginsOn: (index: number) => Margins): ReportRow[] {
  return volumes.map((day, index) => earningRow(addDays(FIRST_DAY, index), day, marginsOn(index)));
}

/** Volumes of a day with this many delivered marketing messages and nothing else. */
export function marketingOnly(delivered: number): DayVolumes {
  const none: StatusCounts = { sent: 0, delivered: 0, read: 0, error: 0, noStatus: 0 };
  return {
    marketing: { ...none, delivered },
    utility: none,
    authentication: none,
    service: none,
    sms: none,
    conversations: { marketing: 0, utility: 0, authentication: 0, service: 0, other: 0 },
  };
}
