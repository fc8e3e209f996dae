import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ProvisionError, say } from './say.mjs';

/**
 * True if npm's own record of node_modules holds what the lockfile asks for. Compares contents and not times, because a checkout sets
 * all times anew. Optional packages may be absent: they belong to other systems.
 * @param lock package-lock.json, parsed
 * @param installed node_modules/.package-lock.json, parsed
 */
export function isInstalled(lock, installed) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '');
  const extra = Object.keys(installed.packages).some((path) => !lock.packages[path]);
  return (
    !extra &&
    wanted.every(([path, entry]) => {
      const found = installed.packages[path];
      return found ? found.version === entry.version && found.integrity === entry.integrity : entry.optional === true;
    })
  );
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Where keytar must be compiled, node-gyp would download Node's headers; they lie beside most Node installations already.
 * Both names, because node-gyp's newer versions changed the prefix.
 */
function headersEnv() {
  const prefix = resolve(dirname(process.execPath), '..');
  if (!existsSync(`${prefix}/include/node/node_api.h`)) return {};
  return { npm_config_nodedir: prefix, npm_package_config_node_gyp_nodedir: prefix };
}

/** Runs `npm ci` when node_modules is missing or is not what the lockfile says. */
export function ensurePackages(root) {
  const lock = readJson(`${root}/package-lock.json`);
  const installed = readJson(`${root}/node_modules/.package-lock.json`);
  if (!lock) throw new ProvisionError('package-lock.json is missing or broken.');
  if (installed && isInstalled(lock, installed)) return;
  say(`${installed ? 'node_modules differs from the lockfile' : 'node_modules is missing'}: running npm ci`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...headersEnv() },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new ProvisionError('npm ci failed; its own message is above.');
}
