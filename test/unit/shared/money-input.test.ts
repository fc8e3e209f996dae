import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencySchema, formatMoney, thousandths } from '@shared/domain/money';
import {
  type MoneyRefusal,
  type NumberLanguage,
  parseAmount,
  parseMargin,
  toAmountText,
} from '@shared/domain/money-input';

const EUR = currencySchema.parse('EUR');
const LANGUAGES = ['en', 'it'] as const;
const anyLanguage = fc.constantFrom(...LANGUAGES);
const anyAmount = fc
  .oneof(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }))
  .map(thousandths);
const both = (rows: [string, unknown][]): [NumberLanguage, string, unknown][] =>
  LANGUAGES.flatMap((language) =>
    rows.map(([typed, result]): [NumberLanguage, string, unknown] => [language, typed, result]),
  );

const REFUSED: [MoneyRefusal, string[]][] = [
  ['empty', ['', '   ', '\t\n', '\u00a0']],
  ['zero', ['0', '0.0', '0,00', '000', '0.000']],
  ['negative', ['-1', '−1', '-0', '−0', '–5', '1-', '- 1', '-0,5']],
  ['currency', ['€5', '5 €', '$5', '5€', 'EUR 5', '5 EUR', '5eur', '￥5']],
  [
    'not-a-number',
    [
      ...[
        '1e21',
        '1e3',
        'NaN',
        'Infinity',
        '∞',
        '0x10',
        '0b1',
        '1_000',
        '+5',
        '1 000',
        '1\u00a0000',
        "1'000",
        '½',
        '5%',
      ],
      ...['١٢٣', '１２', '१२', '1٫5', 'ten', '<b>1</b>', '1;2', '\u202e12', '12\u0000'],
    ],
  ],
  ['too-many-decimals', ['1.2345', '1,2345', '0.0001', '0,0000', '1.50000']],
  [
    'misplaced-separator',
    ['.', ',', '.5', '5.', ',5', '1..5', '1,,5', '1.2.3', '12.34,5', '1,23,456', '0.123.456', '1.234.5'],
  ],
  ['too-large', ['9007199254740.992', '9007199254741', '9'.repeat(5_000), '99999999999999999999']],
];

describe('an amount as people type it', () => {
  it.each(REFUSED.flatMap(([why, texts]) => both(texts.map((text): [string, unknown] => [text, why]))))(
    'in %s, %j is refused as %s',
    (language, typed, why) => {
      expect(parseAmount(typed, language)).toEqual({ ok: false, why });
    },
  );

  it.each(
    both([
      ['10,5', 10_500],
      ['10.5', 10_500],
      ['10', 10_000],
      [' 10.50\n', 10_500],
      ['0.049', 49],
      ['0,049', 49],
      ['0.001', 1],
      ['007', 7_000],
      ['01.234', 1_234],
      ['1234.567', 1_234_567],
      ['1234,567', 1_234_567],
      ['1000', 1_000_000],
      ['9007199254740.991', Number.MAX_SAFE_INTEGER],
      ['0000000000000000000000005', 5_000],
    ]),
  )('in %s, %j is %d thousandths', (language, typed, value) => {
    expect(parseAmount(typed, language)).toEqual({ ok: true, value });
  });

  it.each(
    both([
      ['1.234', 1_234],
      ['1,234', 1_234],
      ['12.500', 12_500],
      ['999,999', 999_999],
    ]),
  )('in %s, %j could be two amounts, so both are given back to choose from', (language, typed, decimal) => {
    const readings = { decimal, grouped: Number(decimal) * 1_000 };
    expect(parseAmount(typed, language)).toEqual({ ok: false, why: 'ambiguous', readings });
  });

  it.each([
    ['1.234,50', 'it', 1_234_500],
    ['1,234.50', 'en', 1_234_500],
    ['1.234.567', 'it', 1_234_567_000],
    ['1,234,567', 'en', 1_234_567_000],
    ['12.345.678,901', 'it', 12_345_678_901],
  ] as const)('%s means something in one language only: %s', (typed, language, value) => {
    expect(parseAmount(typed, language)).toEqual({ ok: true, value });
    expect(parseAmount(typed, language === 'it' ? 'en' : 'it')).toEqual({ ok: false, why: 'other-language' });
  });

  it('refuses groups with more decimals than a thousandth has', () => {
    expect(parseAmount('1,234.5678', 'en')).toEqual({ ok: false, why: 'too-many-decimals' });
  });

  it('comes back the same from an input field, whatever the amount and the language', () => {
    fc.assert(
      fc.property(anyAmount, anyLanguage, (value, language) => {
        expect(parseAmount(toAmountText(value, language), language)).toEqual({ ok: true, value });
      }),
      { numRuns: 2_000 },
    );
  });

  it('comes back the same from the text on screen, or is asked about with itself among the answers', () => {
    fc.assert(
      fc.property(anyAmount, anyLanguage, (value, locale) => {
        const shown = formatMoney(value, { currency: EUR, locale, decimals: 3, bare: true });
        const parsed = parseAmount(shown, locale);
        const found = parsed.ok ? parsed.value : parsed.why === 'ambiguous' ? parsed.readings.decimal : parsed.why;
        expect(found).toBe(value);
        if (value < 1_000 || value >= 1_000_000) expect(parsed.ok).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never reads text as an amount that has other digits than the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+ e€') }), anyLanguage, (typed, language) => {
        const parsed = parseAmount(typed, language);
        if (!parsed.ok) return;
        const significant = (text: string): string => text.replace(/\D/g, '').replace(/^0+|0+$/g, '');
        expect(significant(String(parsed.value))).toBe(significant(typed));
      }),
    );
  });
});

describe('a margin as people type it', () => {
  it.each(
    both([
      ['0,049', 49],
      ['0.049', 49],
      ['1', 1_000],
      ['1.000', 1_000],
      ['1,000', 1_000],
      ['0.5', 500],
    ]),
  )('in %s, %j is %d thousandths', (language, typed, value) => {
    expect(parseMargin(typed, language)).toEqual({ ok: true, value, isZero: false });
  });

  it.each(
    both([
      ['1.001', 'too-large'],
      ['1,001', 'too-large'],
      ['2', 'too-large'],
      ['-0.1', 'negative'],
      ['', 'empty'],
      ['0.0005', 'too-many-decimals'],
      ['5%', 'not-a-number'],
    ]),
  )('in %s, %j is refused as %s', (language, typed, why) => {
    expect(parseMargin(typed, language)).toEqual({ ok: false, why });
  });

  it('may be 0, which is flagged so that it can be asked about', () => {
    for (const typed of ['0', '0,000', '0.0']) {
      expect(parseMargin(typed, 'it')).toEqual({ ok: true, value: 0, isZero: true });
    }
  });

  it('comes back the same from the text on screen, for every margin there is', () => {
    for (const language of LANGUAGES) {
      for (let value = 0; value <= 1_000; value += 1) {
        const shown = formatMoney(thousandths(value), { currency: EUR, locale: language, decimals: 3, bare: true });
        expect(parseMargin(shown, language)).toEqual({ ok: true, value, isZero: value === 0 });
      }
    }
  });
});
