import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseVat, toVatText } from '@shared/domain/client-vat';
import { MAX_VAT } from '@shared/domain/new-client';

describe('a VAT rate as people type it', () => {
  it.each([
    ['22', 2200],
    ['22,5', 2250],
    ['22.50', 2250],
    ['22.00 %', 2200],
    [' 4% ', 400],
    ['8.1\u00a0%', 810],
    ['0', 0],
    ['007', 700],
    ['0,01', 1],
    ['100', 10_000],
    ['19.99', 1999],
    ['1.15', 115],
  ])('%j is %i hundredths of a percent', (typed, value) => {
    expect(parseVat(typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'empty'],
    [' ', 'empty'],
    ['%', 'empty'],
    ['-1', 'negative'],
    ['−22', 'negative'],
    ['22%%', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['twenty', 'not-a-number'],
    ['1e1', 'not-a-number'],
    ['+22', 'not-a-number'],
    ['.5', 'not-a-number'],
    ['٢٢', 'not-a-number'],
    ['22.000', 'too-many-decimals'],
    ['100.01', 'too-large'],
    ['2200', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('%j is refused as %s', (typed, why) => {
    expect(parseVat(typed)).toEqual({ ok: false, why });
  });

  it('written in either language reads as the same rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_VAT }), fc.constantFrom('en', 'it'), (value, language) => {
        expect(parseVat(toVatText(value, language))).toEqual({ ok: true, value });
        expect(parseVat(`${toVatText(value, language)} %`)).toEqual({ ok: true, value });
      }),
    );
  });
});
