import { parseBaseUrl, requestUrl } from '@electron/spoki/base-url';
import { toAppError } from '@shared/errors/app-error';
import { describe, expect, it } from 'vitest';

function refusal(typed: string): string {
  try {
    return `accepted as ${parseBaseUrl(typed)}`;
  } catch (thrown) {
    const error = toAppError(thrown);
    return `${error.kind}: ${error.fields?.['baseUrl']?.join(' ')}`;
  }
}

describe('a server address as a person gives it', () => {
  it.each([
    ['https://api.spoki.com', 'https://api.spoki.com'],
    ['  https://api.spoki.com/  ', 'https://api.spoki.com'],
    ['api.spoki.com', 'https://api.spoki.com'],
    ['HTTPS://API.Spoki.com', 'https://api.spoki.com'],
    ['https://api.spoki.com/api/1/', 'https://api.spoki.com'],
    ['https://api.spoki.com/api/1', 'https://api.spoki.com'],
    ['https://api.spoki.com/api/', 'https://api.spoki.com'],
    ['https://api.spoki.com/api/1/partners/accounts/', 'https://api.spoki.com'],
    ['https://gateway.example/spoki/', 'https://gateway.example/spoki'],
    ['https://gateway.example:8443/spoki/api/1/partners/', 'https://gateway.example:8443/spoki'],
    ['https://api.spoki.com:443', 'https://api.spoki.com'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['http://127.1:8080', 'http://127.0.0.1:8080'],
  ])('%j is %j', (typed, expected) => {
    expect(parseBaseUrl(typed)).toBe(expected);
  });

  it.each([
    ['', 'Enter the server address'],
    ['   ', 'Enter the server address'],
    ['http://api.spoki.com', 'must begin with https://'],
    ['http://127.0.0.2', 'must begin with https://'],
    ['http://localhost.evil.example', 'must begin with https://'],
    ['http://0.0.0.0', 'must begin with https://'],
    ['ftp://api.spoki.com', 'must begin with https://'],
    ['file:///etc/passwd', 'must begin with https://'],
    ['https://user@api.spoki.com', 'user name or password'],
    ['https://user:word@api.spoki.com', 'user name or password'],
    ['https://api.spoki.com@evil.example', 'user name or password'],
    ['https://api.spoki.com/?a=1', 'question mark'],
    ['https://api.spoki.com/?', 'question mark'],
    ['https://api.spoki.com/#a', '# mark'],
    ['https://api.spoki com', 'spaces or backslashes'],
    ['https:\\\\api.spoki.com', 'spaces or backslashes'],
    ['https://', 'not a server address'],
    ['https://[::1', 'not a server address'],
    [`https://${'a'.repeat(2_000)}.com`, 'longer than'],
  ])('%j is refused: %s', (typed, why) => {
    expect(refusal(typed)).toMatch(/^invalid-input: /);
    expect(refusal(typed)).toContain(why);
  });
});

describe('the URL of a request', () => {
  it('lies below /api/1/ of the server, behind its prefix', () => {
    const url = requestUrl('https://gateway.example/spoki', 'accounts/phone/%2B39%2F..%2F/', { q: 'a b&c' });
    expect(url.href).toBe('https://gateway.example/spoki/api/1/accounts/phone/%2B39%2F..%2F/?q=a+b%26c');
  });

  it('never leaves its server or that folder', () => {
    for (const path of ['../../../elsewhere/', '../2/', '%2e%2e/%2e%2e/x/']) {
      expect(() => requestUrl('https://api.spoki.com', path)).toThrow('left its server');
    }
    expect(requestUrl('https://api.spoki.com', '//evil.example/').host).toBe('api.spoki.com');
    expect(() => requestUrl('http://api.spoki.com', 'partners/')).toThrow('left its server');
  });
});
