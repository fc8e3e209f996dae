import { describe, expect, it } from 'vitest';
import { thousandths } from '@shared/domain/money';
import { usagePeriods } from '@renderer/features/account/model/usage-periods';
import { usageTotals as totalsOfPeriods } from '@renderer/features/account/model/usage-totals';
import type { ChannelScope } from '@renderer/features/account/model/usage-measures';
import type { ReportRow } from '@shared/domain/report';
import { reportDay } from '@shared/domain/report-day';
import { channelDay, reportRow, statuses, usageOf } from '@test/support/report-rows';

const m = thousandths;
const january = { from: reportDay('2026-01-01'), to: reportDay('2026-01-31') };

function usageTotals(rows: ReportRow[], scope: ChannelScope, fetched = usageOf(january, []).fetched) {
  return totalsOfPeriods(usagePeriods(usageOf(january, rows, { fetched }), january, 'week'), scope);
}

describe('the totals of a range', () => {
  it('take the recharges out of the transaction amount', () => {
    const totals = usageTotals(
      [reportRow('2026-01-01', { transactionAmount: m(-41_250), rechargeAmount: m(41_000), profit: m(50) })],
      'both',
    );
    expect(totals.consumption).toBe(250);
    expect(totals.recharges).toBe(41_000);
    expect(totals.margin).toBe(0.2);
    expect(totals.markup).toBe(0.25);
  });

  it('count what was read as delivered', () => {
    const whatsapp = channelDay({ marketing: statuses({ sent: 10, delivered: 20, read: 60, error: 10 }) });
    const totals = usageTotals([reportRow('2026-01-01', { whatsapp })], 'whatsapp');
    expect(totals.messagesOut).toBe(100);
    expect(totals.errorRate).toBe(0.1);
    expect(totals.deliveredRate).toBe(0.8);
    expect(totals.readRate).toBe(0.75);
  });

  it('are missing, not zero, where nothing was fetched', () => {
    const { activeDays, mismatchDays, ...figures } = usageTotals([], 'both', []);
    expect([activeDays, mismatchDays]).toEqual([0, []]);
    expect(Object.values(figures).every((value) => value === null)).toBe(true);
  });

  it('are zero where all was fetched and nothing happened, and rates are missing', () => {
    const totals = usageTotals([], 'both');
    expect([totals.messagesOut, totals.consumption, totals.recharges, totals.conversations]).toEqual([0, 0, 0, 0]);
    expect([totals.errorRate, totals.margin]).toEqual([null, null]);
  });

  it('give no rate of nothing and no margin without a charge', () => {
    const totals = usageTotals(
      [
        reportRow('2026-01-01', {
          whatsapp: channelDay({ marketing: statuses({ sent: 0 }) }),
          profit: m(5),
          transactionAmount: m(0),
          rechargeAmount: m(0),
        }),
      ],
      'both',
    );
    expect([totals.errorRate, totals.deliveredRate, totals.margin]).toEqual([null, null, null]);
    expect(totals.markup).toBeNull();
  });

  it('name the days whose profit is not the sum of its parts', () => {
    const agreeing = reportRow('2026-01-01', { profit: m(7) });
    const differing = reportRow('2026-01-02', { profit: m(7), profitBy: { ...agreeing.profitBy, marketing: m(6) } });
    expect(usageTotals([agreeing, differing], 'both').mismatchDays).toEqual(['2026-01-02']);
  });

  it('are of the chosen channel for messages, and of the account for money', () => {
    const row = reportRow('2026-01-01', {
      whatsapp: channelDay({ incoming: 3 }),
      sms: channelDay({ incoming: 4 }),
      transactionAmount: m(-10),
      rechargeAmount: m(0),
    });
    expect(usageTotals([row], 'both').messagesIn).toBe(7);
    expect(usageTotals([row], 'sms').messagesIn).toBe(4);
    expect(usageTotals([row], 'sms').consumption).toBe(10);
  });
});
