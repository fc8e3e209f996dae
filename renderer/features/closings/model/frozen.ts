import { qualityNumber } from '@shared/domain/figure-quality';
import { type Thousandths, thousandths } from '@shared/domain/money';
import type { MonthTable } from '@shared/ipc/finance-models';

export const FROZEN_FIGURES = ['consumption', 'recharge', 'profit'] as const;
export type FrozenFigure = (typeof FROZEN_FIGURES)[number];

/** What closing a month would freeze. */
export interface Frozen {
  accounts: number;
  sums: Record<FrozenFigure, Thousandths | null>;
  /** Accounts whose figures are not exact, and those that have none. */
  inferred: number;
  missing: number;
}

export function frozenOf({ accountIds, columns }: MonthTable): Frozen {
  const qualities = columns.figuresQuality;
  const count = (quality: number): number => qualities.reduce((sum, one) => sum + (one === quality ? 1 : 0), 0);
  const [consumption, recharge, profit] = FROZEN_FIGURES.map((figure) => sumOf(columns[figure]));
  return {
    accounts: accountIds.length,
    sums: { consumption: consumption ?? null, recharge: recharge ?? null, profit: profit ?? null },
    inferred: count(qualityNumber('inferred')),
    missing: count(qualityNumber('missing')),
  };
}

/** Of what is known; null if nothing is. */
function sumOf(column: Float64Array): Thousandths | null {
  let sum: number | null = null;
  for (const value of column) if (!Number.isNaN(value)) sum = (sum ?? 0) + value;
  return sum === null ? null : thousandths(sum);
}
