import { describe, expect, it } from 'vitest';
import { endedDays } from '@shared/domain/ended-days';
import type { CoveredRange } from '@shared/domain/coverage';
import { reportDay } from '@shared/domain/report-day';

const covered = (from: string, to: string, fetchedAt: string, closed = false): CoveredRange => ({
  from: reportDay(from),
  to: reportDay(to),
  fetchedAt: Date.parse(fetchedAt),
  closed,
});

describe('days that were over when they were fetched', () => {
  it('end with the day before the fetch, in the account’s own time zone', () => {
    const part = covered('2026-05-18', '2026-05-20', '2026-05-20T22:30:00Z');
    expect(endedDays([part], 'UTC')).toEqual([{ ...part, to: '2026-05-19' }]);
    expect(endedDays([part], 'Europe/Rome')).toEqual([part]);
    expect(endedDays([part], 'America/New_York')).toEqual([{ ...part, to: '2026-05-19' }]);
  });

  it('are none of a day that still ran', () => {
    expect(endedDays([covered('2026-05-20', '2026-05-20', '2026-05-20T12:00:00Z')], 'UTC')).toEqual([]);
  });

  it('are all of what was closed, and of what was fetched later', () => {
    const parts = [
      covered('2026-05-01', '2026-05-17', '2026-05-20T12:00:00Z', true),
      covered('2026-05-18', '2026-05-19', '2026-05-20T12:00:00Z'),
    ];
    expect(endedDays(parts, 'UTC')).toEqual(parts);
  });
});
