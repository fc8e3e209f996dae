import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceArgument } from '@electron/credentials/keychain-service';
import { KeychainVault } from '@electron/credentials/keychain-vault';
import { SessionVault } from '@electron/credentials/session-vault';
import { parseSecret } from '@electron/credentials/secret-rules';
import { VaultIndex } from '@electron/credentials/vault-index';
import { bundleEntry } from '@test/support/bundle-entry';
import { FailingVault } from '@test/support/failing-vault';
import { forkPort } from '@test/support/forked-port';
import { type Keyring, keyringObstacle, startKeyring } from '@test/support/keyring';
import { account, describeVaultContract, keyOf, partner } from '@test/support/vault-contract';

const obstacle = keyringObstacle();

describe.skipIf(obstacle !== null)(`the system’s keychain${obstacle === null ? '' : ` (skipped: ${obstacle})`}`, () => {
  let keyring: Keyring;
  let entry: string;
  beforeAll(async () => {
    [keyring, entry] = await Promise.all([startKeyring(), bundleEntry('electron/credentials/vault-process.ts')]);
  });
  afterAll(() => keyring.stop());

  let count = 0;
  describeVaultContract('a vault on gnome-keyring', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vault-'));
    const service = serviceArgument(`contract ${count++}`);
    const vault = new KeychainVault({
      spawn: () => forkPort(entry, [service], keyring.env),
      index: await VaultIndex.open(join(folder, 'vault-index.json')),
      now: Date.now,
    });
    const close = async (): Promise<void> => {
      vault.close();
      await rm(folder, { recursive: true });
    };
    return { vault, close };
  });
});

const nothingToClose = async (): Promise<void> => undefined;
describeVaultContract('a vault in memory', async () => ({ vault: new SessionVault(Date.now), close: nothingToClose }));
describeVaultContract('a vault that fails on command, without a command', async () => ({
  vault: new FailingVault(),
  close: nothingToClose,
}));

describe('a vault that fails on command', () => {
  it.each([
    ['vault-locked', 'locked'],
    ['vault-timeout', 'locked'],
    ['vault-unavailable', 'unavailable'],
  ] as const)('fails with %s and says that it is %s, and has lost nothing afterwards', async (fault, state) => {
    const vault = new FailingVault();
    await vault.put(partner, parseSecret('partner-key-1234'));
    vault.fault = fault;
    expect(await vault.probe()).toMatchObject({ state });
    const failure = { error: { kind: fault } };
    await expect(vault.put(account, parseSecret('account-key'))).rejects.toMatchObject(failure);
    await expect(keyOf(vault, partner)).rejects.toMatchObject(failure);
    await expect(vault.remove(partner)).rejects.toMatchObject(failure);
    expect(await vault.list()).toEqual([partner]);
    vault.fault = null;
    expect(await keyOf(vault, partner)).toBe('partner-key-1234');
  });
});
