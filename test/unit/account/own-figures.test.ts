import { describe, expect, it } from 'vitest';
import { reportDay } from '@shared/domain/report-day';
import type { AccountReport } from '@shared/domain/report';
import { comparePeriods } from '@renderer/features/account/model/own-figures';
import { channelDay, reportRow, statuses, usageOf } from '@test/support/report-rows';

const today = reportDay('2026-11-22');
const report = (periodStart: string, more: Partial<AccountReport> = {}): AccountReport => ({
  periodStart,
  contactedContacts: null,
  templateMessages: null,
  freeMessages: null,
  incomingMessages: null,
  exchangedMessages: null,
  sentMessages: null,
  deliveredMessages: null,
  readMessages: null,
  conversations: null,
  ...more,
});
const row = reportRow('2026-10-05', {
  whatsapp: channelDay({ incoming: 4, service: statuses({ read: 6, delivered: 2 }) }),
});

function figure(periods: ReturnType<typeof comparePeriods>, field: string) {
  return periods[0]?.figures.find((each) => each.field === field);
}

describe("the account's own figures beside the partner's", () => {
  it('are compared over the same days', () => {
    const usage = usageOf({ from: '2026-10-01', to: '2026-10-31' }, [
      row,
      reportRow('2026-11-01', { whatsapp: channelDay({ incoming: 99 }) }),
    ]);
    const periods = comparePeriods(
      [report('2026-10-01', { incomingMessages: 5, deliveredMessages: 8 })],
      usage,
      'Month',
      today,
    );
    expect(figure(periods, 'incomingMessages')).toMatchObject({ own: 5, partner: 4, difference: 1 });
    expect(figure(periods, 'deliveredMessages')).toMatchObject({ own: 8, partner: 8, difference: 0 });
  });

  it('have no difference where a day of the period was not fetched', () => {
    const usage = usageOf({ from: '2026-10-02', to: '2026-10-31' }, [row]);
    const periods = comparePeriods([report('2026-10-01', { incomingMessages: 5 })], usage, 'Month', today);
    expect(periods[0]?.comparable).toBe(false);
    expect(figure(periods, 'incomingMessages')).toMatchObject({ own: 5, partner: null, difference: null });
  });

  it('the current period is compared up to today', () => {
    const usage = usageOf({ from: '2026-11-01', to: '2026-11-22' }, []);
    const periods = comparePeriods([report('2026-11-01', { incomingMessages: 5 })], usage, 'Month', today);
    expect(periods[0]?.range).toEqual({ from: '2026-11-01', to: '2026-11-22' });
    expect(figure(periods, 'incomingMessages')).toMatchObject({ partner: 0, difference: 5 });
  });

  it('stand newest first, and a start that is no day is kept as it came', () => {
    const periods = comparePeriods([report('2026-01-01'), report('soon'), report('2026-02-01')], null, 'Month', today);
    expect(periods.map((period) => [period.periodStart, period.range?.from ?? null])).toEqual([
      ['soon', null],
      ['2026-02-01', '2026-02-01'],
      ['2026-01-01', '2026-01-01'],
    ]);
  });
});
