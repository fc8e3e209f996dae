/** What Electron links to on Debian. */
const RUNTIME = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libnotify4',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libsecret-1-0',
];

/** What building keytar takes, where its ready-made binary cannot be downloaded. */
const COMPILER = ['libsecret-1-dev', 'pkg-config', 'g++', 'make', 'python3'];

/** A display, a message bus and a keychain for a machine without them; fonts for the scripts that clients' names are written in. */
const DESKTOP = [
  'xvfb',
  'xauth',
  'dbus',
  'dbus-x11',
  'gnome-keyring',
  'libglib2.0-bin',
  'fonts-dejavu-core',
  'fonts-noto-core',
  'fonts-noto-color-emoji',
  'fonts-droid-fallback',
];

/** @param desktop true for tests and for a machine without a display */
export function debianPackages(desktop) {
  return [...RUNTIME, ...COMPILER, ...(desktop ? DESKTOP : [])];
}

/** Debian 13 and Ubuntu 24.04 renamed libraries whose time type grew: libgtk-3-0 became libgtk-3-0t64. */
export const renamed = (name) => `${name}t64`;

/**
 * The wanted packages that are not installed under either name.
 * @param dpkgOutput lines of `name status`, the status as in dpkg-query's `db:Status-Abbrev` (`ii ` is installed)
 */
export function missingPackages(wanted, dpkgOutput) {
  const installed = new Set();
  for (const line of dpkgOutput.split('\n')) {
    const [name, status] = line.split(/\s+/);
    if (name && status?.startsWith('ii')) installed.add(name);
  }
  return wanted.filter((name) => !installed.has(name) && !installed.has(renamed(name)));
}
