import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSED_FIGURES, type MonthOfDays, changesOf } from '@shared/domain/closing';

/** A day with these first three figures, and no profit by category. */
const day = (number: number, consumption: number | null, recharge: number | null, profit: number | null) => [
  ...[number, consumption, recharge, profit],
  ...Array.from({ length: CLOSED_FIGURES.length - 3 }, () => 0),
];
const whole: MonthOfDays['covered'] = [[1, 30]];
const closed: MonthOfDays = { covered: whole, rows: [day(3, 1_000, 0, 100), day(9, 2_000, 5_000, 200)] };

describe('what changed since a month was closed', () => {
  it('names the figure and the day, with the sums of the month', () => {
    const now = { covered: whole, rows: [day(3, 1_000, 0, 100), day(9, 2_500, 5_000, 200)] };
    expect(changesOf(closed, now)).toEqual([
      { figure: 'consumption', closed: 3_000, now: 3_500, days: [{ day: 9, closed: 2_000, now: 2_500 }] },
    ]);
  });

  it('takes a day without a row for a quiet one, on both sides', () => {
    const [first, second] = closed.rows;
    expect(
      changesOf(closed, { covered: whole, rows: [first ?? []] }).map(({ figure, days }) => [figure, days]),
    ).toEqual([
      ['consumption', [{ day: 9, closed: 2_000, now: 0 }]],
      ['recharge', [{ day: 9, closed: 5_000, now: 0 }]],
      ['profit', [{ day: 9, closed: 200, now: 0 }]],
    ]);
    expect(changesOf({ covered: whole, rows: [first ?? []] }, closed)[0]?.days).toEqual([
      { day: 9, closed: 0, now: 2_000 },
    ]);
    expect(changesOf({ covered: whole, rows: [] }, { covered: whole, rows: [second ?? []] })[0]).toMatchObject({
      ...{ closed: 0, now: 2_000 },
    });
  });

  it('leaves out days that are not fetched any more', () => {
    expect(changesOf(closed, { covered: [], rows: [] })).toEqual([]);
    expect(changesOf(closed, { covered: [[10, 30]], rows: [] })).toEqual([]);
  });

  it('counts a day that was not fetched then once it has activity', () => {
    const early = { covered: [[1, 5] as const], rows: [day(3, 1_000, 0, 100)] };
    const told = changesOf(early, closed);
    expect(told.map(({ figure, closed: was, now }) => [figure, was, now])).toEqual([
      ['consumption', 1_000, 3_000],
      ['recharge', 0, 5_000],
      ['profit', 100, 300],
    ]);
    expect(told.map(({ days }) => days)).toEqual([2_000, 5_000, 200].map((now) => [{ day: 9, closed: null, now }]));
    expect(changesOf(early, { covered: whole, rows: [day(3, 1_000, 0, 100)] })).toEqual([]);
  });

  it('tells a figure that is no longer told from one that is 0', () => {
    const now = { covered: whole, rows: [day(3, null, 0, 100), day(9, 2_000, 5_000, 200)] };
    expect(changesOf(closed, now)).toEqual([
      { figure: 'consumption', closed: 3_000, now: 2_000, days: [{ day: 3, closed: 1_000, now: null }] },
    ]);
  });
});

const amount = fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }), { freq: 5 });
const figures = fc.array(amount, { minLength: CLOSED_FIGURES.length, maxLength: CLOSED_FIGURES.length });
/** A stretch of days from the first on, some of them with a row. */
const months: fc.Arbitrary<MonthOfDays> = fc
  .tuple(
    fc.nat(31),
    fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { maxLength: 31 }),
    fc.array(figures, { minLength: 31, maxLength: 31 }),
  )
  .map(([last, days, rows]) => ({
    covered: last === 0 ? [] : [[1, last]],
    rows: days
      .filter((number) => number <= last)
      .toSorted((a, b) => a - b)
      .map((number) => [number, ...(rows[number - 1] ?? [])]),
  }));

describe('of any month', () => {
  it('nothing changed against itself', () => {
    fc.assert(
      fc.property(months, (month) => {
        expect(changesOf(month, month)).toEqual([]);
      }),
    );
  });

  it('the sum now is the closed one and what its days differ by', () => {
    fc.assert(
      fc.property(months, months, (before, after) => {
        for (const { closed: was, now, days } of changesOf(before, after)) {
          const difference = days.reduce((sum, one) => sum + (one.now ?? 0) - (one.closed ?? 0), 0);
          expect(now).toBe((was ?? 0) + difference);
          expect(days.every((one) => one.closed !== one.now)).toBe(true);
        }
      }),
    );
  });

  it('with all days fetched on both sides the sums are those of their rows', () => {
    const full = months.map((month): MonthOfDays => ({ ...month, covered: [[1, 31]] }));
    fc.assert(
      fc.property(full, full, (before, after) => {
        for (const { figure, closed: was, now } of changesOf(before, after)) {
          const place = CLOSED_FIGURES.indexOf(figure) + 1;
          const sum = ({ rows }: MonthOfDays): number => rows.reduce((total, row) => total + (row[place] ?? 0), 0);
          expect([was ?? 0, now ?? 0]).toEqual([sum(before), sum(after)]);
        }
      }),
    );
  });

  it('days that are not fetched now are no change', () => {
    fc.assert(
      fc.property(months, months, (before, after) => {
        const last = after.covered[0]?.[1] ?? 0;
        for (const { days } of changesOf(before, after)) expect(days.every((one) => one.day <= last)).toBe(true);
      }),
    );
  });
});
