import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppFailure } from '@shared/errors/app-error';
import { fingerprintOf, reveal, Secret } from '@electron/credentials/secret';
import { MAX_SECRET_BYTES, parseSecret } from '@electron/credentials/secret-rules';

describe('a pasted key', () => {
  it.each(['  key-1 ', '\nkey-1\n', '\tkey-1\r\n', '\u00a0key-1\ufeff'])('%j is trimmed at its ends', (pasted) => {
    expect(reveal(parseSecret(pasted))).toBe('key-1');
  });

  it.each([
    ['', 'vault-key-invalid'],
    [' \n\t ', 'vault-key-invalid'],
    ['canary\0key', 'vault-key-invalid'],
    ['canary\nkey', 'vault-key-invalid'],
    ['canary\r\nX-Header: key', 'vault-key-invalid'],
    ['canary\u007fkey', 'vault-key-invalid'],
    ['canary\u0085key', 'vault-key-invalid'],
    ['canary\ud800key', 'vault-key-invalid'],
    [`canary${'k'.repeat(MAX_SECRET_BYTES)}`, 'vault-key-too-large'],
    [`canary${'é'.repeat(MAX_SECRET_BYTES / 2)}`, 'vault-key-too-large'],
  ])('%j is refused as %s, without being repeated', (pasted, kind) => {
    const refusal = (): unknown => parseSecret(pasted);
    expect(refusal).toThrow(AppFailure);
    expect(refusal).toThrow(new RegExp(`^${kind}: (?!.*canary)`));
  });

  it('may take as many bytes as the smallest keychain holds', () => {
    expect(reveal(parseSecret('é'.repeat(MAX_SECRET_BYTES / 2)))).toHaveLength(MAX_SECRET_BYTES / 2);
  });
});

describe('a secret', () => {
  const secret = new Secret('canary-key-1234');

  it.each([
    ['as text', String(secret)],
    ['in a template', `${secret}`],
    ['as JSON', JSON.stringify({ secret })],
    ['inspected', inspect({ deep: [{ secret }] }, { depth: 9, showHidden: true })],
    ['joined', [secret].join()],
    ['added to text', '' + secret],
  ])('reads [secret] %s', (_how, printed) => {
    expect(printed).toContain('[secret]');
    expect(printed).not.toContain('canary');
  });

  it('does not survive being copied to another process by accident', () => {
    expect(JSON.stringify(structuredClone({ ...secret }))).toBe('{}');
  });

  it.each([
    ['canary-key-1234', '1234'],
    ['abcdefghijkl', 'ijkl'],
    ['abcdefghijk', 'ijk'],
    ['abc', 'c'],
    ['ab', ''],
    ['chiave-lunga-🔑🔑', 'a-🔑🔑'],
  ])('shows of %s only "%s"', (text, shown) => {
    expect(fingerprintOf(new Secret(text))).toBe(shown);
  });

  it('never shows more than a third of itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        return [...fingerprintOf(new Secret(text))].length * 3 <= [...text].length;
      }),
    );
  });
});
