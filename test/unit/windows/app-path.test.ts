import { resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveAppFile } from '@electron/windows/app-path';

const root = resolve('/srv/partner-desk/renderer');

describe('a URL of the app’s own protocol', () => {
  it.each([
    ['app://ui/', 'index.html', 'text/html; charset=utf-8'],
    ['app://ui/#/accounts', 'index.html', 'text/html; charset=utf-8'],
    ['app://ui/index.html?x=1', 'index.html', 'text/html; charset=utf-8'],
    ['app://ui/assets/index-Df_3a-.js', 'assets/index-Df_3a-.js', 'text/javascript; charset=utf-8'],
    ['app://ui/assets/_virtual-1.css', 'assets/_virtual-1.css', 'text/css; charset=utf-8'],
    ['app://ui/assets/inter-latin.woff2', 'assets/inter-latin.woff2', 'font/woff2'],
    ['app://ui/icon.svg', 'icon.svg', 'image/svg+xml'],
  ])('%s is the file %s', (url, path, mimeType) => {
    expect(resolveAppFile(root, url)).toEqual({ path: resolve(root, path), mimeType });
  });

  it.each([
    'app://ui/../secret.json',
    'app://ui/../../etc/passwd.json',
    'app://ui/assets/../../secret.json',
    'app://ui/./index.html',
    'app://ui/%2e%2e/secret.json',
    'app://ui/%2E%2E%2Fsecret.json',
    'app://ui/..%2fsecret.json',
    'app://ui/..%5csecret.json',
    'app://ui/%252e%252e/secret.json',
    'app://ui/..\\secret.json',
    'app://ui/assets\\..\\..\\secret.json',
    'app://ui//etc/secret.json',
    'app://ui///server/share/secret.json',
    'app://ui/C:/Windows/win.json',
    'app://ui/C%3A/Windows/win.json',
    'app://ui/index.html%00.js',
    'app://ui/index.html\0.js',
    'app://ui/index.html::$DATA.js',
    'app://ui/index.html.',
    'app://ui/index.html ',
    'app://ui/.git/config.json',
    'app://ui/assets/.hidden.js',
    'app://ui/~root/secret.json',
    'app://ui/assets/',
    'app://ui/assets/file',
    'app://ui/assets/library.node',
    'app://ui/assets/index.js.map',
    'app://ui/\u2025/secret.json',
    'app://ui/\uff0e\uff0e/secret.json',
    'app://ui@evil.example/index.html',
    'app://evil/index.html',
    'app://ui.evil/index.html',
    'app://ui:80/index.html',
    'APP://ui/index.html',
    'app:/ui/index.html',
    'file:///etc/secret.json',
    'https://ui/index.html',
    '',
  ])('%j is refused', (url) => {
    expect(resolveAppFile(root, url)).toBeNull();
  });

  it('never leads out of the folder, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', 'a', '.js', ':', '\0', '~'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = resolveAppFile(root, `app://ui/${pieces.join('')}.js`);
        return file === null || file.path.startsWith(root + sep);
      }),
      { examples: [[['a']], [['..', '/', 'a']]] },
    );
  });
});
