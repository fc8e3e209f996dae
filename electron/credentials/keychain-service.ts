const PREFIX = '--keychain-service=';
const DEFAULT_SERVICE = 'Partner Desk';

/** The argument that has the vault process keep its keys under another name, so that tests and test builds touch no real key. */
export function serviceArgument(service: string): string {
  return PREFIX + service;
}

/** The name under which keys are kept: of the argument, or "Partner Desk". */
export function serviceOf(args: readonly string[]): string {
  return args.find((arg) => arg.startsWith(PREFIX))?.slice(PREFIX.length) || DEFAULT_SERVICE;
}

/** What the system's keychain is called, for people. */
export function keychainName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'macOS Keychain';
  if (platform === 'win32') return 'Windows Credential Manager';
  return 'Secret Service (libsecret)';
}
