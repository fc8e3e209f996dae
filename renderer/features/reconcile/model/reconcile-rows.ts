import { type Thousandths, sumThousandths, thousandths } from '@shared/domain/money';
import type { ReconcileRow } from '@shared/ipc/finance-models';

/**
 * Where an account's month stands: `open` needs a person, `explained` was looked at and is as it was then, `settled` adds up, `untold` lacks a
 * figure without which nothing can be said.
 */
export const STANDINGS = ['open', 'explained', 'untold', 'settled'] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf({ causes, residual, rechargeDifference, explained }: ReconcileRow): Standing {
  if (explained && !explained.stale) return 'explained';
  if (causes.length > 0) return 'open';
  return residual === null || rechargeDifference === null ? 'untold' : 'settled';
}

/** What the closing credit should be; null if one of its parts is missing. Thousandths. */
export function expectedClosing({ opening, recharge, consumption }: ReconcileRow): Thousandths | null {
  return opening.value === null || recharge === null || consumption === null
    ? null
    : thousandths(opening.value + recharge - consumption);
}

export const RECONCILE_COLUMNS = [
  'account',
  'causes',
  'opening',
  'recharge',
  'consumption',
  'expected',
  'closing',
  'residual',
  'difference',
] as const;
export type ReconcileColumn = (typeof RECONCILE_COLUMNS)[number];

export interface ReconcileSort {
  column: ReconcileColumn;
  descending: boolean;
}

function amountIn(row: ReconcileRow, column: ReconcileColumn): number | null {
  switch (column) {
    case 'opening':
      return row.opening.value;
    case 'closing':
      return row.closing.value;
    case 'expected':
      return expectedClosing(row);
    case 'residual':
      return row.residual === null ? null : Math.abs(row.residual);
    case 'difference':
      return row.rechargeDifference === null ? null : Math.abs(row.rechargeDifference);
    case 'recharge':
      return row.recharge;
    case 'consumption':
      return row.consumption;
    case 'account':
    case 'causes':
      return null;
  }
}

/** Sorted; missing amounts always last, and what needs a person first when sorted by cause. */
export function sortRows(
  rows: readonly ReconcileRow[],
  { column, descending }: ReconcileSort,
  locale: string,
): ReconcileRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byName = (a: ReconcileRow, b: ReconcileRow): number => compare(a.accountName, b.accountName);
  const sign = descending ? -1 : 1;
  const weight = (row: ReconcileRow): number => Math.abs(row.residual ?? 0) + Math.abs(row.rechargeDifference ?? 0);
  const byStanding = (a: ReconcileRow, b: ReconcileRow): number =>
    STANDINGS.indexOf(standingOf(a)) - STANDINGS.indexOf(standingOf(b)) || weight(b) - weight(a);
  const byAmount = (a: ReconcileRow, b: ReconcileRow): number => {
    const [x, y] = [amountIn(a, column), amountIn(b, column)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  };
  if (column === 'account') return rows.toSorted((a, b) => sign * byName(a, b));
  if (column === 'causes') return rows.toSorted((a, b) => sign * byStanding(a, b) || byName(a, b));
  return rows.toSorted((a, b) => byAmount(a, b) || byName(a, b));
}

export interface ReconcileTotals {
  rows: number;
  recharge: Thousandths | null;
  consumption: Thousandths | null;
  residual: Thousandths | null;
  difference: Thousandths | null;
  /** Rows without a residual. */
  untold: number;
}

/** Sums of what is shown, null where nothing of it is known; what is missing is counted, not added. */
export function totalsOf(rows: readonly ReconcileRow[]): ReconcileTotals {
  const add = (amount: (row: ReconcileRow) => Thousandths | null): Thousandths | null => {
    const known = rows.flatMap((row) => amount(row) ?? []);
    return known.length === 0 ? null : sumThousandths(known);
  };
  return {
    rows: rows.length,
    recharge: add(({ recharge }) => recharge),
    consumption: add(({ consumption }) => consumption),
    residual: add(({ residual }) => residual),
    difference: add(({ rechargeDifference }) => rechargeDifference),
    untold: rows.filter(({ residual }) => residual === null).length,
  };
}
