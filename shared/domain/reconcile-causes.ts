/**
 * Why opening + recharges − consumption may not be the closing credit, or the report's recharges not the journal's.
 * - `made-elsewhere`: recharges or withdrawals that the report has and this app did not make
 * - `unknown-outcome`: an operation of this app whose outcome nobody has settled, and which fits
 * - `gap-in-data`: days of the month that were not fetched
 * - `bad-data`: days with a flag, or that could not be read
 * - `timing`: within what credit may have moved between midnight and the moment it was read
 * - `rounding`: less than one hundredth of the currency unit
 * - `not-known`: none of these
 */
export const RECONCILE_CAUSES = [
  'made-elsewhere',
  'unknown-outcome',
  'gap-in-data',
  'bad-data',
  'timing',
  'rounding',
  'not-known',
] as const;
export type ReconcileCause = (typeof RECONCILE_CAUSES)[number];
