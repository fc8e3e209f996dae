import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks, extentOf } from '@renderer/ui/charts/axis-ticks';
import {
  type ChartBucket,
  type ChartModel,
  type ChartSeries,
  bucketTotal,
  isQuiet,
  runsOf,
} from '@renderer/ui/charts/chart-model';

const series = (...values: (number | null)[]): ChartSeries => ({
  id: String(values),
  label: '',
  colour: '',
  mark: 0,
  values,
  total: null,
});
const model = (...all: ChartSeries[]): ChartModel => ({
  kind: 'stack',
  buckets: [],
  series: all,
  format: String,
  formatAxis: String,
});
const bucket = (key: string, state: ChartBucket['state']): ChartBucket => ({
  key,
  label: key,
  title: key,
  state,
  note: null,
});

describe('the axis of a chart', () => {
  it.each([
    [0, 4_050, 4, [0, 2_000, 4_000, 6_000]],
    [0, 930, 4, [0, 250, 500, 750, 1_000]],
    [-320, 930, 4, [-500, 0, 500, 1_000]],
    [0, 3, 4, [0, 1, 2, 3]],
    [0, 0, 4, [0]],
  ])('from %d to %d in about %d steps is %j', (low, high, count, ticks) => {
    expect(axisTicks(low, high, count)).toEqual(ticks);
  });

  it('holds every value and 0, in even whole steps, and not many of them', () => {
    const end = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(end, end, fc.integer({ min: 2, max: 6 }), (a, b, count) => {
        const ticks = axisTicks(Math.min(a, b), Math.max(a, b), count);
        expect(Math.min(...ticks)).toBeLessThanOrEqual(Math.min(a, b, 0));
        expect(Math.max(...ticks)).toBeGreaterThanOrEqual(Math.max(a, b, 0));
        expect(ticks).toContain(0);
        const steps = ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0));
        expect(new Set(steps).size).toBeLessThanOrEqual(1);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(count + 3);
      }),
    );
  });

  it('encloses stacks to both sides of 0, and single values where they are not stacked', () => {
    const both = [series(5, -2, null), series(7, -3, 4)];
    expect(extentOf('stack', both)).toEqual([-5, 12]);
    expect(extentOf('bars', both)).toEqual([-3, 7]);
  });
});

describe('a chart', () => {
  it('has no total where nothing is known, and leaves the unknown out elsewhere', () => {
    const chart = model(series(1, null, 0), series(2, null, null));
    expect([0, 1, 2].map((index) => bucketTotal(chart, index))).toEqual([3, null, 0]);
  });

  it('is quiet when all that is known is 0', () => {
    expect(isQuiet(model(series(0, null)))).toBe(true);
    expect(isQuiet(model(series(0, -1)))).toBe(false);
    const buckets = [bucket('a', 'unknown'), bucket('b', 'unknown')];
    expect(isQuiet({ ...model(series(null, null)), buckets })).toBe(false);
  });

  it('joins neighbours of one state', () => {
    const buckets = [bucket('a', 'unknown'), bucket('b', 'unknown'), bucket('c', 'known'), bucket('d', 'unknown')];
    expect(runsOf(buckets, 'unknown').map(({ first, last, count }) => [first.key, last.key, count])).toEqual([
      ['a', 'b', 2],
      ['d', 'd', 1],
    ]);
  });
});
