/** What a place on the axis is: `unknown` is drawn as a gap and never as 0, `provisional` lighter and with a dashed edge. */
export type BucketState = 'known' | 'provisional' | 'unknown';

export interface ChartBucket {
  key: string;
  /** Short, for the axis. */
  label: string;
  /** In full, for the tooltip and the table. */
  title: string;
  state: BucketState;
  /** What the state means, in words; null where there is nothing to say. */
  note: string | null;
}

export interface ChartSeries {
  id: string;
  label: string;
  /** A colour of the theme's palette for charts. */
  colour: string;
  /** Which pattern, shape and dash it has: the same number for the same thing in every chart. */
  mark: number;
  /** One value for each bucket; null is not known. */
  values: readonly (number | null)[];
  total: number | null;
}

/** `stack`: parts of a whole; `bars`: beside each other; `lines`: courses to compare; `panels`: a small plot each, with its own scale. */
export type ChartKind = 'stack' | 'bars' | 'lines' | 'panels';

export interface ChartModel {
  kind: ChartKind;
  buckets: readonly ChartBucket[];
  series: readonly ChartSeries[];
  /** A value in full, for tooltip and table. */
  format: (value: number | null) => string;
  /** A value in short, for the axis. */
  formatAxis: (value: number) => string;
  /** Sums of its values mean nothing, such as those of a balance over time. */
  withoutTotals?: boolean;
}

/** Words that the charts use, in the language of the person. */
export interface ChartTexts {
  period: string;
  total: string;
  notFetched: string;
  showChart: string;
  showTable: string;
  formula: string;
  empty: string;
  loading: string;
}

/** The sum of a bucket over all series; null if none is known. */
export function bucketTotal({ series }: ChartModel, index: number): number | null {
  return series.reduce<number | null>((sum, { values }) => {
    const value = values[index] ?? null;
    return value === null ? sum : (sum ?? 0) + value;
  }, null);
}

export interface BucketRun {
  first: ChartBucket;
  last: ChartBucket;
  count: number;
}

/** Neighbouring buckets in this state, joined. */
export function runsOf(buckets: readonly ChartBucket[], state: BucketState): BucketRun[] {
  const runs: BucketRun[] = [];
  let open: BucketRun | null = null;
  for (const bucket of buckets) {
    if (bucket.state !== state) open = null;
    else if (open) {
      open.last = bucket;
      open.count += 1;
    } else {
      open = { first: bucket, last: bucket, count: 1 };
      runs.push(open);
    }
  }
  return runs;
}

/** There was nothing: everything that is known is 0, or missing. Where no bucket is known, nothing can be said of it. */
export function isQuiet({ buckets, series }: ChartModel): boolean {
  if (buckets.length > 0 && buckets.every(({ state }) => state === 'unknown')) return false;
  return series.every(({ values }) => values.every((value) => value === null || value === 0));
}
