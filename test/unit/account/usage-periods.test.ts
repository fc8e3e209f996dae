import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayRange, addDays, daysOf, reportDay } from '@shared/domain/report-day';
import { CHANNELS } from '@shared/domain/report';
import { PERIODS, sumRows, totalOf } from '@shared/domain/report-maths';
import { CHART_IDS, messagesOut, seriesOf } from '@renderer/features/account/model/usage-measures';
import {
  coverageOf,
  sumOf,
  totalOfValues,
  usagePeriods,
  valueOf,
} from '@renderer/features/account/model/usage-periods';
import { anyRows, channelDay, reportRow, statuses, usageOf } from '@test/support/report-rows';

const range: DayRange = { from: reportDay('2026-10-20'), to: reportDay('2026-11-22') };
const out = messagesOut('both');
const sent = (n: number) => ({ whatsapp: channelDay({ marketing: statuses({ sent: n }) }) });

describe('the periods of a range', () => {
  it('keep missing, quiet and reported apart', () => {
    const usage = usageOf(range, [reportRow('2026-11-21', sent(7)), reportRow('2026-11-20')], {
      fetched: [{ from: reportDay('2026-11-19'), to: range.to, fetchedAt: 0 }],
    });
    const values = Object.fromEntries(
      usagePeriods(usage, range, 'day').map((period) => [period.start, valueOf(period, out)]),
    );
    expect(values['2026-11-18'], 'never fetched').toBeNull();
    expect(values['2026-11-19'], 'fetched, and no row: no activity').toBe(0);
    expect(values['2026-11-20'], 'a row without the block: not reported').toBeNull();
    expect(values['2026-11-21']).toBe(7);
  });

  it('say which are open, partly fetched and never fetched', () => {
    const usage = usageOf(range, [], {
      fetched: [{ from: reportDay('2026-11-04'), to: range.to, fetchedAt: 0 }],
      openFrom: reportDay('2026-11-20'),
    });
    const weeks = usagePeriods(usage, range, 'week');
    expect(weeks.map(({ start, state, days }) => [start, state, days])).toEqual([
      ['2026-10-19', 'missing', 6],
      ['2026-10-26', 'missing', 7],
      ['2026-11-02', 'partial', 7],
      ['2026-11-09', 'complete', 7],
      ['2026-11-16', 'open', 7],
    ]);
  });

  it('a partly fetched period without rows is unknown, not zero', () => {
    const usage = usageOf(range, [], { fetched: [{ from: reportDay('2026-11-04'), to: range.to, fetchedAt: 0 }] });
    const week = usagePeriods(usage, range, 'week').find((period) => period.start === '2026-11-02');
    expect(week && valueOf(week, out)).toBeNull();
  });

  it('show negative counts as Spoki reported them', () => {
    const usage = usageOf(range, [reportRow('2026-11-21', sent(-1))]);
    const period = usagePeriods(usage, range, 'day').find(({ start }) => start === '2026-11-21');
    expect(period && valueOf(period, out)).toBe(-1);
  });

  it('leave out rows beyond the range', () => {
    const usage = usageOf(range, [reportRow(addDays(range.to, 1), sent(5))]);
    expect(totalOfValues(usagePeriods(usage, range, 'day').map((period) => valueOf(period, out)))).toBe(0);
  });

  it('the totals of every chart equal the daily rows, by day, week and month alike', () => {
    fc.assert(
      fc.property(
        anyRows(range),
        fc.constantFrom(...PERIODS),
        fc.constantFrom('both' as const, ...CHANNELS),
        (rows, period, scope) => {
          const periods = usagePeriods(usageOf(range, rows), range, period);
          for (const chart of CHART_IDS) {
            for (const view of ['kind', 'status'] as const) {
              for (const { measure } of seriesOf(chart, scope, view)) {
                const shown = totalOfValues(periods.map((each) => valueOf(each, measure)));
                expect(shown ?? 0).toBe(sumOf(rows, measure) ?? 0);
              }
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('messages by kind and by status add up to the same total as the summed row', () => {
    fc.assert(
      fc.property(anyRows(range), (rows) => {
        const totals = (['kind', 'status'] as const).map((view) =>
          seriesOf('messages', 'whatsapp', view).reduce((sum, { measure }) => sum + (sumOf(rows, measure) ?? 0), 0),
        );
        expect(totals[0]).toBe(totals[1]);
        const whole = sumRows(rows)?.whatsapp;
        const direct = whole
          ? (['marketing', 'utility', 'authentication', 'service'] as const).reduce(
              (n, kind) => n + (totalOf(whole[kind]) ?? 0),
              0,
            )
          : 0;
        expect(totals[0]).toBe(direct);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what was fetched of a range', () => {
  it('names the gaps', () => {
    const usage = usageOf(range, [], {
      fetched: [
        { from: reportDay('2026-10-22'), to: reportDay('2026-10-25'), fetchedAt: 0 },
        { from: reportDay('2026-10-27'), to: reportDay('2026-12-01'), fetchedAt: 0 },
      ],
      openFrom: reportDay('2026-11-20'),
    });
    expect(coverageOf(usage, range)).toEqual({
      days: 34,
      fetched: 31,
      open: 3,
      gaps: [
        { from: '2026-10-20', to: '2026-10-21' },
        { from: '2026-10-26', to: '2026-10-26' },
      ],
    });
  });

  it('days fetched and days in gaps are together the days of the range', () => {
    const days = daysOf(range);
    const part = fc.tuple(fc.nat(days.length - 1), fc.nat(days.length - 1));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const fetched = parts.map(([a, b]) => ({
          from: addDays(range.from, Math.min(a, b)),
          to: addDays(range.from, Math.max(a, b)),
          fetchedAt: 0,
        }));
        const coverage = coverageOf(usageOf(range, [], { fetched }), range);
        const inGaps = coverage.gaps.reduce((n, gap) => n + daysOf(gap).length, 0);
        expect(coverage.fetched + inGaps).toBe(days.length);
      }),
    );
  });
});
