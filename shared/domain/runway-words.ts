/**
 * Why a runway can or cannot be told.
 * - `told`: there is an estimate
 * - `too-few-days`: fewer than 21 active days of history
 * - `no-consumption`: nothing was consumed of late, so that no number of days can be said
 * - `credit-unknown`: Spoki told no credit
 * - `not-fetched`: no day of the account was fetched
 */
export const RUNWAY_REASONS = ['told', 'too-few-days', 'no-consumption', 'credit-unknown', 'not-fetched'] as const;
export type RunwayReason = (typeof RUNWAY_REASONS)[number];

/** The fewest days with consumption from which a runway is estimated. */
export const MIN_ACTIVE_DAYS = 21;
/** A runway is told up to a year; this number stands for any longer one. */
export const MORE_THAN_A_YEAR = 366;
