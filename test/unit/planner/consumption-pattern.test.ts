import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConsumptionPattern, consumptionPattern, expectedConsumption } from '@shared/domain/consumption-pattern';
import { thousandths } from '@shared/domain/money';
import type { ReportRow } from '@shared/domain/report';
import { type ReportDay, addDays, daysOf, reportDay } from '@shared/domain/report-day';
import { reportRow } from '@test/support/report-rows';

const MONDAY = reportDay('2026-06-01');
const charged = (day: ReportDay, amount: number | null): ReportRow =>
  reportRow(day, {
    transactionAmount: amount === null ? null : thousandths(-amount),
    rechargeAmount: thousandths(0),
  });
const fourWeeks = { from: MONDAY, to: addDays(MONDAY, 27) };
const today = addDays(MONDAY, 28);

function pattern(rows: readonly ReportRow[], fetched = [fourWeeks]): ConsumptionPattern {
  const found = consumptionPattern(rows, fetched, today);
  if (!found) throw new Error('no pattern');
  return found;
}

describe('the weekly pattern of consumption', () => {
  it('takes each weekday by itself, Monday first', () => {
    const rows = daysOf(fourWeeks).map((day, index) => charged(day, (index % 7) * 100 + Math.floor(index / 7)));
    expect(pattern(rows)).toMatchObject({
      from: fourWeeks.from,
      to: fourWeeks.to,
      knownDays: 28,
      unknownDays: 0,
      perWeekday: [2, 102, 202, 302, 402, 502, 602],
    });
  });

  it('counts a fetched day without a row as none, and a row without amounts as unknown', () => {
    const found = pattern([charged(MONDAY, 400), charged(addDays(MONDAY, 7), null)]);
    expect(found).toMatchObject({ knownDays: 27, unknownDays: 1, total: 400 });
    expect(found.perWeekday).toEqual([134, 0, 0, 0, 0, 0, 0]);
  });

  it('looks at the last 28 fetched days before today, over gaps, and not at today', () => {
    const fetched = [
      { from: addDays(MONDAY, 7), to: addDays(MONDAY, 40) },
      { from: addDays(MONDAY, -60), to: addDays(MONDAY, -40) },
    ];
    const rows = [charged(addDays(MONDAY, 28), 1_000_000), charged(addDays(MONDAY, -41), 70)];
    expect(pattern(rows, fetched)).toMatchObject({
      from: addDays(MONDAY, -46),
      to: addDays(MONDAY, 27),
      knownDays: 28,
      total: 70,
    });
  });

  it('is unknown with less than a week of known days, instead of zero', () => {
    expect(consumptionPattern([], [], today)).toBeNull();
    expect(consumptionPattern([], [{ from: addDays(today, -6), to: today }], today)).toBeNull();
    expect(consumptionPattern([], [{ from: addDays(today, -7), to: today }], today)).not.toBeNull();
  });

  it('takes the recharges out of the transactions', () => {
    const row = reportRow(MONDAY, { transactionAmount: thousandths(-35_560), rechargeAmount: thousandths(35_350) });
    expect(pattern([row]).total).toBe(210);
  });

  it('adds up what each coming day is expected to take, starting with the weekday of the first', () => {
    const rows = daysOf(fourWeeks).map((day, index) => charged(day, (index % 7) * 100));
    const found = pattern(rows);
    expect(expectedConsumption(found, addDays(MONDAY, 28), 0)).toBe(0);
    expect(expectedConsumption(found, addDays(MONDAY, 28), 3)).toBe(0 + 100 + 200);
    expect(expectedConsumption(found, addDays(MONDAY, 33), 3)).toBe(500 + 600 + 0);
    expect(expectedConsumption(found, addDays(MONDAY, 33), 17)).toBe(2 * 2_100 + 1_100);
  });

  it('never expects less of more days, nor less than nothing, even where Spoki corrected more than it charged', () => {
    const amounts = fc.array(fc.integer({ min: -5_000, max: 50_000 }), { minLength: 28, maxLength: 28 });
    fc.assert(
      fc.property(amounts, fc.nat({ max: 6 }), (values, start) => {
        const found = pattern(daysOf(fourWeeks).map((day, index) => charged(day, values[index] ?? 0)));
        const from = addDays(today, start);
        const sums = Array.from({ length: 30 }, (_, days) => expectedConsumption(found, from, days));
        expect(sums[0]).toBe(0);
        expect(sums).toEqual(sums.toSorted((a, b) => a - b));
      }),
    );
  });
});
