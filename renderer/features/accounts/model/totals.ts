import { thousandths, type Thousandths } from '@shared/domain/money';
import type { AccountEntry } from './account-entry';

/** A sum, and how many accounts it was made of: what is missing is not counted as 0. `null` if all is missing. */
export interface Total<N extends number> {
  sum: N | null;
  known: number;
}

export interface Totals {
  accounts: number;
  credit: Total<Thousandths>;
  monthConsumption: Total<Thousandths>;
  monthProfit: Total<Thousandths>;
  contactedIn24h: Total<number>;
  contactedIn7d: Total<number>;
  keysHeld: number;
}

export function totalsOf(entries: readonly AccountEntry[]): Totals {
  return {
    accounts: entries.length,
    credit: moneyTotal(entries, ({ row }) => row.credit),
    monthConsumption: moneyTotal(entries, ({ row }) => row.month?.consumption),
    monthProfit: moneyTotal(entries, ({ row }) => row.month?.profit),
    contactedIn24h: total(entries, ({ row }) => row.contactedIn24h),
    contactedIn7d: total(entries, ({ row }) => row.contactedIn7d),
    keysHeld: entries.reduce((count, { row }) => count + (row.keyHeld ? 1 : 0), 0),
  };
}

type ValueOf = (entry: AccountEntry) => number | null | undefined;

/** A sum that a number does not hold exactly is not shown rather than shown wrong. */
function total(entries: readonly AccountEntry[], valueOf: ValueOf): Total<number> {
  let sum = 0;
  let known = 0;
  let exact = true;
  for (const entry of entries) {
    const value = valueOf(entry) ?? null;
    if (value === null) continue;
    sum += value;
    known += 1;
    exact &&= Math.abs(sum) <= Number.MAX_SAFE_INTEGER;
  }
  return { sum: known > 0 && exact ? sum : null, known };
}

function moneyTotal(entries: readonly AccountEntry[], valueOf: ValueOf): Total<Thousandths> {
  const { sum, known } = total(entries, valueOf);
  return { sum: sum === null ? null : thousandths(sum), known };
}
