/**
 * Switches with which somebody who can start the app, but not change it, would read keys: network logs hold headers in clear,
 * resolver rules and ignored certificates redirect requests, debuggers read memory, and the prefixes start a process of their
 * choice in place of ours (SECURITY.md 1, fact 6). A trailing `*` stands for any ending.
 */
const FORBIDDEN = [
  'log-net-log',
  'net-log-*',
  'ssl-key-log-file',
  'ignore-certificate-errors*',
  'allow-insecure-localhost',
  'host-resolver-rules',
  'host-rules',
  'remote-debugging-*',
  'remote-allow-origins',
  'inspect*',
  'disable-web-security',
  'load-extension',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
] as const;

/**
 * The first switch of a command line that a packaged app refuses, without its dashes and value; null if there is none.
 * Reads as Chromium does: one dash or two, a slash on Windows, any case there, and nothing after a bare `--`.
 * @param args the arguments after the executable
 */
export function findForbiddenSwitch(args: readonly string[], platform: NodeJS.Platform): string | null {
  const prefix = platform === 'win32' ? /^(?:--?|\/)/ : /^--?/;
  for (const arg of args) {
    if (arg === '--') return null;
    if (!prefix.test(arg)) continue;
    const name = arg.replace(prefix, '').replace(/=.*$/s, '').toLowerCase();
    if (FORBIDDEN.some((pattern) => matches(pattern, name))) return name;
  }
  return null;
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

export interface CommandLineGuardOptions {
  args: readonly string[];
  platform: NodeJS.Platform;
  /** Shows the message and ends the process. Called before the app is ready. */
  quit: (message: string) => void;
}

/**
 * Ends a packaged app that was started with a forbidden switch. Call it first of all, and only when packaged (a build made for tests
 * is driven through a debugger).
 * @returns whether the app may go on
 */
export function checkCommandLine({ args, platform, quit }: CommandLineGuardOptions): boolean {
  const found = findForbiddenSwitch(args, platform);
  if (found === null) return true;
  quit(`Partner Desk does not start with --${found}, because that would let others read its keys.`);
  return false;
}
