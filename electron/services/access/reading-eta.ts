import { OPERATIONS } from '@electron/spoki/operation';

/** A minute of a lane, from answer to answer; see `lanes/lane.ts`. */
const MINUTE_MS = 60_050;
/** Pages of roles a minute for each key, but for the one that is kept for a person. (Reference: Roles 58, Partner Roles 140) */
const PAGES_PER_MINUTE = (OPERATIONS.roles.list.statedLimitPerMinute ?? 5) - 1;

/** Milliseconds that so many pages take in a lane that nobody used within the last minute. @param pageMs what one takes without waiting */
export function freshLaneMs(pages: number, pageMs: number): number {
  return Math.floor(Math.max(0, pages - 1) / PAGES_PER_MINUTE) * MINUTE_MS + pages * pageMs;
}

/**
 * Milliseconds until everything is done when each of those that wait begins as soon as one under way has ended.
 * @param underWay what each of those under way still takes, milliseconds
 * @param waiting what each of the others will take, in their order
 * @param atATime how many are under way at most
 */
export function readingEtaMs(underWay: readonly number[], waiting: readonly number[], atATime: number): number {
  const endings = [...underWay, ...Array.from({ length: Math.max(0, atATime - underWay.length) }, () => 0)];
  for (const ms of waiting) {
    const first = endings.indexOf(Math.min(...endings));
    endings[first] = (endings[first] ?? 0) + ms;
  }
  return Math.ceil(Math.max(0, ...endings));
}

/** Pages that are left, as far as is known: at least one. @param total of all roles; null if the server does not say */
export function pagesLeft(total: number | null, seen: number, pageSize: number): number {
  return Math.max(1, Math.ceil(((total ?? 0) - seen) / Math.max(1, pageSize)));
}
