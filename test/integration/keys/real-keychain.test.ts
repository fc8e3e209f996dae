import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceArgument } from '@electron/credentials/keychain-service';
import { KeychainVault } from '@electron/credentials/keychain-vault';
import { VaultIndex } from '@electron/credentials/vault-index';
import type { ProcessPort } from '@electron/processes/rpc';
import { bundleEntry } from '@test/support/bundle-entry';
import { forkPort } from '@test/support/forked-port';
import { type KeysDesk, openKeysDesk } from '@test/support/keys-desk';
import { type Keyring, keyringObstacle, startKeyring } from '@test/support/keyring';

const obstacle = keyringObstacle();

describe.skipIf(obstacle !== null)(
  `with the real keychain${obstacle === null ? '' : ` (skipped: ${obstacle})`}`,
  () => {
    let keyring: Keyring;
    let folder: string;
    let t: KeysDesk;
    const ports: ProcessPort[] = [];

    beforeAll(async () => {
      const [started, entry, made] = await Promise.all([
        startKeyring(),
        bundleEntry('electron/credentials/vault-process.ts'),
        mkdtemp(join(tmpdir(), 'keys-')),
      ]);
      keyring = started;
      folder = made;
      const index = await VaultIndex.open(join(folder, 'vault-index.json'));
      const spawn = (): ProcessPort => {
        const port = forkPort(entry, [serviceArgument('account keys')], keyring.env);
        ports.push(port);
        return port;
      };
      t = await openKeysDesk((now) => new KeychainVault({ spawn, index, now }));
    });
    afterAll(async () => {
      await t.close();
      for (const port of ports) port.kill();
      await keyring.stop();
      await rm(folder, { recursive: true });
    });

    it('a new key is stored and read back before success is said, and gone from it once revoked', async () => {
      const id = t.next();
      const created = await t.run(id, 'create-account-key');
      const key = await t.keyOf(id);
      expect(created.records.at(-1)).toMatchObject({ type: 'OK', newKey: { ending: key.slice(-4), kept: 'keychain' } });
      expect((await t.row(id)).held).toMatchObject({ fingerprint: key.slice(-4), kept: 'keychain' });
      expect(await t.desk.call('keys.verify', t.of(id))).toMatchObject({
        outcome: 'works',
      });
      expect(await t.run(id, 'revoke-account-key')).toMatchObject({ state: 'OK' });
      expect((await t.row(id)).held).toBeNull();
      await expect(t.keyOf(id)).rejects.toThrow('vault-key-missing');
    });

    it('nothing is asked of Spoki while it is locked, and the list still says what is held', async () => {
      const id = t.next();
      await t.run(id, 'create-account-key');
      const sent = t.spoki.control.applied().length;
      keyring.lock();
      expect(await t.run(id, 'revoke-account-key')).toMatchObject({ state: 'NOT_SENT' });
      expect(await t.desk.tryCall('keys.copy', t.of(id))).toMatchObject({
        ok: false,
        error: { kind: 'vault-locked' },
      });
      expect((await t.row(id)).held).not.toBeNull();
      expect(t.spoki.control.applied()).toHaveLength(sent);
      await keyring.unlock();
    });
  },
);
