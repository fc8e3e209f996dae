/**
 * What can be odd about a day of a report. The day is kept as it came, counts in every sum, and is shown.
 * - `profit-mismatch`: the total profit is not the sum of its parts
 * - `negative-count`: a count below 0 (Spoki reports corrections so)
 * - `amount-missing`: transactions or recharges were not told, so consumption is unknown
 */
export const DAY_FLAGS = ['profit-mismatch', 'negative-count', 'amount-missing'] as const;
export type DayFlag = (typeof DAY_FLAGS)[number];

/**
 * Why a day of an answer could not be taken over; what came is kept aside, and the day counts as not fetched.
 * - `unreadable`: it has no report's form
 * - `other-granularity`: it names a month, a year or a week
 * - `duplicate`: it came twice with different figures
 */
export const REJECT_REASONS = ['unreadable', 'other-granularity', 'duplicate'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];
