import { parseProxy } from '@electron/spoki/transport/proxy';
import { describe, expect, it } from 'vitest';

describe('the system’s choice of proxy', () => {
  it.each([
    ['DIRECT', null],
    ['', null],
    ['direct', null],
    ['PROXY proxy.example:3128', { host: 'proxy.example', port: 3128, secure: false }],
    ['HTTPS proxy.example:443; DIRECT', { host: 'proxy.example', port: 443, secure: true }],
    ['PROXY [fd00::1]:3128', { host: 'fd00::1', port: 3128, secure: false }],
    ['SOCKS5 s.example:1080; PROXY proxy.example:3128; DIRECT', { host: 'proxy.example', port: 3128, secure: false }],
    ['SOCKS s.example:1080; DIRECT', null],
  ])('%j is %j', (choice, expected) => {
    expect(parseProxy(choice)).toEqual(expected);
  });

  it.each(['SOCKS5 s.example:1080', 'PROXY', 'QUIC q.example:443'])(
    '%j cannot be used, and is never gone around',
    (choice) => {
      expect(() => parseProxy(choice)).toThrow('not supported');
    },
  );
});
