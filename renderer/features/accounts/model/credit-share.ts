import type { AccountRow } from '@shared/ipc/models';

/** How far the credit stands above its threshold, for a bar: 0 to 1, where 0.25 is the threshold itself. */
export function creditShare(row: Pick<AccountRow, 'credit' | 'lowCreditThreshold'>): number | null {
  if (row.credit === null || row.lowCreditThreshold === null || row.lowCreditThreshold <= 0) return null;
  return Math.min(1, Math.max(0, row.credit / (row.lowCreditThreshold * CREDIT_BAR_THRESHOLDS)));
}

/** The full bar is this many times the threshold. */
export const CREDIT_BAR_THRESHOLDS = 4;
