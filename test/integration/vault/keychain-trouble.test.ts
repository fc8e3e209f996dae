import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KeychainApi } from '@electron/credentials/keychain-api';
import { serviceArgument } from '@electron/credentials/keychain-service';
import { KeychainVault, type KeychainVaultOptions } from '@electron/credentials/keychain-vault';
import { parseSecret } from '@electron/credentials/secret-rules';
import { VaultIndex } from '@electron/credentials/vault-index';
import { connect, type ProcessPort } from '@electron/processes/rpc';
import { bundleEntry } from '@test/support/bundle-entry';
import { forkPort } from '@test/support/forked-port';
import { type Keyring, keyringObstacle, startBareBus, startKeyring, withoutBus } from '@test/support/keyring';
import { account, keyOf, partner } from '@test/support/vault-contract';

const obstacle = keyringObstacle();
const kind = (name: string): object => ({ error: { kind: name } });

describe.skipIf(obstacle !== null)(`a keychain in trouble${obstacle === null ? '' : ` (skipped: ${obstacle})`}`, () => {
  let keyring: Keyring;
  let entry: string;
  let folder: string;
  let indexPath: string;
  let service: string;
  let ports: ProcessPort[];
  let count = 0;

  beforeAll(async () => {
    [keyring, entry] = await Promise.all([startKeyring(), bundleEntry('electron/credentials/vault-process.ts')]);
  });
  afterAll(() => keyring.stop());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vault-'));
    indexPath = join(folder, 'vault-index.json');
    service = serviceArgument(`trouble ${count++}`);
    ports = [];
  });
  afterEach(async () => {
    for (const port of ports) port.kill();
    await rm(folder, { recursive: true });
  });

  function spawn(env = keyring.env): ProcessPort {
    const port = forkPort(entry, [service], env);
    ports.push(port);
    return port;
  }
  /** A vault as after a start of the app: the same keychain, the same index file. */
  async function openVault(more: Partial<KeychainVaultOptions> = {}): Promise<KeychainVault> {
    return new KeychainVault({ spawn: () => spawn(), index: await VaultIndex.open(indexPath), now: Date.now, ...more });
  }
  /** The keychain behind the vault's back, as another program or an update of the system may change it. */
  const behindItsBack = () => connect<KeychainApi>(spawn(), () => ({ kind: 'internal', message: 'ended' })).api;

  describe('that is locked', () => {
    let vault: KeychainVault;
    beforeEach(async () => {
      vault = await openVault();
      await vault.put(partner, parseSecret('partner-key-1234'));
      keyring.lock();
    });
    afterEach(() => keyring.unlock());

    it('is said to be locked, not empty', async () => {
      expect(await vault.probe()).toEqual({ state: 'locked' });
      await expect(keyOf(vault, partner)).rejects.toMatchObject(kind('vault-locked'));
      await expect(vault.put(account, parseSecret('account-key'))).rejects.toMatchObject(kind('vault-locked'));
      await expect(vault.remove(partner)).rejects.toMatchObject(kind('vault-locked'));
      expect(await vault.entries()).toMatchObject([{ ref: partner, fingerprint: '1234' }]);
    });

    it('gives its keys once it is unlocked, and holds nothing of what failed', async () => {
      await expect(vault.put(account, parseSecret('account-key'))).rejects.toMatchObject(kind('vault-locked'));
      await keyring.unlock();
      expect(await vault.probe()).toEqual({ state: 'ready' });
      expect(await keyOf(vault, partner)).toBe('partner-key-1234');
      await expect(keyOf(vault, account)).rejects.toMatchObject(kind('vault-key-missing'));
    });

    it('still has the older key after a replacement that failed', async () => {
      await expect(vault.put(partner, parseSecret('partner-key-5678'))).rejects.toMatchObject(kind('vault-locked'));
      expect(await vault.fingerprint(partner)).toBe('1234');
      await keyring.unlock();
      expect(await vault.probe()).toEqual({ state: 'ready' });
      expect(await keyOf(vault, partner)).toBe('partner-key-1234');
    });
  });

  describe('that does not answer', () => {
    const timeoutsMs = { call: 150, unlocking: 20_000 };
    afterEach(() => keyring.resume());

    it('times out, and answers the same vault through a new process afterwards', async () => {
      // Patient with a keychain that answers, so that only the silent one is given up.
      const patience = { ...timeoutsMs, call: 20_000 };
      const vault = await openVault({ timeoutsMs: patience });
      await vault.put(partner, parseSecret('partner-key-1234'));
      keyring.pause();
      patience.call = timeoutsMs.call;
      await expect(keyOf(vault, partner)).rejects.toMatchObject(kind('vault-timeout'));
      patience.call = 20_000;
      keyring.resume();
      expect(await keyOf(vault, partner)).toBe('partner-key-1234');
      expect(ports).toHaveLength(2);
    });

    it('is taken to wait for somebody who unlocks it', async () => {
      const vault = await openVault({ timeoutsMs });
      keyring.pause();
      expect(await vault.probe()).toEqual({ state: 'locked' });
    });

    it('is given the longer time while the person unlocks it', async () => {
      const vault = await openVault({ timeoutsMs });
      keyring.pause();
      const patient = vault.probe({ unlocking: true });
      expect(await (await openVault({ timeoutsMs })).probe()).toEqual({ state: 'locked' });
      keyring.resume();
      expect(await patient).toEqual({ state: 'ready' });
    });

    it('fails the call whose process is killed, and answers the next through a new one', async () => {
      const vault = await openVault();
      await vault.put(partner, parseSecret('partner-key-1234'));
      keyring.pause();
      const waiting = keyOf(vault, partner);
      ports.at(-1)?.kill();
      await expect(waiting).rejects.toMatchObject(kind('vault-unavailable'));
      keyring.resume();
      expect(await keyOf(vault, partner)).toBe('partner-key-1234');
      expect(ports).toHaveLength(2);
    });
  });

  describe('that lost or changed a key', () => {
    let vault: KeychainVault;
    beforeEach(async () => {
      vault = await openVault();
      await vault.put(partner, parseSecret('partner-key-1234'));
      await vault.put(account, parseSecret('account-key-wxyz'));
    });

    it('is damaged, and names the keys', async () => {
      await behindItsBack().remove(partner);
      expect(await vault.probe()).toEqual({ state: 'damaged', missing: [partner] });
      await expect(keyOf(vault, partner)).rejects.toMatchObject(kind('vault-damaged'));
      expect(await keyOf(vault, account)).toBe('account-key-wxyz');
    });

    it('does not pass off a strange key as the one that was stored', async () => {
      await behindItsBack().set(partner, 'another-key-9999');
      await expect(keyOf(vault, partner)).rejects.toMatchObject(kind('vault-damaged'));
      expect(await vault.probe()).toEqual({ state: 'damaged', missing: [partner] });
    });

    it('is whole again once the key was given again, or removed', async () => {
      await behindItsBack().remove(partner);
      await behindItsBack().remove(account);
      await vault.put(partner, parseSecret('partner-key-5678'));
      expect(await vault.remove(account)).toBe('absent');
      expect(await vault.probe()).toEqual({ state: 'ready' });
      expect(await vault.list()).toEqual([partner]);
    });
  });

  describe('whose index', () => {
    it('survives a restart, without a secret in it', async () => {
      await (await openVault()).put(partner, parseSecret('partner-key-1234'));
      const text = await readFile(indexPath, 'utf8');
      expect(text).not.toContain('partner-key');
      expect(await keyOf(await openVault(), partner)).toBe('partner-key-1234');
    });

    it.each(['', '{', '[]', '{"version":1,"rebuilt":false,"entries":[{"ref":"nonsense"}]}'])(
      'is damaged (%j) is put aside, and every key is still found by asking',
      async (text) => {
        await (await openVault()).put(partner, parseSecret('partner-key-1234'));
        await writeFile(indexPath, text);
        const vault = await openVault();
        expect(await readFile(`${indexPath}.damaged`, 'utf8')).toBe(text);
        expect(await vault.list()).toEqual([]);
        expect(await keyOf(vault, partner)).toBe('partner-key-1234');
        await expect(keyOf(vault, account)).rejects.toMatchObject(kind('vault-key-missing'));
        expect(await (await openVault()).entries()).toMatchObject([{ ref: partner, fingerprint: '1234' }]);
      },
    );

    it('is damaged does not make a locked key a missing one', async () => {
      await (await openVault()).put(partner, parseSecret('partner-key-1234'));
      await writeFile(indexPath, '{');
      keyring.lock();
      await expect(keyOf(await openVault(), partner)).rejects.toMatchObject(kind('vault-locked'));
      await keyring.unlock();
    });

    it('is from a newer version is left alone', async () => {
      await writeFile(indexPath, '{"version":2}');
      await expect(openVault()).rejects.toMatchObject(kind('store-from-newer-version'));
      expect(await readFile(indexPath, 'utf8')).toBe('{"version":2}');
    });

    it.each([
      ['before the keychain had the new key', false, 'partner-key-1234'],
      ['after the keychain had the new key', true, 'partner-key-5678'],
    ])('was cut off %s knows the key there is', async (_when, stored, expected) => {
      await (await openVault()).put(partner, parseSecret('partner-key-1234'));
      const vault = await openVault({ spawn: () => endsOn(spawn(), stored ? 'get' : 'set') });
      await expect(vault.put(partner, parseSecret('partner-key-5678'))).rejects.toMatchObject(
        kind('vault-unavailable'),
      );
      const restarted = await openVault();
      expect(await restarted.probe()).toEqual({ state: 'ready' });
      expect(await keyOf(restarted, partner)).toBe(expected);
      expect(await restarted.fingerprint(partner)).toBe(expected.slice(-4));
    });
  });

  describe('that is not there', () => {
    it('is unavailable on a machine where none is installed, with what to install', async () => {
      const bus = await startBareBus();
      const vault = await openVault({ spawn: () => spawn(bus.env) });
      expect(await vault.probe()).toEqual({ state: 'unavailable', why: expect.stringContaining('gnome-keyring') });
      await expect(vault.put(partner, parseSecret('partner-key-1234'))).rejects.toMatchObject(
        kind('vault-unavailable'),
      );
      expect(await vault.list()).toEqual([]);
      await bus.stop();
    });

    it('is unavailable without a session bus, with how to get one', async () => {
      const vault = await openVault({ spawn: () => spawn(withoutBus()) });
      expect(await vault.probe()).toEqual({ state: 'unavailable', why: expect.stringContaining('session bus') });
    });
  });
});

/** A vault process that ends at the moment it is asked for this. */
function endsOn(port: ProcessPort, method: keyof KeychainApi): ProcessPort {
  return {
    ...port,
    send: (message) => {
      if (typeof message === 'object' && message !== null && 'method' in message && message.method === method)
        port.kill();
      else port.send(message);
    },
  };
}
