import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ZipFile, zipOf } from '@test/support/zip-file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unzip } from '../../../build/provision/unzip.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unzip-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function written(files: ZipFile[], comment?: string): string {
  const path = join(folder, 'a.zip');
  writeFileSync(path, zipOf(files, comment));
  return path;
}
const read = (path: string): string => readFileSync(join(folder, 'out', path), 'utf8');

describe('unzip', () => {
  it('extracts deflated, stored and empty files with their folders and modes', async () => {
    const long = 'lunga riga '.repeat(50_000);
    const zip = written([
      { name: 'deep/er/long.txt', text: long },
      { name: 'stored.txt', text: 'così', stored: true, mode: 0o755 },
      { name: 'folder/', text: '', stored: true },
      { name: 'empty', text: '', stored: true },
    ]);
    await unzip(zip, join(folder, 'out'));
    expect(read('deep/er/long.txt')).toBe(long);
    expect(read('stored.txt')).toBe('così');
    expect(read('empty')).toBe('');
    expect(statSync(join(folder, 'out', 'stored.txt')).mode & 0o777).toBe(0o755);
  });

  it('leaves out what is renamed to null and moves the rest', async () => {
    const zip = written([
      { name: 'keep', text: 'a' },
      { name: 'drop', text: 'b' },
    ]);
    await unzip(zip, join(folder, 'out'), (name: string) => (name === 'keep' ? 'kept/here' : null));
    expect(read('kept/here')).toBe('a');
    expect(() => read('drop')).toThrow('ENOENT');
  });

  it('finds the directory before a long comment', async () => {
    await unzip(written([{ name: 'a', text: 'x' }], 'c'.repeat(60_000)), join(folder, 'out'));
    expect(read('a')).toBe('x');
  });

  it.each(['../outside', '/../outside', 'a/../../outside'])(
    'refuses the path %s, which leaves the folder',
    async (name) => {
      await expect(unzip(written([{ name, text: 'x' }]), join(folder, 'out'))).rejects.toThrow('leaves the folder');
    },
  );

  it('refuses what is not a zip', async () => {
    const path = join(folder, 'a.zip');
    writeFileSync(path, 'not a zip at all, but long enough to hold its end record');
    await expect(unzip(path, join(folder, 'out'))).rejects.toThrow('not a zip file');
  });

  it('refuses a file that is shorter than announced', async () => {
    const bytes = zipOf([{ name: 'a', text: 'abc', stored: true }]);
    const at = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(4, at + 24);
    writeFileSync(join(folder, 'a.zip'), bytes);
    await expect(unzip(join(folder, 'a.zip'), join(folder, 'out'))).rejects.toThrow('wrong size');
  });
});
