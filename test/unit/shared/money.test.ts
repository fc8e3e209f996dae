import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencySchema, formatMoney, sumThousandths, thousandths, toDecimalText } from '@shared/domain/money';

const EUR = currencySchema.parse('EUR');
const anyThousandths = fc.maxSafeInteger().map(thousandths);

describe('money in thousandths', () => {
  it('refuses a fraction of a thousandth, and what lies beyond 2^53 − 1', () => {
    expect(() => thousandths(0.5)).toThrow(RangeError);
    expect(() => thousandths(2 ** 53)).toThrow(RangeError);
    expect(() => sumThousandths([thousandths(Number.MAX_SAFE_INTEGER), thousandths(1)])).toThrow(RangeError);
  });

  it('shows two decimals for totals and three for unit prices, in the language of the person', () => {
    const amount = thousandths(1_234_567);
    expect(formatMoney(amount, { currency: EUR, locale: 'en' })).toBe('€1,234.57');
    expect(formatMoney(amount, { currency: EUR, locale: 'it' }).replace(/\s/g, ' ')).toBe('1.234,57 €');
    expect(formatMoney(thousandths(49), { currency: EUR, locale: 'en', decimals: 3 })).toBe('€0.049');
    expect(formatMoney(amount, { currency: EUR, locale: 'en', bare: true })).toBe('1,234.57');
  });

  it('writes every amount as a decimal that gives the same thousandths back', () => {
    fc.assert(fc.property(anyThousandths, (value) => BigInt(toDecimalText(value).replace('.', '')) === BigInt(value)));
    expect(toDecimalText(thousandths(-5))).toBe('-0.005');
  });

  it('keeps every digit of the largest amount on screen', () => {
    expect(formatMoney(thousandths(Number.MAX_SAFE_INTEGER), { currency: EUR, locale: 'en', decimals: 3 })).toBe(
      '€9,007,199,254,740.991',
    );
  });
});
