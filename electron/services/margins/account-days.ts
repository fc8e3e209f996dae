import { setImmediate } from 'node:timers/promises';
import type { RemoteApi } from '@electron/processes/rpc';
import { unpackDays } from '@electron/store/packed-usage';
import type { StoreApi } from '@electron/store/store-api';
import { type CoveredRange, clipCoverage } from '@shared/domain/coverage';
import { dayNumber } from '@shared/domain/day-number';
import type { ProfileId } from '@shared/domain/ids';
import type { ReportRow } from '@shared/domain/report';
import { type DayRange, type ReportDay, addDays, dayAt, daysBetween } from '@shared/domain/report-day';
import type { AccountFacts } from './account-facts';

/** Accounts read at once: the store answers others in between, and so does this process. */
const SLICE = 20;

export interface AccountDays {
  account: AccountFacts;
  /** Ascending by day. */
  rows: ReportRow[];
  /** Ascending, disjoint. */
  fetched: CoveredRange[];
}

/**
 * The stored days of many accounts, some accounts at a time, in their order; other work of this process comes in between.
 * @param range read of each account: take `aroundToday` when each has its own
 */
export async function* accountDays(
  store: Pick<RemoteApi<StoreApi>, 'usageOf'>,
  profileId: ProfileId,
  accounts: readonly AccountFacts[],
  range: DayRange,
): AsyncGenerator<AccountDays> {
  const read = (from: number): ReturnType<typeof store.usageOf> => {
    const ids = accounts.slice(from, from + SLICE).map(({ accountId }) => accountId);
    const answer = store.usageOf(profileId, ids, range);
    // Awaited only after the slice before it: a failure until then is not unheard.
    answer.catch(() => undefined);
    return answer;
  };
  let next = read(0);
  for (let from = 0; from < accounts.length; from += SLICE) {
    const packed = await next;
    if (from + SLICE < accounts.length) next = read(from + SLICE);
    for (const [index, account] of accounts.slice(from, from + SLICE).entries()) {
      const usage = packed[index];
      if (usage) yield { account, rows: unpackDays(usage), fetched: usage.fetched };
    }
    await setImmediate();
  }
}

/** The days before today, in whatever time zone. @param count how many, today left out */
export function aroundToday(now: number, count: number): DayRange {
  const today = dayAt(now, 'UTC');
  return { from: addDays(today, -count - 1), to: addDays(today, 1) };
}

/** The last days before this one. */
export function daysBefore(day: ReportDay, count: number): DayRange {
  return { from: addDays(day, -count), to: addDays(day, -1) };
}

/** The rows that lie in the covered days, and how many days of the range are not covered. */
export function coveredDays(
  rows: readonly ReportRow[],
  covered: readonly CoveredRange[],
  range: DayRange,
): { rows: ReportRow[]; missingDays: number } {
  const parts = clipCoverage(covered, range);
  const count = parts.reduce((sum, { from, to }) => sum + dayNumber(to) - dayNumber(from) + 1, 0);
  return {
    rows: rows.filter(({ day }) => parts.some(({ from, to }) => day >= from && day <= to)),
    missingDays: daysBetween(range.from, range.to) + 1 - count,
  };
}
