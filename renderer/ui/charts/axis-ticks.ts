import type { ChartModel, ChartSeries } from './chart-model';

const STEPS = [1, 2, 2.5, 5, 10];

/** Round numbers that enclose all values and 0, about `count` steps apart; 0 alone if nothing is drawn. */
export function axisTicks(lowest: number, highest: number, count: number): number[] {
  const low = Math.min(0, lowest);
  const high = Math.max(0, highest);
  if (low === high) return [0];
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const wanted = (STEPS.find((step) => step * power >= rough) ?? 10) * power;
  const step = Math.max(1, Math.ceil(wanted));
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** The lowest and the highest end of what is drawn: of single values, or of the stacks to both sides of 0. */
export function extentOf(kind: ChartModel['kind'], series: readonly ChartSeries[]): [lowest: number, highest: number] {
  let lowest = 0;
  let highest = 0;
  const places = series[0]?.values.length ?? 0;
  for (let place = 0; place < places; place += 1) {
    const values = series.map(({ values: all }) => all[place] ?? 0);
    const sum = (sign: 1 | -1) => values.reduce((total, value) => total + (value * sign > 0 ? value : 0), 0);
    lowest = Math.min(lowest, kind === 'stack' ? sum(-1) : Math.min(...values));
    highest = Math.max(highest, kind === 'stack' ? sum(1) : Math.max(...values));
  }
  return [lowest, highest];
}
