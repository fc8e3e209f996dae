import type { Thousandths } from './money';

/**
 * An estimate of how many whole days the credit lasts at the mean consumption of the recent past; 0 when there is no credit left.
 * @param credit thousandths, or null if Spoki told none
 * @param dailyConsumption mean thousandths a day over the last 28 fetched days, or null if not known
 * @returns null if either is unknown, or nothing was consumed: then no number of days can be said
 */
export function runwayDays(credit: Thousandths | null, dailyConsumption: number | null): number | null {
  if (credit === null || dailyConsumption === null || dailyConsumption <= 0) return null;
  return Math.max(0, Math.floor(credit / dailyConsumption));
}
