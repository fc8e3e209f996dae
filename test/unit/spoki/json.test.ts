import { parseJson, stringifyJson } from '@electron/spoki/json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('JSON from Spoki', () => {
  it('keeps every digit of integers beyond 2^53', () => {
    expect(parseJson('{"id":90071992547409931234,"next":-9007199254740993,"safe":9007199254740991}')).toEqual({
      id: 90071992547409931234n,
      next: -9007199254740993n,
      safe: 9007199254740991,
    });
  });

  it('leaves texts of digits and long fractions what they are', () => {
    expect(parseJson('["9007199254740993",0.12345678901234567,1234567890123456789e0]')).toEqual([
      '9007199254740993',
      Number('0.12345678901234567'),
      Number('1234567890123456789e0'),
    ]);
  });

  it('is written again with all digits', () => {
    const text = '{"id":90071992547409931234,"name":"Ærø","list":[1,null,true]}';
    expect(stringifyJson(parseJson(text))).toBe(text);
  });

  it('is read the same by both parsers where no integer is long', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const alone = parseJson(text);
        const beside = parseJson(`[${text},1234567890123456789]`);
        expect(beside).toEqual([alone, 1234567890123456789n]);
      }),
    );
  });

  it('nested without end is not written, and does not end the app', () => {
    expect(stringifyJson(parseJson(`${'['.repeat(200_000)}${']'.repeat(200_000)}`))).toBe('null');
  });

  it('cannot change what objects inherit', () => {
    const value = parseJson('{"__proto__":{"admin":true},"id":1234567890123456789}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(value).not.toHaveProperty('admin');
  });

  it.each([
    '',
    '{',
    '{"a":1,}',
    'undefined',
    '<html>',
    '{"id":12345678901234567',
    `${'['.repeat(200_000)}1234567890123456`,
  ])('that is broken is a SyntaxError: %#', (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });
});
