import { dayNumber, spanOf } from './day-number';
import { type FigureQuality } from './figure-quality';
import { DEFAULT_TIME_ZONE, type ReportMonth, dayAt, daysOfMonth } from './report-day';

/** What is known of the days of one account's month. */
export interface MonthDays {
  coveredDays: number;
  closedDays: number;
  /** They are its first days, without a gap. */
  unbroken: boolean;
}

/** What its rows say of themselves. */
export interface MonthDoubts {
  /** Days whose amounts were not told. */
  unknownDays: number;
  /** Days whose profit was not told, or is not the sum of its parts. */
  profitlessDays: number;
}

/** A month as it stands in time: it may be over in one time zone and not yet in another. */
export interface MonthInTime {
  /** The days it has. */
  days: number;
  /** Whether it is over where this is the time zone (IANA; null for the zone of an account that names none). */
  isOver(timeZone: string | null): boolean;
  /** How many of its days are over there: those that an account must have so as to lack nothing so far. */
  daysOver(timeZone: string | null): number;
}

/** @param now milliseconds since 1970-01-01 UTC */
export function monthInTime(month: ReportMonth, now: number): MonthInTime {
  const { first, last } = spanOf(daysOfMonth(month));
  const days = last - first + 1;
  const over = new Map<string, number>();
  const daysOver = (timeZone: string | null): number => {
    const zone = timeZone ?? DEFAULT_TIME_ZONE;
    const known = over.get(zone);
    if (known !== undefined) return known;
    const count = Math.min(days, Math.max(0, dayNumber(dayAt(now, zone)) - first));
    over.set(zone, count);
    return count;
  };
  return { days, daysOver, isOver: (timeZone) => daysOver(timeZone) === days };
}

/** Whether an account has every one of the first `wanted` days. The running day may be among those it has, and is not asked for. */
export function hasDays({ coveredDays, unbroken }: MonthDays, wanted: number): boolean {
  return wanted === 0 || (unbroken && coveredDays >= wanted);
}

/**
 * What the sums of an account's month are worth: `exact` when every day was fetched after it was closed and its money is in order. A count
 * of messages below 0 is shown as odd and takes nothing from that: Spoki reports corrections so (Reference: its own sample has them).
 * @param days the month has
 */
export function qualityOfMonth(known: MonthDays & MonthDoubts, days: number): FigureQuality {
  if (known.coveredDays === 0) return 'missing';
  const settled = known.coveredDays === days && known.closedDays === days;
  return settled && known.unknownDays + known.profitlessDays === 0 ? 'exact' : 'inferred';
}

/** All accounts of a month, counted. */
export interface MonthTally {
  /** It is not over for all of them. */
  running: boolean;
  /** Those without every day of it so far, and those with days that were still open when fetched. */
  lackingAccounts: number;
  openAccounts: number;
  /** A person has closed it. */
  closed: boolean;
}

type Stage = 'provisional' | 'complete' | 'closed';
type Why = 'running' | 'open-days' | 'lacking-days';

/** What can be relied on. A month without any account is not complete: nothing of it is known. */
export function stageOf(tally: MonthTally, accounts: number): { stage: Stage; why: Why | null } {
  if (tally.closed) return { stage: 'closed', why: null };
  if (tally.running) return { stage: 'provisional', why: 'running' };
  if (tally.lackingAccounts > 0 || accounts === 0) return { stage: 'provisional', why: 'lacking-days' };
  if (tally.openAccounts > 0) return { stage: 'provisional', why: 'open-days' };
  return { stage: 'complete', why: null };
}
