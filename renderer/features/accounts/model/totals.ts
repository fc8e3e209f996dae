import type { Thousandths } from '@shared/domain/money';
import { type KnownSum, sumKnown, sumKnownMoney } from '@renderer/lib/known-sum';
import type { AccountEntry } from './account-entry';

export interface Totals {
  accounts: number;
  credit: KnownSum<Thousandths>;
  monthConsumption: KnownSum<Thousandths>;
  monthProfit: KnownSum<Thousandths>;
  contactedIn24h: KnownSum<number>;
  contactedIn7d: KnownSum<number>;
  keysHeld: number;
}

export function totalsOf(entries: readonly AccountEntry[]): Totals {
  return {
    accounts: entries.length,
    credit: sumKnownMoney(entries, ({ row }) => row.credit),
    monthConsumption: sumKnownMoney(entries, ({ row }) => row.month?.consumption),
    monthProfit: sumKnownMoney(entries, ({ row }) => row.month?.profit),
    contactedIn24h: sumKnown(entries, ({ row }) => row.contactedIn24h),
    contactedIn7d: sumKnown(entries, ({ row }) => row.contactedIn7d),
    keysHeld: entries.reduce((count, { row }) => count + (row.keyHeld ? 1 : 0), 0),
  };
}
