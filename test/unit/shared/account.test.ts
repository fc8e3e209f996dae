import { describe, expect, it } from 'vitest';
import { countryOf, isLowCredit, phoneStatusClass, qualityClass, statusWords } from '@shared/domain/account';
import { thousandths } from '@shared/domain/money';

describe('an account’s enumerations', () => {
  it.each([
    ['🟢 Connected', 'connected'],
    ['Connected', 'connected'],
    ['Ⓜ️ Migrated', 'migrated'],
    ['⛔️ Rate limited', 'rate-limited'],
    ['❗️ Unverified', 'unverified'],
    ['📵 Disconnected', 'disconnected'],
    ['❔ Undefined', 'undefined'],
    ['Undefined', 'undefined'],
    [null, 'undefined'],
    ['', 'undefined'],
    ['🛸 Abducted', 'other'],
    ['🛸', 'other'],
  ] as const)('reads the phone status %j as %s', (label, expected) => expect(phoneStatusClass(label)).toBe(expected));

  it('keeps the words of an unknown status, without its emoji', () =>
    expect(statusWords('🛸 Abducted')).toBe('Abducted'));

  it.each(['🛸', '<b>Active</b>', '-Active', '(on hold)', '\u202Eevitca'])(
    'keeps %j, which is more than words',
    (label) => expect(statusWords(label)).toBe(label),
  );

  it('knows the quality scores of the reference and keeps others apart', () => {
    expect([0, 1, 2, 3, 7, -1, 1.5, null].map(qualityClass)).toEqual([
      'unknown',
      'green',
      'yellow',
      'red',
      'other',
      'other',
      'other',
      'unknown',
    ]);
  });

  it('calls credit low only below a known threshold', () => {
    expect(isLowCredit({ credit: thousandths(14_999), lowCreditThreshold: thousandths(15_000) })).toBe(true);
    expect(isLowCredit({ credit: thousandths(15_000), lowCreditThreshold: thousandths(15_000) })).toBe(false);
    expect(isLowCredit({ credit: null, lowCreditThreshold: thousandths(15_000) })).toBeNull();
  });

  it('takes the default country when the account has none', () => {
    expect(countryOf({ countryCode: '', defaultCountryCode: 'it' })).toBe('IT');
    expect(countryOf({ countryCode: 'es', defaultCountryCode: 'IT' })).toBe('ES');
    expect(countryOf({ countryCode: null, defaultCountryCode: ' ' })).toBeNull();
  });
});
