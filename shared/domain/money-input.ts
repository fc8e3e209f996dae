import { type Thousandths, thousandths, toDecimalText } from './money';

/** The languages whose way of writing numbers is understood: `1,234.50` in English, `1.234,50` in Italian. */
export type NumberLanguage = 'en' | 'it';

/** Margins above 1.000 of the currency unit for one message are refused. Our own policy; the reference states no limit. */
export const MAX_MARGIN = thousandths(1_000);

export const MONEY_REFUSALS = [
  /** Nothing was typed. */
  'empty',
  /** 0 where an amount has to be more. */
  'zero',
  /** Has a minus, before or behind, even in front of a zero. */
  'negative',
  /** Has a currency's symbol or name. */
  'currency',
  /** Anything else that is not digits `0` to `9` with `.` and `,`. */
  'not-a-number',
  /** Finer than a thousandth; never rounded. */
  'too-many-decimals',
  /** `1.234` or `1,234`: one and a bit, or more than a thousand. */
  'ambiguous',
  /** A number of the other language: `1.234,50` in English, `1,234.50` in Italian. */
  'other-language',
  /** Separators that stand where no language has them. */
  'misplaced-separator',
  /** Above 2^53 − 1 thousandths; or, of a margin, above `MAX_MARGIN`. */
  'too-large',
] as const;
export type MoneyRefusal = (typeof MONEY_REFUSALS)[number];

/** What was typed, as thousandths of the currency unit; or why it is refused. */
export type ParsedMoney =
  | { ok: true; value: Thousandths }
  | { ok: false; why: Exclude<MoneyRefusal, 'ambiguous'> }
  /** Both meanings, in thousandths, for the person to choose from. */
  | { ok: false; why: 'ambiguous'; readings: { decimal: Thousandths; grouped: Thousandths } };

/** As `ParsedMoney`; `isZero` flags a margin of 0, which is allowed and needs a confirmation of its own. */
export type ParsedMargin =
  { ok: true; value: Thousandths; isZero: boolean } | { ok: false; why: Exclude<MoneyRefusal, 'ambiguous' | 'zero'> };

/**
 * An amount as people type it, in thousandths: 1 to 2^53 − 1. By string arithmetic, so that no digit is lost and nothing is rounded; what
 * could mean two amounts is refused with both. White space at the ends is ignored. (Design: Security and reliability, "Bad inputs".)
 */
export function parseAmount(typed: string, language: NumberLanguage): ParsedMoney {
  const number = readNumber(typed, language);
  if (!number.ok) return number;
  const { whole, decimals, separator } = number;
  if (separator && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) {
    const decimal = toThousandths(whole, decimals);
    const grouped = toThousandths(whole + decimals, '');
    if (decimal !== null && grouped !== null) return { ok: false, why: 'ambiguous', readings: { decimal, grouped } };
  }
  const value = toThousandths(whole, decimals);
  if (value === null) return { ok: false, why: 'too-large' };
  return value === 0 ? { ok: false, why: 'zero' } : { ok: true, value };
}

/**
 * A margin for one message as people type it, in thousandths: 0 to `MAX_MARGIN`. A lone separator is the decimal one, because read as
 * thousands the margin would be far above the limit.
 */
export function parseMargin(typed: string, language: NumberLanguage): ParsedMargin {
  const number = readNumber(typed, language);
  if (!number.ok) return number;
  const value = toThousandths(number.whole, number.decimals);
  if (value === null || value > MAX_MARGIN) return { ok: false, why: 'too-large' };
  return { ok: true, value, isZero: value === 0 };
}

/**
 * An amount as the text of an input field: `parseAmount` gives the same thousandths back for every amount from 1 to 2^53 − 1. Without
 * groups and needless zeros; a leading zero marks the decimals of what would be ambiguous (`01.234`), as no group begins with one.
 */
export function toAmountText(value: Thousandths, language: NumberLanguage): string {
  const [whole = '', decimals = ''] = toDecimalText(value).split('.');
  const needed = decimals.replace(/0+$/, '');
  if (needed === '') return whole;
  const marked = needed.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? `0${whole}` : whole;
  return `${marked}${language === 'it' ? ',' : '.'}${needed}`;
}

type ReadNumber =
  | { ok: true; whole: string; decimals: string; /** A lone separator stands between the two. */ separator: boolean }
  | { ok: false; why: 'empty' | 'negative' | 'currency' | 'not-a-number' | 'other-language' | 'misplaced-separator' }
  | { ok: false; why: 'too-many-decimals' };

const CURRENCY = /\p{Sc}|^[A-Za-z]{3}\s*[\d.,]+$|^[\d.,]+\s*[A-Za-z]{3}$/u;

function readNumber(typed: string, language: NumberLanguage): ReadNumber {
  const text = typed.trim();
  if (text === '') return { ok: false, why: 'empty' };
  if (/^[-−–]\s*[\d.,]+$|^[\d.,]+\s*[-−–]$/.test(text)) return { ok: false, why: 'negative' };
  if (CURRENCY.test(text)) return { ok: false, why: 'currency' };
  if (!/^[\d.,]+$/.test(text)) return { ok: false, why: 'not-a-number' };

  const plain = /^(\d+)(?:[.,](\d+))?$/.exec(text);
  if (plain?.[1] !== undefined) return withDecimals(plain[1], plain[2] ?? '', plain[2] !== undefined);
  const [group, decimal] = language === 'it' ? (['.', ','] as const) : ([',', '.'] as const);
  const own = readGroups(text, group, decimal);
  if (own) return withDecimals(own.whole, own.decimals, false);
  return { ok: false, why: readGroups(text, decimal, group) ? 'other-language' : 'misplaced-separator' };
}

function withDecimals(whole: string, decimals: string, separator: boolean): ReadNumber {
  if (decimals.length > 3) return { ok: false, why: 'too-many-decimals' };
  return { ok: true, whole, decimals, separator };
}

/** A number with groups of three digits throughout: several groups, or groups and decimals. */
function readGroups(text: string, group: string, decimal: string): { whole: string; decimals: string } | null {
  const [whole = '', decimals, ...more] = text.split(decimal);
  if (more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return null;
  const [first = '', ...groups] = whole.split(group);
  if (!/^[1-9]\d{0,2}$/.test(first) || groups.length === 0 || !groups.every((part) => /^\d{3}$/.test(part)))
    return null;
  return { whole: first + groups.join(''), decimals: decimals ?? '' };
}

/** Null above 2^53 − 1 thousandths. */
function toThousandths(whole: string, decimals: string): Thousandths | null {
  const digits = (whole + decimals.padEnd(3, '0')).replace(/^0+(?=\d)/, '');
  const value = digits.length > 16 ? Number.POSITIVE_INFINITY : Number(digits);
  return Number.isSafeInteger(value) ? thousandths(value) : null;
}
