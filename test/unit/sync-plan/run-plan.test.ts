import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoveredRange, addCoverage } from '@shared/domain/coverage';
import { type DayRange, type ReportDay, addDays, dayAt, daysOf, reportDay } from '@shared/domain/report-day';
import { openFrom, planRun } from '@shared/domain/sync-plan';

const ROME = 'Europe/Rome';
const HOUR = 3_600_000;
const FIRST = reportDay('2026-09-20');

/** What happens to one account: time passes, a run begins or goes on, and gets so far before it is killed; or a person looks at it. */
type Step =
  | { what: 'pass'; hours: number }
  | { what: 'begin'; from: number; length: number; again: boolean }
  | { what: 'fetch'; requests: number }
  | { what: 'look'; from: number; length: number };

const from = fc.nat({ max: 60 });
const length = fc.integer({ min: 1, max: 40 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ what: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ what: fc.constant('begin' as const), from, length, again: fc.boolean() }),
  fc.record({ what: fc.constant('fetch' as const), requests: fc.nat({ max: 3 }) }),
  fc.record({ what: fc.constant('look' as const), from, length }),
);

const rangeOf = (first: number, days: number): DayRange => ({
  from: addDays(FIRST, first),
  to: addDays(FIRST, first + days - 1),
});

/** One account with its coverage, and every day that a run asked for. */
class Account {
  now = Date.UTC(2026, 9, 10, 12);
  covered: CoveredRange[] = [];
  /** Days that were fetched when they were closed. */
  readonly closed = new Set<ReportDay>();
  run = { range: rangeOf(0, 1), startedAt: 0, again: false };
  asked: DayRange[] = [];

  plan(): DayRange[] {
    return planRun(this.covered, this.asked, this.run, { timeZone: ROME, now: this.now });
  }

  begin(range: DayRange, again: boolean): void {
    this.run = { range, startedAt: this.now, again };
    this.asked = [];
  }

  save(range: DayRange): void {
    const closedBefore = openFrom(dayAt(this.now, ROME));
    this.covered = addCoverage(this.covered, { range, fetchedAt: this.now, closedBefore });
    for (const day of daysOf(range)) if (day < closedBefore) this.closed.add(day);
    this.now += 1_000;
  }

  step(next: Step): void {
    if (next.what === 'pass') this.now += next.hours * HOUR;
    if (next.what === 'begin') this.begin(rangeOf(next.from, next.length), next.again);
    if (next.what === 'look') {
      const { from: first, to } = rangeOf(next.from, next.length);
      const today = dayAt(this.now, ROME);
      if (first <= today) this.save({ from: first, to: to < today ? to : today });
    }
    if (next.what === 'fetch') {
      for (const range of this.plan().slice(0, next.requests)) {
        this.save(range);
        this.asked.push(range);
      }
    }
  }
}

const daysIn = (ranges: readonly DayRange[]): ReportDay[] => ranges.flatMap(daysOf);

describe('what a run asks for', () => {
  it('is never a closed, fetched day, whatever runs, kills, looks and days went before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const account = new Account();
        for (const next of steps) {
          account.step(next);
          if (account.run.again) continue;
          expect(daysIn(account.plan()).filter((day) => account.closed.has(day))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is, with "again", no day that it has had already', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const account = new Account();
        for (const next of steps) {
          account.step(next);
          if (!account.run.again) continue;
          const had = new Set(daysIn(account.asked));
          expect(daysIn(account.plan()).filter((day) => had.has(day))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing more once all of it was fetched, however long that took', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.array(fc.integer({ min: 1, max: 90 })), (steps, pauses) => {
        const account = new Account();
        for (const next of steps) account.step(next);
        account.begin(rangeOf(0, 100), steps.length % 2 === 0);
        const wanted = new Set(daysIn(account.plan()));
        for (const hours of [...pauses, 0]) {
          account.step({ what: 'fetch', requests: hours === 0 ? 1_000 : 1 });
          account.step({ what: 'pass', hours });
        }
        expect(account.plan()).toEqual([]);
        expect(daysIn(account.asked).every((day) => wanted.has(day))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('are the last three days again when they are older than a quarter of an hour, and the closed ones once more with "again"', () => {
    const account = new Account();
    account.begin(rangeOf(0, 100), false);
    account.step({ what: 'fetch', requests: 10 });
    account.now += 10 * 60_000;
    account.begin(rangeOf(0, 100), false);
    expect(account.plan()).toEqual([]);
    account.now += HOUR;
    account.begin(rangeOf(0, 100), false);
    expect(account.plan()).toEqual([{ from: '2026-10-08', to: '2026-10-10' }]);
    account.begin(rangeOf(0, 100), true);
    expect(account.plan()).toEqual([{ from: '2026-09-20', to: '2026-10-10' }]);
  });

  it('are days up to the one it began on, even if it goes on days later', () => {
    const account = new Account();
    account.begin(rangeOf(0, 100), false);
    account.now += 3 * 24 * HOUR;
    expect(account.plan()).toEqual([{ from: '2026-09-20', to: '2026-10-10' }]);
  });
});
