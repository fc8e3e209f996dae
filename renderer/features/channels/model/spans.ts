/** A value and the time it held, ms UTC. */
export interface Span<T> {
  value: T;
  from: number;
  to: number;
}

/**
 * What held when: each point holds until the next one, the last until now, and equal neighbours are one.
 * @param points oldest first, ms UTC
 */
export function spansOf<P extends { at: number }, T>(
  points: readonly P[],
  valueOf: (point: P) => T,
  now: number,
): Span<T>[] {
  const spans: Span<T>[] = [];
  points.forEach((point, index) => {
    const value = valueOf(point);
    const to = points[index + 1]?.at ?? Math.max(now, point.at);
    const last = spans.at(-1);
    if (last && last.value === value) last.to = to;
    else spans.push({ value, from: point.at, to });
  });
  return spans;
}
