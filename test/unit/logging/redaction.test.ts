import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '@electron/credentials/secret';
import { Redactor } from '@electron/logging/redaction';

const KEY = 'pk_live-4f/9+Zq"7é=';

describe('a registered key', () => {
  const redactor = new Redactor();
  redactor.register(KEY);

  it.each([
    ['as it is', `before ${KEY} after`],
    ['twice', KEY + KEY],
    ['percent-encoded', `https://x/?k=${encodeURIComponent(KEY)}`],
    ['escaped as JSON', JSON.stringify({ body: KEY })],
  ])('is taken out of text %s', (_how, text) => {
    const clean = redactor.redactText(text);
    expect(clean).toContain('[secret]');
    expect(clean).not.toContain('4f');
  });

  it.each(['', 'a', 'ab', 'user:'])('is taken out of base64, after %j', (before) => {
    const encoded = Buffer.from(`${before}${KEY}`).toString('base64');
    expect(redactor.redactText(encoded)).toContain('[secret]');
    expect(Buffer.from(redactor.redactText(encoded), 'base64').toString()).not.toContain('live');
  });

  it('is taken out of errors, their causes and nested values', () => {
    const error = new Error(`refused ${KEY}`, { cause: new Error(KEY) });
    expect(redactor.describe({ a: [{ b: error, c: Buffer.from('x') }] })).not.toContain('4f');
  });

  it('is found wherever it stands, and a key inside a longer key does not show the rest', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/);
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (key, before, after) => {
        const own = new Redactor();
        own.register(key);
        own.register(`${key}-and-more`);
        return !own.redactText(`${before}${key}-and-more${after}`).includes(key);
      }),
      { examples: [['abcdefgh', '', '']] },
    );
  });
});

describe('an unregistered key', () => {
  const redactor = new Redactor();

  it.each([
    'X-Spoki-Api-Key: abc123',
    'x-spoki-api-key:abc123\r\nHost: x',
    '{"X-Spoki-Api-Key":"abc123"}',
    "{ 'X-Spoki-Api-Key': 'abc123' }",
    "[ 'X-Spoki-Api-Key', 'abc123' ]",
  ])('is taken out of the header %j', (text) => {
    expect(redactor.redactText(text)).toContain('[secret]');
    expect(redactor.redactText(text)).not.toContain('abc123');
  });

  it.each(['key', 'apiKey', 'api_key', 'privateKey', 'secret', 'token', 'embed_token', 'password', 'Authorization'])(
    'is taken out of the field %s',
    (name) => {
      expect(redactor.describe({ outer: [{ [name]: 'abc123' }] })).not.toContain('abc123');
    },
  );

  it('is never printed if it is a Secret', () => {
    expect(redactor.describe({ held: new Secret('abc123') })).toContain('[secret]');
    expect(redactor.describe({ held: new Secret('abc123') })).not.toContain('abc123');
  });
});

describe('what is no key', () => {
  it('stays readable', () => {
    const redactor = new Redactor();
    redactor.register('');
    expect(redactor.describe({ keyId: 'partner:1', status: 429 })).toBe("{ keyId: 'partner:1', status: 429 }");
  });

  it('is cut when it is very long, and stays on one line', () => {
    const text = new Redactor().describe({ text: `a\n${'b'.repeat(20_000)}` });
    expect(text.length).toBeLessThan(10_100);
    expect(text).not.toContain('\n');
  });
});
