import { describe, expect, it } from 'vitest';
import { isAllowedExternal, openExternalLink } from '@electron/windows/external-links';

const ALLOWED = [
  'https://spoki.com',
  'https://spoki.com/',
  'https://spoki.it/onboarding?token=abc',
  'https://spoki.app/a/b#c',
  'https://app.spoki.com/link',
  'https://a.b.spoki.app/',
  'HTTPS://APP.SPOKI.COM/x',
  'https://app.spoki.it?next=https://evil.example/',
];

const REFUSED = [
  '',
  'spoki.com',
  '//spoki.com/',
  'http://spoki.com/',
  'ftp://spoki.com/',
  'file:///etc/passwd',
  'file://spoki.com/share',
  'javascript:alert(1)',
  'javascript://spoki.com/%0aalert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'ms-msdt:/id',
  'smb://spoki.com/share',
  '\\\\spoki.com\\share',
  'https:\\\\spoki.com\\',
  'https:/spoki.com/',
  'https:///spoki.com/',
  'https://user@spoki.com/',
  'https://user:password@spoki.com/',
  'https://spoki.com@evil.example/',
  'https://spoki.com:443/',
  'https://spoki.com:8443/',
  'https://spoki.com./',
  'https://evil.example/',
  'https://evil.example/spoki.com',
  'https://evil.example?spoki.com',
  'https://evil.example#.spoki.com',
  'https://spoki.com.evil.example/',
  'https://evilspoki.com/',
  'https://spoki.co/',
  'https://sp\u043eki.com/',
  'https://xn--spki-0ye.com/',
  'https://spoki\u3002com/',
  'https://spoki.com\\@evil.example/',
  'https://evil.example\\.spoki.com/',
  'https://spoki.com\t/',
  'https://evil.example\n.spoki.com/',
  ' https://spoki.com/',
  'https://spoki.com/\u202egnp.exe',
  'https://spoki%2ecom/',
  'https://127.0.0.1/',
  'https://[::1]/',
  `https://spoki.com/${'a'.repeat(2_048)}`,
];

describe('a link out of the app', () => {
  it.each(ALLOWED)('%s may be opened', (url) => {
    expect(isAllowedExternal(url)).toBe(true);
  });

  it.each(REFUSED)('%j may not', (url) => {
    expect(isAllowedExternal(url)).toBe(false);
  });

  it('is opened only after the person has seen its host', async () => {
    const seen: string[] = [];
    const opener = {
      confirm: async (host: string) => seen.push(`confirm ${host}`) > 0,
      open: async (url: string) => void seen.push(`open ${url}`),
    };
    expect(await openExternalLink('https://App.Spoki.com/x', opener)).toBe(true);
    expect(seen).toEqual(['confirm app.spoki.com', 'open https://app.spoki.com/x']);
  });

  it('is not opened when the person declines', async () => {
    const open = (): Promise<void> => Promise.reject(new Error('opened'));
    expect(await openExternalLink('https://spoki.com/', { confirm: async () => false, open })).toBe(false);
  });

  it('is neither shown nor opened when it leads elsewhere', async () => {
    const never = (): Promise<never> => Promise.reject(new Error('asked or opened'));
    await expect(openExternalLink('https://evil.example/', { confirm: never, open: never })).rejects.toMatchObject({
      error: { kind: 'not-permitted' },
    });
  });
});
