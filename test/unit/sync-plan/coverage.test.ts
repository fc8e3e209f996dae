import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CoveredRange,
  type FetchOfDays,
  JOIN_STRETCH_MS,
  addCoverage,
  asOfCoverage,
  clipCoverage,
  isUnbrokenFrom,
  latestCoveredDays,
} from '@shared/domain/coverage';
import { type ReportDay, addDays, daysBetween, daysOf, reportDay } from '@shared/domain/report-day';

const START = reportDay('2026-01-01');
const DAY = 86_400_000;

const anyFetch: fc.Arbitrary<FetchOfDays> = fc
  .record({
    offset: fc.integer({ min: 0, max: 60 }),
    days: fc.integer({ min: 1, max: 40 }),
    open: fc.integer({ min: -2, max: 42 }),
    fetchedAt: fc.integer({ min: 0, max: 90 }).map((day) => day * DAY),
  })
  .map(({ offset, days, open, fetchedAt }) => {
    const from = addDays(START, offset);
    return { range: { from, to: addDays(from, days - 1) }, fetchedAt, closedBefore: addDays(from, open) };
  });
const anyFetches = fc.array(anyFetch, { maxLength: 8 });

const coverageOf = (fetches: FetchOfDays[]): CoveredRange[] => fetches.reduce<CoveredRange[]>(addCoverage, []);

/** The last fetch of each day: what coverage has to know, in the simplest form. */
function model(fetches: FetchOfDays[]): Map<ReportDay, { fetchedAt: number; closed: boolean }> {
  const days = new Map<ReportDay, { fetchedAt: number; closed: boolean }>();
  for (const { range, fetchedAt, closedBefore } of fetches) {
    for (const day of daysOf(range)) days.set(day, { fetchedAt, closed: day < closedBefore });
  }
  return days;
}

describe('coverage after any fetches', () => {
  it('covers exactly the fetched days, once, in ascending ranges', () => {
    fc.assert(
      fc.property(anyFetches, (fetches) => {
        expect(coverageOf(fetches).flatMap(daysOf)).toEqual([...model(fetches).keys()].toSorted());
      }),
    );
  });

  it('knows of each day whether its last fetch found it closed, and when that was, by less than 31 days too early', () => {
    fc.assert(
      fc.property(anyFetches, (fetches) => {
        const truth = model(fetches);
        for (const part of coverageOf(fetches)) {
          for (const day of daysOf(part)) {
            const last = truth.get(day);
            expect(part.closed).toBe(last?.closed);
            const early = (last?.fetchedAt ?? Number.NaN) - part.fetchedAt;
            expect(early).toBeGreaterThanOrEqual(0);
            expect(early).toBeLessThan(part.closed ? JOIN_STRETCH_MS : 1);
          }
        }
      }),
    );
  });

  it('leaves no two neighbours apart that may be joined', () => {
    fc.assert(
      fc.property(anyFetches, (fetches) => {
        const parts = coverageOf(fetches);
        parts.slice(1).forEach((part, index) => {
          const before = parts[index] ?? part;
          const same = before.closed === part.closed && before.fetchedAt === part.fetchedAt;
          expect(same && daysBetween(before.to, part.from) === 1).toBe(false);
        });
      }),
    );
  });

  it('clipped to a range has the days of both', () => {
    fc.assert(
      fc.property(
        anyFetches,
        fc.integer({ min: -5, max: 100 }),
        fc.integer({ min: 0, max: 50 }),
        (fetches, offset, days) => {
          const range = { from: addDays(START, offset), to: addDays(START, offset + days) };
          const whole = coverageOf(fetches);
          const inside = whole.flatMap(daysOf).filter((day) => day >= range.from && day <= range.to);
          expect(clipCoverage(whole, range).flatMap(daysOf)).toEqual(inside);
        },
      ),
    );
  });

  it('has its latest days before a day, no more than asked for', () => {
    fc.assert(
      fc.property(
        anyFetches,
        fc.integer({ min: 0, max: 110 }),
        fc.integer({ min: 1, max: 30 }),
        (fetches, offset, count) => {
          const before = addDays(START, offset);
          const whole = coverageOf(fetches);
          const expected = whole
            .flatMap(daysOf)
            .filter((day) => day < before)
            .slice(-count);
          expect(latestCoveredDays(whole, before, count).flatMap(daysOf).toSorted()).toEqual(expected);
        },
      ),
    );
  });
});

describe('a month that was fetched', () => {
  const part = (from: string, to: string): CoveredRange => ({
    from: reportDay(from),
    to: reportDay(to),
    fetchedAt: 1,
    closed: true,
  });

  it.each<[string, CoveredRange[], boolean]>([
    ['from its first day', [part('2026-06-01', '2026-06-10'), part('2026-06-11', '2026-06-15')], true],
    ['with a gap', [part('2026-06-01', '2026-06-10'), part('2026-06-12', '2026-06-15')], false],
    ['from its second day', [part('2026-06-02', '2026-06-15')], false],
    ['not at all', [], false],
  ])('%s', (_what, covered, unbroken) => {
    expect(isUnbrokenFrom(covered, reportDay('2026-06-01'))).toBe(unbroken);
  });
});

describe('the age of figures', () => {
  const part = (day: string, fetchedAt: number, closed: boolean): CoveredRange => ({
    from: reportDay(day),
    to: reportDay(day),
    fetchedAt,
    closed,
  });

  it('is that of the oldest open day, or of the oldest day if all are closed', () => {
    expect(
      asOfCoverage([part('2026-06-01', 5, true), part('2026-06-02', 9, false), part('2026-06-03', 8, false)]),
    ).toBe(8);
    expect(asOfCoverage([part('2026-06-01', 7, true), part('2026-06-02', 5, true)])).toBe(5);
    expect(asOfCoverage([])).toBeNull();
  });
});
