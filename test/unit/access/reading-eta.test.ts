import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshLaneMs, pagesLeft, readingEtaMs } from '@electron/services/access/reading-eta';

const ms = fc.integer({ min: 0, max: 1_000_000 });

describe('the time that reading many teams still takes', () => {
  it('is never less than the slowest of them, nor than all shared among those side by side, and never more than one after the other', () => {
    fc.assert(
      fc.property(fc.array(ms, { maxLength: 16 }), fc.array(ms, { maxLength: 60 }), (underWay, waiting) => {
        const eta = readingEtaMs(underWay, waiting, 16);
        const sum = [...underWay, ...waiting].reduce((all, one) => all + one, 0);
        expect(eta).toBeGreaterThanOrEqual(Math.max(0, ...underWay, ...waiting));
        expect(eta).toBeGreaterThanOrEqual(Math.floor(sum / 16));
        expect(eta).toBeLessThanOrEqual(sum);
      }),
    );
  });

  it('lets each that waits begin where the first has ended', () => {
    expect(readingEtaMs([10, 40], [25, 25, 25], 2)).toBe(65);
    expect(readingEtaMs([], [], 16)).toBe(0);
  });

  it('reckons with four pages a minute, since the fifth is kept for the person', () => {
    expect([1, 4, 5, 8, 9].map((pages) => freshLaneMs(pages, 0))).toEqual([0, 0, 60_050, 60_050, 120_100]);
    expect(freshLaneMs(2, 300)).toBe(600);
  });

  it('counts the pages that are left, and one where nothing is known', () => {
    expect([pagesLeft(33, 0, 10), pagesLeft(33, 30, 10), pagesLeft(10_000, 10, 10)]).toEqual([4, 1, 999]);
    expect([pagesLeft(null, 0, 0), pagesLeft(0, 0, 10), pagesLeft(5, 20, 10)]).toEqual([1, 1, 1]);
  });
});
