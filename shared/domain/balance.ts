import type { FigureQuality } from './figure-quality';
import { type Thousandths, thousandths } from './money';

/** The first and the last credit that were read on one calendar day of an account. */
export interface CreditDay {
  /** Days since 1970-01-01. */
  day: number;
  /** Thousandths. */
  first: number;
  last: number;
}

/** What a fetched day did to the credit; thousandths. Null: there was activity, but the amount was not told. */
export interface DayMovement {
  recharge: number | null;
  consumption: number | null;
  /** It was over and settled when it was fetched. */
  closed: boolean;
}

/** Credit at a midnight, in thousandths. `doubt` is by how much it may be off at most; both are null when it is missing. */
export interface Balance {
  value: Thousandths | null;
  quality: FigureQuality;
  doubt: Thousandths | null;
}

/** How many days before a midnight credit may have been read, and how many after it. */
export const DAYS_BEFORE = 31;
export const DAYS_AFTER = 3;

const MISSING: Balance = { value: null, quality: 'missing', doubt: null };

/**
 * The credit at the end of a day, by the reports from the nearest day on which credit was read: forward from the last reading of a day up
 * to 31 days before, or back from the first reading of a day up to 3 days after, whichever is the less in doubt. What moved on the day of
 * the reading itself may have moved before or after it: that is the doubt. Days in between that were not fetched leave nothing to tell.
 * @param day since 1970-01-01
 * @param credits in any order, of different days
 * @param movementOf what a day did; a fetched day without activity moved 0; null if it was not fetched
 */
export function balanceAt(
  day: number,
  credits: readonly CreditDay[],
  movementOf: (day: number) => DayMovement | null,
): Balance {
  const before = nearest(credits.filter((read) => read.day <= day && read.day >= day - DAYS_BEFORE));
  const after = nearest(
    credits.filter((read) => read.day > day && read.day <= day + DAYS_AFTER),
    -1,
  );
  const forward = before === null ? null : carry(before.last, before.day, span(before.day + 1, day), 1, movementOf);
  const back = after === null ? null : carry(after.first, after.day, span(day + 1, after.day - 1), -1, movementOf);
  return surer(forward, back) ?? MISSING;
}

/** The latest of them, or with −1 the earliest. */
function nearest(credits: readonly CreditDay[], direction: 1 | -1 = 1): CreditDay | null {
  return credits.reduce<CreditDay | null>(
    (best, read) => (best === null || (read.day - best.day) * direction > 0 ? read : best),
    null,
  );
}

const span = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

function carry(
  credit: number,
  readOn: number,
  days: readonly number[],
  sign: 1 | -1,
  movementOf: (day: number) => DayMovement | null,
): Balance | null {
  const own = movementOf(readOn);
  if (own === null || own.recharge === null || own.consumption === null) return null;
  let value = credit;
  let closed = own.closed;
  for (const day of days) {
    const moved = movementOf(day);
    if (moved === null || moved.recharge === null || moved.consumption === null) return null;
    value += sign * (moved.recharge - moved.consumption);
    closed &&= moved.closed;
  }
  const doubt = Math.abs(own.recharge) + Math.abs(own.consumption);
  if (!Number.isSafeInteger(value) || !Number.isSafeInteger(doubt)) return null;
  const quality = doubt === 0 && closed ? 'exact' : 'inferred';
  return { value: thousandths(value), quality, doubt: thousandths(doubt) };
}

/** An exact one before one that is not; otherwise the one with the smaller doubt, the forward one if they are alike. */
function surer(forward: Balance | null, back: Balance | null): Balance | null {
  if (forward === null || back === null) return forward ?? back;
  if (forward.quality !== back.quality) return forward.quality === 'exact' ? forward : back;
  return (back.doubt ?? 0) < (forward.doubt ?? 0) ? back : forward;
}
