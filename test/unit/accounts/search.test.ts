import { matchesSearch, parseSearch, phoneToLookUp, searchTextOf } from '@renderer/features/accounts/model/search';
import { phoneDigits } from '@renderer/features/accounts/model/text';
import { fold } from '@shared/domain/fold';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const account = { id: '90071992547409931', name: 'Caffè  Società "Ñandú"', phone: '+39 02 5550-1234' };
const finds = (search: string): boolean => matchesSearch(searchTextOf(account), parseSearch(search));

describe('searching accounts', () => {
  it.each([
    ['', 'nothing typed'],
    ['   ', 'only spaces'],
    ['caffe', 'a name without its accent'],
    ['CAFFÈ SOCIETA', 'a name in capitals, over a doubled space'],
    ['nandu caffe', 'words in another order'],
    ['caf\u200bfè', 'a pasted zero-width space'],
    ['9007199254740993', 'the beginning of an id beyond 2^53'],
    ['409931', 'the end of an id'],
    ['+39 02 5550', 'a phone number as printed'],
    ['0039025550', 'a phone number with the 00 prefix'],
    ['(555) 01234', 'a phone number with other signs'],
    ['5550.1234', 'the end of a phone number'],
  ])('finds by %j: %s', (search) => {
    expect(finds(search)).toBe(true);
  });

  it.each([
    ['caffè torino', 'one of the words is missing'],
    ['55', 'two digits are too few for a phone number'],
    ['39x02', 'letters make it no phone number'],
    ['02 5551', 'another number'],
  ])('does not find by %j: %s', (search) => {
    expect(finds(search)).toBe(false);
  });

  it('does not find an account without a phone by a number', () => {
    expect(matchesSearch(searchTextOf({ ...account, phone: null }), parseSearch('02 5550'))).toBe(false);
  });

  it('offers to look up what may be a whole phone number, and nothing else', () => {
    expect(phoneToLookUp(' +39 333 1234567 ')).toBe('+39 333 1234567');
    expect(phoneToLookUp('003912')).toBeNull();
    expect(phoneToLookUp('12345')).toBeNull();
    expect(phoneToLookUp('rossi 333123456')).toBeNull();
  });
});

describe('the laws of folding', () => {
  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('finds every name by itself, in capitals as well as in small letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const text = searchTextOf({ id: '7', name, phone: null });
        return matchesSearch(text, parseSearch(name)) && matchesSearch(text, parseSearch(name.toLowerCase()));
      }),
    );
  });

  it('reads a phone number the same however it is grouped', () => {
    const number = fc.stringMatching(/^[1-9][0-9]{5,14}$/);
    const separator = fc.constantFrom('', ' ', '-', '.', '\u00a0', ' (');
    fc.assert(
      fc.property(number, separator, fc.constantFrom('', '+', '00', '+ '), (digits, between, prefix) => {
        expect(phoneDigits(prefix + digits.split('').join(between))).toBe(digits);
      }),
    );
  });
});
