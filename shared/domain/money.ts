import { z } from 'zod';

/**
 * An amount of money in thousandths of the currency unit: `10000` is 10.000. An integer from −(2^53 − 1) to 2^53 − 1.
 * (Reference: Partners, "Create Meta Credit Subrecharge"; the unit of every credit, amount and profit of the API.)
 */
export const thousandthsSchema = z.number().int().brand<'Thousandths'>();
export type Thousandths = z.infer<typeof thousandthsSchema>;

/** An ISO 4217 code. The API names no currency: each partner profile has one. */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, 'a currency is three capital letters, such as EUR')
  .brand<'Currency'>();
export type Currency = z.infer<typeof currencySchema>;

/**
 * Brands an integer number of thousandths.
 * @throws RangeError if it is not a safe integer: a fraction of a thousandth, or beyond 2^53 − 1, is never rounded silently.
 */
export function thousandths(value: number): Thousandths {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of thousandths`);
  return value as Thousandths;
}

/** The sum, in thousandths. An empty list sums to 0. @throws RangeError beyond 2^53 − 1. */
export function sumThousandths(values: Iterable<Thousandths>): Thousandths {
  let total = 0;
  for (const value of values) total += value;
  return thousandths(total);
}

export interface MoneyFormat {
  currency: Currency;
  /** BCP 47, e.g. `en` or `it`. */
  locale: string;
  /** 2 for totals, 3 for unit prices and margins. Default 2. Rounds half away from zero, for display only. */
  decimals?: 2 | 3;
  /** Leaves the currency out, for table columns whose header names it. Default: shown. */
  bare?: boolean;
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Thousandths as text for people: the only place where money becomes text. */
export function formatMoney(value: Thousandths, { currency, locale, decimals = 2, bare = false }: MoneyFormat): string {
  const key = `${locale}|${currency}|${decimals}|${bare}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, {
      ...(bare ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      roundingMode: 'halfExpand',
      useGrouping: 'always',
    } as Intl.NumberFormatOptions);
    formatters.set(key, formatter);
  }
  return formatter.format(toDecimalText(value) as `${number}`);
}

/** Thousandths as a plain decimal with exactly three decimals and a point, by string arithmetic: for exports. */
export function toDecimalText(value: Thousandths): string {
  const digits = String(Math.abs(value)).padStart(4, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`;
}
