import { describe, expect, it } from 'vitest';
import { debianPackages, missingPackages } from '../../../build/provision/debian-packages.mjs';
import { lacksDisplay } from '../../../build/provision/display.mjs';
import { runtimePath } from '../../../build/provision/fallback-runtime.mjs';
import { satisfies } from '../../../build/provision/node-version.mjs';
import { isInstalled } from '../../../build/provision/packages.mjs';
import { cacheFolder } from '../../../build/provision/runtime-cache.mjs';

describe('the Node version', () => {
  it.each([
    ['v20.19.0', '>=20.19', true],
    ['v20.20.2', '>=20.19', true],
    ['v22.0.0', '>=20.19', true],
    ['v20.18.3', '>=20.19', false],
    ['v18.20.0', '>=20.19', false],
    ['v20.19.4', '>=20.19.5', false],
  ])('%s against %s: good enough is %s', (version, range, expected) => {
    expect(satisfies(version, range)).toBe(expected);
  });
});

describe('the system packages', () => {
  it('that are missing are those that dpkg does not call installed', () => {
    const output = 'libnss3 ii \nlibgbm1 rc \nlibnss3 ii \n';
    expect(missingPackages(['libnss3', 'libgbm1', 'libxss1'], output)).toEqual(['libgbm1', 'libxss1']);
  });

  it('count as installed under the name that newer systems gave them', () => {
    expect(missingPackages(['libgtk-3-0', 'libasound2'], 'libgtk-3-0t64 ii \nlibasound2t64 ii \n')).toEqual([]);
  });

  it('include a virtual desktop only when one is needed', () => {
    expect(debianPackages(true)).toContain('xvfb');
    expect(debianPackages(false)).not.toContain('xvfb');
    expect(debianPackages(false)).toContain('libgtk-3-0');
  });
});

describe('node_modules', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-a' };
  const lock = { packages: { '': {}, 'node_modules/a': entry, 'node_modules/b': { ...entry, optional: true } } };

  it('is what the lockfile says when every package has its version and integrity', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': entry, 'node_modules/b': entry } })).toBe(true);
  });

  it('may lack optional packages, which belong to other systems', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': entry } })).toBe(true);
  });

  it.each([
    ['a package is missing', { 'node_modules/b': entry }],
    ['a version differs', { 'node_modules/a': { ...entry, version: '1.0.1' } }],
    ['the contents differ', { 'node_modules/a': { ...entry, integrity: 'sha512-b' } }],
    ['an optional package is of another version', { 'node_modules/a': entry, 'node_modules/b': { version: '2.0.0' } }],
    ['a package too many is there', { 'node_modules/a': entry, 'node_modules/c': entry }],
  ])('is installed anew when %s', (_why, packages) => {
    expect(isInstalled(lock, { packages })).toBe(false);
  });
});

describe('the cache folder', () => {
  it.each([
    ['linux', {}, '/home/me/.cache/partner-desk'],
    ['linux', { XDG_CACHE_HOME: '/scratch' }, '/scratch/partner-desk'],
    ['darwin', {}, '/home/me/Library/Caches/partner-desk'],
  ])('on %s with %o is %s', (platform, env, expected) => {
    expect(cacheFolder(env, platform as NodeJS.Platform, '/home/me')).toBe(expected);
  });
});

describe('the fallback runtime', () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/it.pak', 'locales/it.pak'],
    ['Cypress/resources/app/package.json', null],
    ['Cypress/resources/app-update.yml', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
    ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
    ['elsewhere/file', null],
  ])('takes %s as %s', (name, expected) => {
    expect(runtimePath(name)).toBe(expected);
  });
});

describe('a display', () => {
  it('is lacking only on Linux with neither X nor Wayland', () => {
    expect(lacksDisplay({}, 'linux')).toBe(true);
    expect(lacksDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false);
    expect(lacksDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false);
    expect(lacksDisplay({}, 'darwin')).toBe(false);
  });
});
