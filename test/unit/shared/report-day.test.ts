import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayAt,
  daysBetween,
  daysOf,
  daysOfMonth,
  monthOf,
  presetRange,
  reportDay,
  weekStart,
} from '@shared/domain/report-day';

const anyDay = fc.integer({ min: 0, max: 36_500 }).map((offset) => addDays(reportDay('2000-01-01'), offset));

describe('a report day', () => {
  it.each(['2026-02-30', '2026-13-01', '2025-02-29', '26-01-01', '2026-1-1', '2026-01-01T00:00', ''])(
    'refuses %j, which is not a day of the calendar',
    (text) => expect(() => reportDay(text)).toThrow(RangeError),
  );

  it('counts the days on which the clocks change once', () => {
    expect(daysOf({ from: reportDay('2026-03-28'), to: reportDay('2026-03-30') })).toEqual([
      '2026-03-28',
      '2026-03-29',
      '2026-03-30',
    ]);
    expect(daysBetween(reportDay('2026-10-24'), reportDay('2026-10-26'))).toBe(2);
  });

  it('adds and counts days as inverse operations', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, n) => daysBetween(day, addDays(day, n)) === n),
    );
  });

  it('puts every day into a week that begins on a Monday at most six days before', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const start = weekStart(day);
        const before = daysBetween(start, day);
        return new Date(`${start}T00:00:00Z`).getUTCDay() === 1 && before >= 0 && before <= 6;
      }),
    );
  });

  it('knows where a month begins and ends, in leap years too', () => {
    expect(daysOfMonth(monthOf(reportDay('2024-02-10')))).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(addMonths(monthOf(reportDay('2026-01-31')), -1)).toBe('2025-12');
  });

  it('is the calendar day of the account, not of this computer', () => {
    const justBeforeMidnightInRome = Date.parse('2026-03-28T22:30:00Z');
    expect(dayAt(justBeforeMidnightInRome, 'Europe/Rome')).toBe('2026-03-28');
    expect(dayAt(justBeforeMidnightInRome + 3_600_000, 'Europe/Rome')).toBe('2026-03-29');
    expect(dayAt(justBeforeMidnightInRome, 'Asia/Tokyo')).toBe('2026-03-29');
    expect(dayAt(justBeforeMidnightInRome, 'Nowhere/Atlantis')).toBe('2026-03-28');
  });

  it('counts the presets back from today, which is included', () => {
    const today = reportDay('2026-11-22');
    expect(daysOf(presetRange('7d', today))).toHaveLength(7);
    expect(daysOf(presetRange('90d', today))).toHaveLength(90);
    expect(presetRange('this-month', today)).toEqual({ from: '2026-11-01', to: '2026-11-22' });
    expect(presetRange('last-month', today)).toEqual({ from: '2026-10-01', to: '2026-10-31' });
    expect(presetRange('12m', today)).toEqual({ from: '2025-12-01', to: '2026-11-22' });
  });
});
