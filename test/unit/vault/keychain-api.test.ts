import { describe, expect, it } from 'vitest';
import { type Keychain, keychainApi } from '@electron/credentials/keychain-api';
import { serviceArgument, serviceOf } from '@electron/credentials/keychain-service';
import { sessionBusProblem } from '@electron/credentials/session-bus';

/** A keychain that refuses everything with these words. */
function refusing(words: string): Keychain {
  const refuse = (): Promise<never> => Promise.reject(new Error(words));
  return { getPassword: refuse, setPassword: refuse, deletePassword: refuse };
}
const apiOf = (keychain: Keychain, obstacle: string | null = null) =>
  keychainApi({ keychain, service: 'test', obstacle: () => obstacle });

describe('a keychain that refuses', () => {
  it.each([
    ['Cannot create an item in a locked collection', 'vault-locked'],
    ['The prompt was dismissed', 'vault-locked'],
    ['User canceled the operation.', 'vault-locked'],
    ['User interaction is not allowed.', 'vault-locked'],
    ['The user name or passphrase you entered is not correct.', 'vault-locked'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'vault-unavailable'],
    ['Could not connect: No such file or directory', 'vault-unavailable'],
    ['something new', 'vault-unavailable'],
  ])('with "%s" is %s', async (words, kind) => {
    const api = apiOf(refusing(words));
    for (const call of [() => api.get('a'), () => api.set('a', 'canary'), () => api.remove('a')]) {
      await expect(call()).rejects.toMatchObject({ error: { kind, message: expect.stringContaining(words) } });
    }
  });

  it('is not even asked when there is an obstacle', async () => {
    const never: Keychain = refusing('asked');
    await expect(apiOf(never, 'no bus').set('a', 'canary')).rejects.toMatchObject({
      error: { kind: 'vault-unavailable', message: 'no bus' },
    });
  });
});

describe('the session bus of Linux', () => {
  it.each([
    ['is missing without address and socket', {}, 'linux', true],
    ['is missing with a folder that has no socket', { XDG_RUNTIME_DIR: import.meta.dirname }, 'linux', true],
    ['is there with an address', { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/x' }, 'linux', false],
    ['does not matter on macOS', {}, 'darwin', false],
    ['does not matter on Windows', {}, 'win32', false],
  ] as const)('%s', (_what, env, platform, problem) => {
    expect(sessionBusProblem(env, platform) !== null).toBe(problem);
  });
});

describe('the name under which keys are kept', () => {
  it('is the app’s own, unless a test says otherwise', () => {
    expect(serviceOf(['electron', 'vault-process.cjs'])).toBe('Partner Desk');
    expect(serviceOf(['electron', 'vault-process.cjs', serviceArgument('a test')])).toBe('a test');
  });
});
