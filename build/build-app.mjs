// Bundles the app into out/ unless out/ was made of these very sources. `--force` bundles in any case.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './runtime.mjs';
import { sourceHash } from './source-hash.mjs';

const STAMP = join(root, 'out', '.sources');

function builtFrom() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return null;
  }
}

/**
 * @param force bundle even when nothing changed
 * @returns false if bundling failed; its messages have been printed
 */
export function buildApp({ force = false } = {}) {
  const hash = sourceHash(root);
  if (!force && builtFrom() === hash) return true;
  process.stdout.write('Building the app…\n');
  rmSync(STAMP, { force: true });
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status } = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) return false;
  writeFileSync(STAMP, hash);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = buildApp({ force: process.argv.includes('--force') }) ? 0 : 1;
}
