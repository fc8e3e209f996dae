import { MAX_VAT } from './new-client';

export const VAT_REFUSALS = [
  'empty',
  'negative',
  /** Anything else that is not digits `0` to `9` with one `.` or `,` and perhaps `%` behind. */
  'not-a-number',
  /** Finer than a hundredth of a percent; never rounded. */
  'too-many-decimals',
  /** Above 100 %. */
  'too-large',
] as const;
export type VatRefusal = (typeof VAT_REFUSALS)[number];

/** Hundredths of a percent, 0 to 10,000; or why what was typed is refused. */
export type ParsedVat = { ok: true; value: number } | { ok: false; why: VatRefusal };

/**
 * A VAT rate as people type it, in percent (`22`, `22,5`, `22.00 %`), as hundredths of a percent. By string arithmetic, so that nothing is
 * rounded. `,` and `.` are both the decimal separator: a rate has no thousands. (Reference: Partners 133, `vat_amount`.)
 */
export function parseVat(typed: string): ParsedVat {
  const text = typed.trim().replace(/\s*%$/, '');
  if (text === '') return { ok: false, why: 'empty' };
  if (/^[-−–]\s*\d/.test(text)) return { ok: false, why: 'negative' };
  const [, whole = '', decimals = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(text) ?? [];
  if (whole === '') return { ok: false, why: 'not-a-number' };
  if (decimals.length > 2) return { ok: false, why: 'too-many-decimals' };
  const digits = (whole + decimals.padEnd(2, '0')).replace(/^0+(?=\d)/, '');
  const value = digits.length > String(MAX_VAT).length ? Number.POSITIVE_INFINITY : Number(digits);
  return value > MAX_VAT ? { ok: false, why: 'too-large' } : { ok: true, value };
}

/**
 * Hundredths of a percent as the text of an input field, without needless zeros: `parseVat` gives the same back.
 * @param language whose decimal separator is used
 */
export function toVatText(value: number, language: 'en' | 'it'): string {
  const digits = String(value).padStart(3, '0');
  const decimals = digits.slice(-2).replace(/0+$/, '');
  const whole = digits.slice(0, -2);
  return decimals === '' ? whole : `${whole}${language === 'it' ? ',' : '.'}${decimals}`;
}
