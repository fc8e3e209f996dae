import { describe, expect, it } from 'vitest';
import { currencySchema, thousandths } from '@shared/domain/money';
import { reportDay } from '@shared/domain/report-day';
import { createFormat } from '@renderer/lib/format';

const euro = currencySchema.parse('EUR');
const english = createFormat('en-GB', euro);
const italian = createFormat('it', euro);
// Intl puts no-break spaces of several kinds.
const plain = (text: string): string => text.replace(/\s/gu, ' ');

describe('formatting', () => {
  it('shows what is missing as a dash, never as 0', () => {
    const shown = [
      english.money(null),
      english.number(undefined),
      english.percent(Number.NaN),
      english.day(null),
      english.dateTime(null),
      english.age(null, 0),
      english.country(''),
    ];
    expect(new Set(shown)).toEqual(new Set(['—']));
    expect(english.number(0)).toBe('0');
  });

  it('follows the language', () => {
    expect(english.money(thousandths(1_234_500))).toBe('€1,234.50');
    expect(plain(italian.money(thousandths(1_234_500)))).toBe('1.234,50 €');
    expect(english.percent(0.1234)).toBe('12.3%');
    expect(italian.percent(0.1234)).toBe('12,3%');
    expect(english.day(reportDay('2026-03-29'))).toBe('29 Mar 2026');
    expect(italian.country('DE')).toBe('Germania');
  });

  it.each([
    [0, 'now'],
    [59_000, 'now'],
    [60_000, '1 min ago'],
    [3_600_000 * 2.5, '2 hr ago'],
    [86_400_000 * 3, '3 days ago'],
    [-5_000, 'now'],
  ])('says the age of %d ms as "%s"', (ms, text) => {
    expect(english.age(1e12 - ms, 1e12)).toBe(text);
  });

  it.each([
    [900, '1 sec'],
    [61_000, '2 mins'],
    [7_200_000, '2 hrs'],
  ])('says a length of %d ms as "%s", never too short', (ms, text) => {
    expect(plain(english.duration(ms))).toBe(text);
  });

  it.each([
    [0, '0 byte'],
    [812, '812 byte'],
    [20_480, '20.5 kB'],
    [48_123_456, '48.1 MB'],
  ])('says a size of %d bytes as "%s"', (bytes, text) => {
    expect(plain(english.bytes(bytes))).toBe(text);
  });
});
