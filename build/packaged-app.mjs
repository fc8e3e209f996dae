import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runtime.mjs';

const DIST = join(root, 'dist');

/**
 * Where electron-builder's unpacked app lies for this system.
 * @param names folders of dist/, `platform` and `arch` as in `process`
 */
export function unpackedName(names, platform, arch) {
  const prefix = { linux: 'linux', win32: 'win', darwin: 'mac' }[platform];
  const suffix = platform === 'darwin' ? '' : '-unpacked';
  const wanted = arch === 'x64' ? `${prefix}${suffix}` : `${prefix}-${arch}${suffix}`;
  return names.includes(wanted) ? wanted : null;
}

function executableIn(folder) {
  if (process.platform === 'darwin') return join(folder, 'Partner Desk.app', 'Contents', 'MacOS', 'Partner Desk');
  return join(folder, process.platform === 'win32' ? 'Partner Desk.exe' : 'partner-desk');
}

function resourcesIn(folder) {
  if (process.platform === 'darwin') return join(folder, 'Partner Desk.app', 'Contents', 'Resources');
  return join(folder, 'resources');
}

/** Paths of an unpacked app, in its own folder. */
export function appIn(folder) {
  return { folder, executable: executableIn(folder), resources: resourcesIn(folder) };
}

/** The app as it is released. @throws Error if `npm run package` has not made one */
export function releasedApp() {
  const name = unpackedName(existsSync(DIST) ? readdirSync(DIST) : [], process.platform, process.arch);
  if (name === null) throw new Error('there is no packaged app in dist/: run `npm run package`');
  return appIn(join(DIST, name));
}

/** The copy that end-to-end tests drive: see package.mjs. */
export const testedApp = () => appIn(join(DIST, 'e2e'));
