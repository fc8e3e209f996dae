/** Turns a median absolute deviation into a standard deviation, for what is spread normally. */
const NORMAL = 1.4826;

/** The middle value, or the mean of the two middle ones. @throws RangeError of none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError('nothing has no median');
  return (low + high) / 2;
}

/** A standard deviation that a few strange values do not move: from the median distance to `centre`. 0 of none. */
export function robustDeviation(values: readonly number[], centre: number): number {
  return values.length === 0 ? 0 : NORMAL * median(values.map((value) => Math.abs(value - centre)));
}

/** The noise from one value to the next, as a standard deviation. A slow course up or down does not count as noise. 0 of fewer than two. */
export function noiseOf(values: readonly number[]): number {
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? value));
  return robustDeviation(steps, 0) / Math.SQRT2;
}
