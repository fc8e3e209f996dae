import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { MISSING, type Format } from '@renderer/lib/format';
import type { KnownSum } from '@renderer/lib/known-sum';
import type { Thousandths } from '@shared/domain/money';
import type { Totals } from './model/totals';

/** The table's last row: sums of what is shown, each saying on hover of how many accounts it was made. */
export function accountTotals(
  t: TFunction<'accounts'>,
  format: Format,
  totals: Totals,
  isFiltered: boolean,
): Record<string, ReactNode> {
  const shown = format.number(totals.accounts);
  const known = (total: KnownSum<number>): string => t('totals.known', { known: format.number(total.known), shown });
  const count = (total: KnownSum<number>): ReactNode =>
    total.sum === null ? MISSING : <span title={known(total)}>{format.number(total.sum)}</span>;
  const money = (total: KnownSum<Thousandths>): ReactNode =>
    total.sum === null ? (
      MISSING
    ) : (
      <span title={`${t('cells.thousandths', { value: total.sum })}. ${known(total)}`}>
        {format.money(total.sum, { bare: true })}
      </span>
    );
  return {
    name: isFiltered ? t('totals.filtered', { shown }) : t('totals.all', { total: shown }),
    credit: money(totals.credit),
    monthConsumption: money(totals.monthConsumption),
    monthProfit: money(totals.monthProfit),
    contactedIn24h: count(totals.contactedIn24h),
    contactedIn7d: count(totals.contactedIn7d),
    keyHeld: t('totals.keys', { count: totals.keysHeld }),
  };
}
