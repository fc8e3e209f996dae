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
  const pick = <V>(valueOf: (entry: AccountEntry) => V | null | undefined): V[] =>
    entries.map(valueOf).filter((value) => value !== null && value !== undefined);
  return {
    accounts: entries.length,
    credit: moneyTotal(pick(({ row }) => row.credit)),
    monthConsumption: moneyTotal(pick(({ row }) => row.month?.consumption)),
    monthProfit: moneyTotal(pick(({ row }) => row.month?.profit)),
    contactedIn24h: countTotal(pick(({ row }) => row.contactedIn24h)),
    contactedIn7d: countTotal(pick(({ row }) => row.contactedIn7d)),
    keysHeld: entries.filter(({ row }) => row.keyHeld).length,
  };
}

function moneyTotal(values: readonly Thousandths[]): Total<Thousandths> {
  return { sum: values.length === 0 ? null : safeSum(values), known: values.length };
}

/** A sum that a number does not hold exactly is not shown rather than shown wrong. */
function safeSum(values: readonly Thousandths[]): Thousandths | null {
  let sum = 0;
  for (const value of values) {
    sum += value;
    if (!Number.isSafeInteger(sum)) return null;
  }
  return thousandths(sum);
}

function countTotal(values: readonly number[]): Total<number> {
  return { sum: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0), known: values.length };
}
