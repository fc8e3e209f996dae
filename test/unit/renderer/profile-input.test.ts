import { describe, expect, it } from 'vitest';
import { ERROR_KINDS } from '@shared/errors/app-error';
import { addProfileInput, editProfileInput, placeOf } from '@renderer/features/profiles/profile-input';

const good = { name: ' Northwind ', baseUrl: 'https://api.spoki.com', currency: 'eur', key: ' abc ' };

function messages(change: Partial<typeof good>): string[] {
  const parsed = addProfileInput.safeParse({ ...good, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

describe('the input of a new profile', () => {
  it('is trimmed, its currency in capitals', () => {
    expect(addProfileInput.parse(good)).toEqual({ ...good, name: 'Northwind', currency: 'EUR', key: 'abc' });
  });

  it.each([
    ['', 'url'],
    ['spoki', 'url'],
    ['http://api.spoki.com', 'urlScheme'],
    ['ftp://api.spoki.com', 'urlScheme'],
    ['https://me:secret@api.spoki.com', 'urlParts'],
    ['https://api.spoki.com/?a=1', 'urlParts'],
    ['https://api.spoki.com/#x', 'urlParts'],
    ['http://127.0.0.1.example.com', 'urlScheme'],
  ])('refuses the base URL "%s"', (baseUrl, message) => {
    expect(messages({ baseUrl })).toEqual([message]);
  });

  it.each(['http://127.0.0.1:8080', 'http://localhost:1', 'http://[::1]:80', 'https://proxy.example/spoki/'])(
    'takes the base URL "%s"',
    (baseUrl) => expect(messages({ baseUrl })).toEqual([]),
  );

  it.each([
    ['   ', 'keyEmpty'],
    ['two words', 'keyCharacters'],
    ['two\nlines', 'keyCharacters'],
    ['zero\u200Bwidth', 'keyCharacters'],
    ['nul\u0000', 'keyCharacters'],
    ['é'.repeat(1_281), 'keyLong'],
  ])('refuses the key %j', (key, message) => {
    expect(messages({ key })).toEqual([message]);
  });

  it.each(['EU', 'EURO', '€', '123'])('refuses the currency "%s"', (currency) => {
    expect(messages({ currency })).toEqual(['currency']);
  });

  it('takes rates from 5 to 60 as they are typed', () => {
    const edit = { name: 'a', currency: 'EUR', readsPerMinute: '5', writesPerMinute: '60' };
    expect(editProfileInput.parse(edit)).toMatchObject({ readsPerMinute: 5, writesPerMinute: 60 });
    for (const rate of ['', '4', '61', '5.5', 'ten']) {
      expect(editProfileInput.safeParse({ ...edit, readsPerMinute: rate }).success).toBe(false);
    }
  });
});

describe('the place of a failure', () => {
  it('is known for every kind of error', () => {
    const places = new Set(ERROR_KINDS.map((kind) => placeOf({ kind, message: '' })));
    expect([...places].sort()).toEqual(['baseUrl', 'form', 'key', 'vault']);
  });
});
