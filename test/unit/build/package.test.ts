import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fuseDifferences, RELEASE_FUSES, TEST_FUSES } from '../../../build/fuses.mjs';
import { toIcns, toIco } from '../../../build/icon/containers.mjs';
import { unpackedName } from '../../../build/packaged-app.mjs';
import { sourceHash } from '../../../build/source-hash.mjs';
import { asarProblems } from '../../../build/verify-package.mjs';

describe('the fuses of a package', () => {
  it('are all checked, each difference by its name', () => {
    expect(fuseDifferences(RELEASE_FUSES, RELEASE_FUSES)).toEqual([]);
    expect(fuseDifferences({ ...RELEASE_FUSES, RunAsNode: true }, RELEASE_FUSES)).toEqual([
      'fuse RunAsNode is on, it must be off',
    ]);
  });

  it('differ for tests in the inspector only', () => {
    expect(fuseDifferences(TEST_FUSES, RELEASE_FUSES)).toEqual([
      'fuse EnableNodeCliInspectArguments is on, it must be off',
    ]);
  });
});

describe('the contents of app.asar', () => {
  const good = [
    '/package.json',
    '/out/main/index.cjs',
    '/out/preload/preload.cjs',
    '/out/renderer/index.html',
    '/node_modules/keytar/build/Release/keytar.node',
    '/node_modules/@libsql/linux-x64-gnu/index.node',
  ];

  it('are the bundles and the two native modules', () => {
    expect(asarProblems(good)).toEqual([]);
  });

  it('read the same with the separators of Windows', () => {
    expect(asarProblems(good.map((path) => path.replaceAll('/', '\\')))).toEqual([]);
  });

  it.each(['/electron/main.ts', '/test/a', '/node_modules/react/index.js', '/out/main/index.cjs.map', '/out/a.ts'])(
    'are wrong with %s in them',
    (path) => {
      expect(asarProblems([...good, path])).toEqual([`${path} does not belong in app.asar`]);
    },
  );

  it('are wrong without a native module or a bundle', () => {
    expect(asarProblems(good.slice(1, -1))).toHaveLength(2);
  });
});

describe('the folder of the unpacked app', () => {
  it.each([
    ['linux', 'x64', 'linux-unpacked'],
    ['linux', 'arm64', 'linux-arm64-unpacked'],
    ['win32', 'x64', 'win-unpacked'],
    ['darwin', 'arm64', 'mac-arm64'],
  ])('on %s %s is %s', (platform, arch, expected) => {
    expect(unpackedName([expected, 'e2e'], platform, arch)).toBe(expected);
    expect(unpackedName(['e2e'], platform, arch)).toBeNull();
  });
});

describe('the icon files', () => {
  const png = (size: number): Buffer => Buffer.from(`png of ${size}`);

  it('for Windows point at each picture', () => {
    const ico = toIco([16, 256].map((size) => ({ size, png: png(size) })));
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 2]);
    const pictures = [6, 22].map((at) => {
      const start = ico.readUInt32LE(at + 12);
      return [ico.readUInt8(at), ico.toString('utf8', start, start + ico.readUInt32LE(at + 8))];
    });
    expect(pictures).toEqual([
      [16, 'png of 16'],
      [0, 'png of 256'],
    ]);
  });

  it('for macOS hold a block for each size, with lengths that add up', () => {
    const icns = toIcns([32, 64, 128, 256, 512, 1024].map((size) => ({ size, png: png(size) })));
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const types: string[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4));
    expect(types).toEqual(['ic11', 'ic12', 'ic07', 'ic13', 'ic08', 'ic14', 'ic09', 'ic10']);
  });
});

describe('the hash of the sources', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hash-'));
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src', 'a.ts'), 'one');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const hash = (): string => sourceHash(folder, ['src', 'absent.json']);

  it('stays the same when a file is written anew with the same contents', () => {
    const before = hash();
    writeFileSync(join(folder, 'src', 'a.ts'), 'one');
    expect(hash()).toBe(before);
  });

  it.each([
    ['a file changes', () => writeFileSync(join(folder, 'src', 'a.ts'), 'two')],
    ['a file is added', () => writeFileSync(join(folder, 'src', 'b.ts'), '')],
    [
      'a file is renamed',
      () => (rmSync(join(folder, 'src', 'a.ts')), writeFileSync(join(folder, 'src', 'b.ts'), 'one')),
    ],
    ['a missing source appears', () => writeFileSync(join(folder, 'absent.json'), '{}')],
  ])('changes when %s', (_what, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });
});
