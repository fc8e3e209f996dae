/** By what share something has changed: 0.1 for a tenth more; null if one of them is not known, or nothing was there before. */
export function changeOf(now: number | null, before: number | null): number | null {
  return now === null || before === null || before <= 0 ? null : now / before - 1;
}
