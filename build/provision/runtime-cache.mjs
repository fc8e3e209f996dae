import { homedir } from 'node:os';
import { join } from 'node:path';

/** The Electron that the fallback package carries. */
export const FALLBACK_VERSION = '33.2.1';

/** The user's cache folder for Partner Desk's development, shared by all clones. */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'partner-desk');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'partner-desk');
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'partner-desk');
}

/**
 * Folders of the fallback runtime: `pristine` is what packages are made of, `driven` runs a source tree (its inspector fuse is on, and
 * a loader takes the place of Electron's own).
 */
export function fallbackFolders() {
  const base = join(cacheFolder(), `electron-${FALLBACK_VERSION}`);
  return { base, pristine: join(base, 'pristine'), driven: join(base, 'driven') };
}
