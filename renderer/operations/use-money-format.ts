import { useMemo } from 'react';
import type { Currency, Thousandths } from '@shared/domain/money';
import { MISSING, createFormat, useFormat } from '../lib/format';

/**
 * Money of an operation as text: in the currency it was recorded with, which need not be that of the profile on screen, and exact: three
 * decimals where two would round. Missing is "—".
 */
export function useMoneyFormat(currency: Currency) {
  const { locale } = useFormat();
  return useMemo(() => {
    const format = createFormat(locale, currency);
    const exact = (value: Thousandths | null): string =>
      value === null ? MISSING : format.money(value, { decimals: value % 10 === 0 ? 2 : 3 });
    return {
      exact,
      /** With its sign, also where it is positive. */
      signed: (value: Thousandths): string => `${value > 0 ? '+' : ''}${exact(value)}`,
      /** A margin: always three decimals. */
      unit: (value: Thousandths | null): string => format.money(value, { decimals: 3 }),
      signedUnit: (value: Thousandths): string => `${value > 0 ? '+' : ''}${format.money(value, { decimals: 3 })}`,
    };
  }, [locale, currency]);
}
