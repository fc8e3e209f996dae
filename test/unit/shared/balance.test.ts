import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CreditDay, type DayMovement, balanceAt } from '@shared/domain/balance';

const settled = (recharge: number, consumption: number): DayMovement => ({ recharge, consumption, closed: true });
const at = (day: number, first: number, last = first): CreditDay => ({ day, first, last });
const movements =
  (days: Record<number, DayMovement>) =>
  (day: number): DayMovement | null =>
    days[day] ?? null;

describe('the credit at the end of a day', () => {
  it('is what was read on a day without any movement, exactly', () => {
    const told = balanceAt(10, [at(10, 5_000)], movements({ 10: settled(0, 0) }));
    expect(told).toEqual({ value: 5_000, quality: 'exact', doubt: 0 });
  });

  it('is in doubt by what moved on the day of the reading', () => {
    const told = balanceAt(10, [at(10, 9_000, 5_000)], movements({ 10: settled(1_000, 300) }));
    expect(told).toEqual({ value: 5_000, quality: 'inferred', doubt: 1_300 });
  });

  it('is carried forward from an earlier reading by the days in between', () => {
    const days = { 8: settled(0, 0), 9: settled(0, 200), 10: settled(700, 100) };
    expect(balanceAt(10, [at(8, 5_000)], movements(days))).toEqual({ value: 5_400, quality: 'exact', doubt: 0 });
  });

  it('is carried back from the first reading of a later day', () => {
    const days = { 11: settled(0, 200), 12: settled(0, 0) };
    expect(balanceAt(10, [at(12, 5_000, 1)], movements(days))).toEqual({ value: 5_200, quality: 'exact', doubt: 0 });
  });

  it('comes from the reading that leaves less doubt', () => {
    const days = { 10: settled(0, 900), 11: settled(0, 50) };
    const told = balanceAt(10, [at(10, 5_000), at(11, 4_980)], movements(days));
    expect(told).toEqual({ value: 4_980, quality: 'inferred', doubt: 50 });
  });

  it('is not exact while a day it rests on may still change', () => {
    const days = { 9: settled(0, 0), 10: { ...settled(0, 10), closed: false } };
    expect(balanceAt(10, [at(9, 5_000)], movements(days))).toMatchObject({ value: 4_990, quality: 'inferred' });
  });

  it.each<[string, CreditDay[], Record<number, DayMovement>]>([
    ['before the first reading', [], { 10: settled(0, 0) }],
    ['with a day in between that was not fetched', [at(8, 5_000)], { 8: settled(0, 0), 10: settled(0, 0) }],
    ['with the day of the reading not fetched', [at(10, 5_000)], {}],
    [
      'with a day that does not tell its amounts',
      [at(9, 5_000)],
      { 9: settled(0, 0), 10: { recharge: 0, consumption: null, closed: true } },
    ],
    ['from a reading of 32 days before', [at(-22, 5_000)], Object.fromEntries(daysFrom(-22, 10))],
    ['from a reading of 4 days after', [at(14, 5_000)], Object.fromEntries(daysFrom(10, 14))],
  ])('is missing %s', (_what, credits, days) => {
    expect(balanceAt(10, credits, movements(days))).toEqual({ value: null, quality: 'missing', doubt: null });
  });

  it('is never further from the truth than its doubt, and the truth itself when it is exact', () => {
    const oneDay = fc.record({ recharge: amount, consumption: amount, readings: fc.array(fc.nat(), { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(oneDay, { minLength: 1, maxLength: 45 }), fc.nat(44), (days, asked) => {
        const told = live(days);
        const { value, doubt, quality } = balanceAt(asked, told.credits, (day) => told.moved[day] ?? null);
        if (value === null || doubt === null) return;
        const off = Math.abs(value - (told.evenings[asked] ?? Number.NaN));
        expect(off).toBeLessThanOrEqual(doubt);
        if (quality === 'exact') expect(off).toBe(0);
      }),
    );
  });
});

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10_000 }));

function daysFrom(first: number, last: number): [number, DayMovement][] {
  return Array.from({ length: last - first + 1 }, (_, i) => [first + i, settled(0, 0)]);
}

interface LivedDay {
  recharge: number;
  consumption: number;
  /** Moments of the day at which credit is read. */
  readings: number[];
}

/** Each day is lived in four steps: nothing yet, half of the use, the recharge, the rest of the use. */
function live(days: readonly LivedDay[]) {
  let credit = 100_000;
  const evenings: number[] = [];
  const credits: CreditDay[] = [];
  const moved = days.map(({ recharge, consumption, readings }, day) => {
    const half = Math.floor(consumption / 2);
    const steps = [credit, credit - half, credit - half + recharge, credit - consumption + recharge];
    const read = readings.map((moment) => moment % 4).toSorted((a, b) => a - b);
    const [first, last] = [read[0], read.at(-1)].map((step) => (step === undefined ? undefined : steps[step]));
    if (first !== undefined && last !== undefined) credits.push({ day, first, last });
    credit += recharge - consumption;
    evenings.push(credit);
    return settled(recharge, consumption);
  });
  return { evenings, credits, moved };
}
