import { spawnSync } from 'node:child_process';
import { debianPackages, missingPackages, renamed } from './debian-packages.mjs';
import { ProvisionError, say } from './say.mjs';

const APT_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const INSTALL = ['install', '-y', '--no-install-recommends'];

/** `null` where the command does not exist. */
function output(command, args) {
  const { error, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return error ? null : stdout;
}

function apt(args) {
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: APT_ENV }).status === 0;
}

/** This system's names for the packages: the renamed one where apt knows it. */
function localNames(names) {
  const known = output('apt-cache', ['pkgnames'])?.split('\n') ?? [];
  const catalogue = new Set(known);
  return names.map((name) => (catalogue.has(renamed(name)) ? renamed(name) : name));
}

function installAsRoot(missing) {
  say(`installing ${missing.length} system packages with apt-get: ${missing.join(' ')}`);
  apt(['update', '-qq']);
  if (!apt([...INSTALL, '-qq', ...localNames(missing)])) {
    throw new ProvisionError(`apt-get could not install: ${missing.join(' ')}`);
  }
}

/** Without dpkg nothing is checked: the names are a hint for the person, and only given while the app has never run here. */
function hintForOtherLinux(desktop) {
  const known = output('ldconfig', ['-p']) ?? output('/sbin/ldconfig', ['-p']) ?? '';
  if (['libgtk-3.so.0', 'libnss3.so', 'libsecret-1.so.0', 'libgbm.so.1'].every((library) => known.includes(library)))
    return;
  say(
    `this Linux has no dpkg, so install these by its own means if they are missing: ${debianPackages(desktop).join(' ')}`,
  );
}

/**
 * Linux only. On Debian and its relatives installs what is missing when run as root, else names the one line to run.
 * @param desktop also a virtual display, message bus, keychain and fonts
 */
export function ensureSystemLibraries({ desktop }) {
  if (process.platform !== 'linux') return;
  const wanted = debianPackages(desktop);
  const found = output('dpkg-query', [
    '-W',
    '-f',
    '${Package} ${db:Status-Abbrev}\n',
    ...wanted,
    ...wanted.map(renamed),
  ]);
  if (found === null) return hintForOtherLinux(desktop);
  const missing = missingPackages(wanted, found);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    const line = `sudo apt-get update && sudo apt-get ${INSTALL.join(' ')} ${localNames(missing).join(' ')}`;
    throw new ProvisionError(`Some system packages are missing. Run this line, then try again:\n\n  ${line}\n`);
  }
  installAsRoot(missing);
}
