import { describe, expect, it } from 'vitest';
import { describeTarget, isOwnPage, isOwnRequest } from '@electron/windows/navigation-guard';

describe('the window', () => {
  it.each(['app://ui/', 'app://ui/#/accounts', 'app://ui/#//evil.example'])('stays on %s', (url) => {
    expect(isOwnPage(url)).toBe(true);
  });

  it.each([
    'app://ui/assets/a.js',
    'app://ui',
    'app://uix/',
    'https://spoki.com/',
    'file:///',
    'javascript:1',
    'about:blank',
    'data:text/html,x',
  ])('does not go to %s', (url) => {
    expect(isOwnPage(url)).toBe(false);
  });

  it.each([
    'https://spoki.com/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://evil/',
    'devtools://x/',
    'chrome://version',
  ])('loads nothing from %s', (url) => {
    expect(isOwnRequest(url, false)).toBe(false);
  });

  it('loads its own files, and the developer tools only where they are allowed', () => {
    expect(isOwnRequest('app://ui/assets/a.js', false)).toBe(true);
    expect(isOwnRequest('data:image/png;base64,AA', false)).toBe(true);
    expect(isOwnRequest('devtools://devtools/x', true)).toBe(true);
  });
});

describe('what the log says of a refused address', () => {
  it.each([
    ['https://evil.example/?stolen=key', 'https://evil.example'],
    ['https://evil.example:8443#stolen', 'https://evil.example:8443'],
    ['https://user:stolen@evil.example/', 'https:'],
    ['data:text/html,stolen', 'data:'],
    ['stolen', '(not a URL)'],
  ])('of %s is only %s', (url, said) => {
    expect(describeTarget(url)).toBe(said);
  });
});
