import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { best, looksLikePhone, phoneDigits, score, searchText } from '@renderer/app/palette/match';
import { paletteItem } from '@renderer/app/palette/palette-item';

const item = (label: string, phone = '') =>
  paletteItem({ id: label, group: 'accounts', label, phone, run: () => undefined });

describe('searching the palette', () => {
  it('prepares text so that preparing it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchText(searchText(text))).toBe(searchText(text));
      }),
    );
  });

  it('finds every item by its whole label', () => {
    const label = fc.string({ unit: 'grapheme' }).filter((text) => searchText(text) !== '');
    fc.assert(
      fc.property(label, (text) => {
        expect(score(text, item(text))).toBeGreaterThan(0);
      }),
    );
  });

  it('puts the beginning of a name before the beginning of a word, before the middle, before scattered letters', () => {
    const items = ['s u n d a y', 'absun', 'old sun', 'sun old'].map((label) => item(label));
    expect(best('sun', items, 9).map(({ label }) => label)).toEqual(['sun old', 'old sun', 'absun', 's u n d a y']);
  });

  it('wants every word of the query', () => {
    expect(best('studio aurora', [item('Aurora Studio'), item('Aurora')], 9).map(({ label }) => label)).toEqual([
      'Aurora Studio',
    ]);
  });

  it.each(['+39 02 555', '0039 02555', '02 555', '(02) 555'])('finds a phone number typed as "%s"', (query) => {
    expect(best(query, [item('Aurora', '+39 02 555 01')], 9)).toHaveLength(1);
  });

  it.each([
    ['+39 345 678', true],
    ['0039345678', true],
    ['12345', false],
    ['1234567890123456', false],
    ['12a456', false],
    ['', false],
  ])('takes "%s" for a phone number: %s', (query, is) => expect(looksLikePhone(query)).toBe(is));

  it('compares phones without signs and without the international prefix', () => {
    expect(phoneDigits('0039 (345) 678-90')).toBe('3934567890');
    expect(phoneDigits('+39.345.67890')).toBe('3934567890');
  });
});
