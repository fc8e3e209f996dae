import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thousandths } from '@shared/domain/money';
import { reportDay } from '@shared/domain/report-day';
import {
  addCounts,
  aggregate,
  consumption,
  emptyRow,
  margin,
  markup,
  PERIODS,
  profitMismatch,
  sumRows,
} from '@shared/domain/report-maths';
import { anyReportRows } from '@test/support/report-arbitraries';

const RANGE = { from: reportDay('2025-09-01'), to: reportDay('2026-10-26') };
const sumOfOne = (values: (number | null)[]): number | null => values.reduce(addCounts, null);

describe('report maths', () => {
  it('takes consumption from the transaction amount, which is negative and includes the recharges', () => {
    const charged = (transaction: number, recharge: number): number | null =>
      consumption({ transactionAmount: thousandths(transaction), rechargeAmount: thousandths(recharge) });
    expect(charged(-35_560, 35_350)).toBe(210);
    expect(charged(-120_200, 120_000)).toBe(200);
    expect(charged(-280, 0)).toBe(280);
    expect(Object.is(charged(0, 0), 0)).toBe(true);
  });

  it('says nothing about consumption when a raw figure is missing', () => {
    expect(consumption({ transactionAmount: thousandths(-70), rechargeAmount: null })).toBeNull();
  });

  it('finds a profit whose parts do not add up, and stays silent when there is nothing to compare', () => {
    const row = emptyRow(reportDay('2026-01-01'));
    const profitBy = { ...row.profitBy, marketing: thousandths(86), conversations: thousandths(10) };
    expect(profitMismatch({ profit: thousandths(96), profitBy })).toBe(0);
    expect(profitMismatch({ profit: thousandths(100), profitBy })).toBe(4);
    expect(profitMismatch(row)).toBeNull();
  });

  it('tells margin (of the charge) from markup (of the cost), and needs a charge or a cost', () => {
    expect(margin(thousandths(20), thousandths(100))).toBeCloseTo(0.2);
    expect(markup(thousandths(20), thousandths(100))).toBeCloseTo(0.25);
    expect(margin(thousandths(20), thousandths(0))).toBeNull();
    expect(markup(thousandths(100), thousandths(100))).toBeNull();
  });

  it('gives the same totals by day, week and month, whatever the order of the rows', () => {
    fc.assert(
      fc.property(anyReportRows, (rows) => {
        const whole = sumRows(rows);
        for (const period of PERIODS) {
          const periods = aggregate([...rows].reverse(), RANGE, period);
          const active = periods.filter((slot) => slot.activeDays > 0).map((slot) => slot.row);
          const total = sumRows(active);
          expect(total && { ...total, day: '' }).toEqual(whole && { ...whole, day: '' });
          expect(sumOfOne(periods.map((slot) => slot.activeDays)) ?? 0).toBe(rows.length);
        }
      }),
    );
  });

  it('shows every period of the range once, in order, also those without activity', () => {
    const periods = aggregate([], { from: reportDay('2026-03-27'), to: reportDay('2026-04-02') }, 'day');
    expect(periods.map((slot) => slot.start)).toEqual([
      '2026-03-27',
      '2026-03-28',
      '2026-03-29',
      '2026-03-30',
      '2026-03-31',
      '2026-04-01',
      '2026-04-02',
    ]);
    expect(periods.every((slot) => slot.activeDays === 0 && slot.row.transactionAmount === null)).toBe(true);
  });
});
