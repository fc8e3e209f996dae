import { describe, expect, it } from 'vitest';
import { type ExternalOpener, isAllowedExternal, linkOpener } from '@electron/windows/external-links';
import { parseSpokiLink } from '@electron/spoki/spoki-link';

const openExternalLink = (url: string, opener: ExternalOpener): Promise<boolean> =>
  linkOpener(opener)(url, 'https://api.spoki.com');

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

const OWN = 'http://127.0.0.1:4100';
const OF_THE_OWN_SERVER: [string, string][] = [
  ['http://127.0.0.1:4100/external-activation?auth_token=a&lang=it', OWN],
  ['http://127.0.0.1:4100', `${OWN}/`],
  ['http://127.0.0.1:4100/x', `${OWN}/prefix`],
  ['http://localhost:4100/x', 'http://localhost:4100'],
  ['http://[::1]:4100/x', 'http://[::1]:4100'],
  ['https://127.0.0.1:4100/x', 'https://127.0.0.1:4100'],
  ['https://app.spoki.com/x', OWN],
];
const NOT_OF_THE_OWN_SERVER: [string, string][] = [
  ['http://127.0.0.1:4101/x', OWN],
  ['http://127.0.0.1/x', OWN],
  ['https://127.0.0.1:4100/x', OWN],
  ['http://localhost:4100/x', OWN],
  ['http://user@127.0.0.1:4100/x', OWN],
  ['http://127.0.0.1:4100@evil.example/x', OWN],
  ['http://127.0.0.1:41000/x', OWN],
  ['http://127.0.0.1:4100.evil.example/x', OWN],
  ['http://127.1:4100/x', OWN],
  ['http://0x7f000001:4100/x', OWN],
  ['http:\\\\127.0.0.1:4100\\x', OWN],
  ['http://127.0.0.1:4100/\u202ex', OWN],
  ['http://127.0.0.1:4100/x', 'https://api.spoki.com'],
  ['http://127.0.0.1:4100/x', 'not a URL'],
  ['http://10.0.0.1:4100/x', 'http://10.0.0.1:4100'],
  ['https://evil.example/x', 'https://evil.example'],
  ['http://app.spoki.com/x', OWN],
];

describe('a link of a profile whose server is on this computer', () => {
  it.each(OF_THE_OWN_SERVER)('%s may be opened for %s', (url, base) => {
    expect(parseSpokiLink(url, base)).not.toBeNull();
  });

  it.each(NOT_OF_THE_OWN_SERVER)('%j may not for %s', (url, base) => {
    expect(parseSpokiLink(url, base)).toBeNull();
  });

  it('is shown with its port', async () => {
    const seen: string[] = [];
    const confirm = async (host: string): Promise<boolean> => seen.push(host) > 0;
    expect(await linkOpener({ confirm, open: async () => undefined })(`${OWN}/x`, OWN)).toBe(true);
    expect(seen).toEqual(['127.0.0.1:4100']);
  });
});
