import { describe, expect, it } from 'vitest';
import { inboxRules, safeReferrer } from '@electron/windows/inbox-guard';
import { titleName } from '@electron/windows/inbox-words';

const SPOKI = inboxRules('https://spoki.app', false);
const OWN = inboxRules('http://127.0.0.1:4100', false);

describe('the window of an inbox at Spoki', () => {
  it.each(['https://spoki.app/chats?auth_token=a', 'https://app.spoki.com/', 'https://spoki.it/x'])(
    'shows %s',
    (url) => {
      expect(SPOKI.mayShow(url)).toBe(true);
    },
  );

  it.each([
    'http://spoki.app/',
    'https://spoki.app.evil.example/',
    'https://evil.example/',
    'http://127.0.0.1:4100/chats',
    'file:///etc/passwd',
    'app://ui/',
    'data:text/html,x',
    'blob:https://spoki.app/1',
    'javascript:alert(1)',
    'about:blank',
  ])('does not show %s', (url) => {
    expect(SPOKI.mayShow(url)).toBe(false);
  });

  it('loads parts of a page from anywhere, but only encrypted', () => {
    const urls = [
      'https://cdn.example/a.js',
      'wss://ws.example/',
      'data:image/png;base64,',
      'blob:https://spoki.app/1',
    ];
    expect(urls.filter(SPOKI.mayLoad)).toEqual(urls);
    const refused = [
      'http://cdn.example/a.js',
      'ws://ws.example/',
      'file:///x',
      'app://ui/',
      'ftp://x/',
      'devtools://x/',
    ];
    expect(refused.filter(SPOKI.mayLoad)).toEqual([]);
    expect(inboxRules('https://spoki.app', true).mayLoad('devtools://x/')).toBe(true);
  });
});

describe('the window of an inbox on this computer', () => {
  it('shows and loads exactly its own server', () => {
    const own = ['http://127.0.0.1:4100/chats?a=b', 'http://127.0.0.1:4100/'];
    expect(own.filter(OWN.mayShow)).toEqual(own);
    expect(own.filter(OWN.mayLoad)).toEqual(own);
    const others = [
      'http://127.0.0.1:4101/',
      'http://localhost:4100/',
      'https://spoki.app/',
      'http://127.0.0.1:4100.evil.example/',
    ];
    expect(others.filter(OWN.mayShow)).toEqual([]);
    expect(others.filter(OWN.mayLoad)).toEqual([]);
  });
});

describe('what a server learns of the page that asks it', () => {
  const page = 'https://spoki.app/chats?auth_token=secret';
  it.each([
    ['its own server: the origin', 'https://spoki.app/api/1/x', 'https://spoki.app/'],
    ['another host of Spoki: nothing', 'https://app.spoki.com/', null],
    ['a stranger: nothing', 'https://cdn.example/a.js', null],
    ['without encryption: nothing', 'http://spoki.app/', null],
  ])('%s', (_who, url, expected) => {
    expect(safeReferrer(page, url)).toBe(expected);
  });
});

describe('a name in a title bar', () => {
  it('loses characters that turn or hide text, and is cut', () => {
    expect(titleName('Bar\u202e\u0000 Sport\n')).toBe('Bar Sport');
    expect([...titleName('𝒳'.repeat(200))]).toHaveLength(81);
  });
});
