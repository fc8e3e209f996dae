import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES, countryName } from '@shared/domain/countries';
import { creditPoints } from '@renderer/lib/credit-points';
import { forecastItems } from '@renderer/features/account/model/forecast-items';
import { thousandths } from '@shared/domain/money';

describe('a forecast', () => {
  it('lists known kinds in order, then unknown ones under the name Spoki gave them', () => {
    const items = forecastItems({
      rcs_messages: 4,
      sms: 12,
      service_messages: 'unlimited',
      utility_templates: null,
      marketing_templates: 'soon',
    });
    expect(items.map(({ key, kind, value }) => [key, kind !== null, value.is])).toEqual([
      ['marketing_templates', true, 'words'],
      ['utility_templates', true, 'missing'],
      ['service_messages', true, 'unlimited'],
      ['sms', true, 'count'],
      ['rcs_messages', false, 'count'],
    ]);
  });

  it('can be asked for every country, each once and with a name', () => {
    expect(new Set(COUNTRY_CODES).size).toBe(249);
    expect(COUNTRY_CODES.filter((code) => countryName(code, 'it') === code)).toEqual([]);
    expect(countryName('DE', 'it')).toBe('Germania');
    expect(countryName('not a code', 'en')).toBe('not a code');
  });
});

describe('the history of the credit', () => {
  it('leaves out what is not known, oldest first', () => {
    const rest = { qualityScore: null, phoneStatus: null, status: null, dailyLimit: null };
    expect(
      creditPoints([
        { at: 2, credit: thousandths(5), ...rest },
        { at: 1, credit: thousandths(9), ...rest },
        { at: 3, credit: null, ...rest },
      ]),
    ).toEqual([
      { at: 1, credit: 9 },
      { at: 2, credit: 5 },
    ]);
  });
});
