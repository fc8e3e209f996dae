import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasFallbackRuntime } from './provision/fallback-runtime.mjs';
import { hasOwnBinary } from './provision/electron-runtime.mjs';
import { fallbackFolders, FALLBACK_VERSION } from './provision/runtime-cache.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Chromium refuses to run as root inside its sandbox; the renderer's own sandbox flag stays on. */
export function rootSwitches() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * The Electron that runs the source tree.
 * @returns {{ executable: string, argsBefore: string[], version: string, kind: 'electron' | 'fallback', dist: string }}
 *   `argsBefore` come before the app's own arguments: switches for this machine, then the app's folder. `dist` is a folder to package.
 * @throws Error if nothing is provisioned
 */
export function resolveElectron() {
  const argsBefore = [...rootSwitches(), root];
  if (hasOwnBinary(root)) {
    const folder = join(root, 'node_modules', 'electron');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const executable = createRequire(import.meta.url)('electron');
    return { executable, argsBefore, version, kind: 'electron', dist: join(folder, 'dist') };
  }
  if (hasFallbackRuntime()) {
    const { driven, pristine } = fallbackFolders();
    return {
      executable: join(driven, 'electron'),
      argsBefore,
      version: FALLBACK_VERSION,
      kind: 'fallback',
      dist: pristine,
    };
  }
  throw new Error('Electron is not provisioned: run `node build/provision/provision.mjs`');
}
