import type { AccountRow } from '@shared/ipc/models';
import type { AccountId } from '@shared/domain/ids';

/** Beyond this many, fetching starts only when a person asks: at 30 requests a minute it would take over 7 minutes. */
export const MOST_FETCHED_UNASKED = 200;
/** The month to date changes by the day: figures older than this are fetched again. */
export const MONTH_STALE_AFTER_MS = 12 * 3_600_000;

/** The accounts whose figures of the current month are missing or old. @param now milliseconds since 1970-01-01 UTC */
export function accountsLackingMonth(rows: readonly AccountRow[], now: number): AccountId[] {
  return rows.filter((row) => lacksMonth(row, now)).map((row) => row.id);
}

function lacksMonth({ month }: AccountRow, now: number): boolean {
  return month === null || month.consumption === null || now - month.asOf > MONTH_STALE_AFTER_MS;
}
