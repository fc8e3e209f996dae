import { beforeEach, describe, expect, it } from 'vitest';
import { RoutingVault } from '@electron/credentials/routing-vault';
import { parseSecret } from '@electron/credentials/secret-rules';
import { SessionVault } from '@electron/credentials/session-vault';
import { FailingVault } from '@test/support/failing-vault';
import { account, keyOf, partner } from '@test/support/vault-contract';

const locked = { error: { kind: 'vault-locked' } };

describe('the vault the app uses', () => {
  let keychain: FailingVault;
  let session: SessionVault;
  let seen: string[];
  const open = (isSample = false): RoutingVault =>
    new RoutingVault({ keychain, session, isSample: () => isSample, onSecret: (text) => void seen.push(text) });
  beforeEach(() => {
    keychain = new FailingVault();
    session = new SessionVault(Date.now);
    seen = [];
  });

  it('keeps keys in the keychain', async () => {
    const vault = open();
    await vault.put(partner, parseSecret('partner-key-1234'));
    expect(await keychain.list()).toEqual([partner]);
    expect(await session.list()).toEqual([]);
    expect(await vault.keptIn(partner)).toBe('keychain');
    expect(await vault.entries()).toMatchObject([{ ref: partner, fingerprint: '1234', kept: 'keychain' }]);
  });

  it('never falls back to memory by itself', async () => {
    const vault = open();
    keychain.fault = 'vault-locked';
    await expect(vault.put(partner, parseSecret('partner-key-1234'))).rejects.toMatchObject(locked);
    expect(await session.list()).toEqual([]);
    expect(await vault.keptIn(partner)).toBeNull();
  });

  it('keeps keys in memory once the person chose so, and the others stay usable', async () => {
    const vault = open();
    await vault.put(partner, parseSecret('partner-key-1234'));
    vault.keepForSessionOnly();
    keychain.fault = 'vault-locked';
    await vault.put(account, parseSecret('account-key-wxyz'));
    expect(await keyOf(vault, account)).toBe('account-key-wxyz');
    expect(await vault.keptIn(account)).toBe('session');
    expect(await vault.probe()).toEqual({ state: 'locked' });
    keychain.fault = null;
    expect(await keyOf(vault, partner)).toBe('partner-key-1234');
    expect(vault.sessionOnly).toBe(true);
  });

  it('uses the key in memory before the one in the keychain', async () => {
    const vault = open();
    await vault.put(partner, parseSecret('partner-key-1234'));
    vault.keepForSessionOnly();
    await vault.put(partner, parseSecret('partner-key-5678'));
    expect(await keyOf(vault, partner)).toBe('partner-key-5678');
    expect(await vault.fingerprint(partner)).toBe('5678');
    expect(await vault.entries()).toMatchObject([{ ref: partner, fingerprint: '5678', kept: 'session' }]);
  });

  it('keeps the keys of sample profiles in memory always, and does not trouble the keychain to remove them', async () => {
    const vault = open(true);
    keychain.fault = 'vault-unavailable';
    await vault.put(partner, parseSecret('sample-key-1234'));
    expect(await vault.keptIn(partner)).toBe('session');
    expect(await vault.remove(partner)).toBe('removed');
    expect(await vault.list()).toEqual([]);
  });

  it('removes a key from both places, or from neither', async () => {
    const vault = open();
    await vault.put(partner, parseSecret('partner-key-1234'));
    vault.keepForSessionOnly();
    await vault.put(partner, parseSecret('partner-key-5678'));
    keychain.fault = 'vault-locked';
    await expect(vault.remove(partner)).rejects.toMatchObject(locked);
    expect(await keyOf(vault, partner)).toBe('partner-key-5678');
    keychain.fault = null;
    expect(await vault.remove(partner)).toBe('removed');
    expect(await vault.keptIn(partner)).toBeNull();
  });

  it('tells the log of every key before anybody can print it', async () => {
    const vault = open();
    await vault.put(partner, parseSecret('partner-key-1234'));
    expect(seen).toEqual(['partner-key-1234']);
    await vault.use(partner, async () => void seen.push('used'));
    expect(seen).toEqual(['partner-key-1234', 'partner-key-1234', 'used']);
  });
});
