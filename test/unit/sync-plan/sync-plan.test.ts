import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoveredRange, addCoverage } from '@shared/domain/coverage';
import {
  type DayRange,
  type ReportDay,
  addDays,
  dayAt,
  daysBetween,
  daysOf,
  reportDay,
} from '@shared/domain/report-day';
import { MAX_DAYS_PER_REQUEST, OPEN_FRESHNESS_MS, openFrom, planFetch } from '@shared/domain/sync-plan';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 15, 12);
const TODAY = reportDay('2026-06-15');
const range = (from: string, to: string): DayRange => ({ from: reportDay(from), to: reportDay(to) });

function covered(from: string, to: string, ageMs: number, closed: boolean): CoveredRange {
  return { ...range(from, to), fetchedAt: NOW - ageMs, closed };
}

describe('what is planned', () => {
  it('is the whole range when nothing is known, without the days after today', () => {
    expect(planFetch([], range('2026-06-01', '2026-06-30'), TODAY, NOW)).toEqual([range('2026-06-01', '2026-06-15')]);
  });

  it('is nothing for a range of the future, or a reversed one', () => {
    expect(planFetch([], range('2026-06-16', '2026-06-30'), TODAY, NOW)).toEqual([]);
    expect(planFetch([], range('2026-06-10', '2026-06-01'), TODAY, NOW)).toEqual([]);
  });

  it('leaves out closed days, however long ago they were fetched', () => {
    const known = [covered('2026-05-01', '2026-06-12', 400 * DAY, true)];
    expect(planFetch(known, range('2026-05-01', '2026-06-15'), TODAY, NOW)).toEqual([
      range('2026-06-13', '2026-06-15'),
    ]);
  });

  it('asks again for open days once they are no longer fresh', () => {
    const wanted = range('2026-06-13', '2026-06-15');
    expect(planFetch([covered('2026-06-13', '2026-06-15', 15 * MINUTE, false)], wanted, TODAY, NOW)).toEqual([]);
    expect(planFetch([covered('2026-06-13', '2026-06-15', 15 * MINUTE + 1, false)], wanted, TODAY, NOW)).toEqual([
      wanted,
    ]);
  });

  it('asks once more for days that were open when fetched and are closed now, even a minute later', () => {
    const known = [covered('2026-06-12', '2026-06-12', MINUTE, false)];
    const wanted = range('2026-06-12', '2026-06-12');
    expect(planFetch(known, wanted, TODAY, NOW)).toEqual([wanted]);
  });

  it('does not trust what a clock that ran ahead has fetched', () => {
    const known = [covered('2026-06-01', '2026-06-15', -DAY, true)];
    expect(planFetch(known, range('2026-06-01', '2026-06-15'), TODAY, NOW)).toEqual([
      range('2026-06-01', '2026-06-15'),
    ]);
  });

  it('merges lacking closed days with the open days behind them, and keeps gaps apart, latest first', () => {
    const known = [covered('2026-06-03', '2026-06-05', DAY, true)];
    expect(planFetch(known, range('2026-06-01', '2026-06-15'), TODAY, NOW)).toEqual([
      range('2026-06-06', '2026-06-15'),
      range('2026-06-01', '2026-06-02'),
    ]);
  });

  it('comes in requests of at most 92 days, the latest first and whole', () => {
    const plan = planFetch([], range('2025-07-01', '2026-06-15'), TODAY, NOW);
    expect(plan[0]).toEqual(range('2026-03-16', '2026-06-15'));
    expect(plan.map((part) => daysBetween(part.from, part.to) + 1)).toEqual([92, 92, 92, 74]);
  });

  it('goes by the calendar of the account: the same instant is another day elsewhere', () => {
    const instant = Date.UTC(2026, 5, 15, 23);
    const wanted = range('2026-06-16', '2026-06-16');
    expect(planFetch([], wanted, dayAt(instant, 'Europe/Rome'), instant)).toEqual([wanted]);
    expect(planFetch([], wanted, dayAt(instant, 'America/New_York'), instant)).toEqual([]);
  });

  it('has the days of a clock change once', () => {
    const plan = planFetch([], range('2026-03-01', '2026-10-31'), reportDay('2026-12-01'), Date.UTC(2026, 11, 1, 12));
    const days = plan.flatMap(daysOf);
    expect(days.filter((day) => day === '2026-03-29' || day === '2026-10-25')).toHaveLength(2);
  });
});

const START = reportDay('2026-01-01');
const dayOffset = fc.integer({ min: 0, max: 420 });

/** A fetch on some day up to now, as the app makes it: never beyond its own today. */
const anyPast = fc
  .array(fc.tuple(dayOffset, fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: DAY - 1 })), { maxLength: 8 })
  .map((fetches) => fetches.toSorted((a, b) => a[0] - b[0] || a[2] - b[2]));

function coverageAfter(fetches: [number, number, number][], limit: number): CoveredRange[] {
  return fetches
    .filter(([offset, , time]) => offset * DAY + time <= limit)
    .reduce<CoveredRange[]>((known, [offset, length, time]) => {
      const to = addDays(START, offset);
      const fetch = {
        range: { from: addDays(to, -length), to },
        fetchedAt: instant(offset, time),
        closedBefore: openFrom(to),
      };
      return addCoverage(known, fetch);
    }, []);
}

const instant = (offset: number, time: number): number => Date.parse(`${START}T00:00:00Z`) + offset * DAY + time;

const anySituation = fc
  .record({
    past: anyPast,
    today: dayOffset,
    time: fc.integer({ min: 0, max: DAY - 1 }),
    from: fc.integer({ min: -150, max: 450 }),
    days: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ past, today, time, from, days }) => ({
    known: coverageAfter(past, today * DAY + time),
    today: addDays(START, today),
    now: instant(today, time),
    wanted: { from: addDays(START, from), to: addDays(START, from + days - 1) },
  }));

const coverOf = (known: CoveredRange[], day: ReportDay): CoveredRange | undefined =>
  known.find((part) => part.from <= day && day <= part.to);

describe('whatever was fetched before, the plan', () => {
  it('asks for exactly the days that are lacking: no closed fetched day, no fresh open day, no day of the future', () => {
    fc.assert(
      fc.property(anySituation, ({ known, wanted, today, now }) => {
        const lacking = daysOf(wanted).filter((day) => {
          const cover = coverOf(known, day);
          if (day > today) return false;
          if (day < openFrom(today)) return !cover?.closed;
          return !cover || now - cover.fetchedAt > OPEN_FRESHNESS_MS;
        });
        const planned = planFetch(known, wanted, today, now).flatMap(daysOf);
        expect(planned.toSorted()).toEqual(lacking);
      }),
    );
  });

  it('is empty once what it asks for has been saved', () => {
    fc.assert(
      fc.property(anySituation, ({ known, wanted, today, now }) => {
        const after = planFetch(known, wanted, today, now).reduce(
          (sofar, part) => addCoverage(sofar, { range: part, fetchedAt: now, closedBefore: openFrom(today) }),
          known,
        );
        expect(planFetch(after, wanted, today, now)).toEqual([]);
      }),
    );
  });

  it('comes latest first, in disjoint requests no longer than allowed, touching only where one was split', () => {
    fc.assert(
      fc.property(anySituation, ({ known, wanted, today, now }) => {
        const plan = planFetch(known, wanted, today, now);
        for (const [index, part] of plan.entries()) {
          const days = daysBetween(part.from, part.to) + 1;
          expect(days).toBeGreaterThan(0);
          expect(days).toBeLessThanOrEqual(MAX_DAYS_PER_REQUEST);
          const later = plan[index - 1];
          if (!later) continue;
          const apart = daysBetween(part.to, later.from);
          expect(apart).toBeGreaterThanOrEqual(1);
          if (apart === 1) expect(daysBetween(later.from, later.to) + 1).toBe(MAX_DAYS_PER_REQUEST);
        }
      }),
    );
  });
});
