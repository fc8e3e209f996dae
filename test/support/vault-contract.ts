import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AccountId, accountIdSchema, type ProfileId, profileIdSchema } from '@shared/domain/ids';
import { roleIdSchema } from '@shared/domain/team';
import { MAX_SECRET_BYTES, parseSecret } from '@electron/credentials/secret-rules';
import { reveal, type Secret } from '@electron/credentials/secret';
import { accountRef, type KeyVault, partnerRef, type Ref, serviceUserRef } from '@electron/credentials/vault';

export const profileId: ProfileId = profileIdSchema.parse('6f1c2d3e-4a5b-4c6d-8e7f-0123456789ab');
export const accountId: AccountId = accountIdSchema.parse('18446744073709551615');
export const partner: Ref = partnerRef(profileId);
export const account: Ref = accountRef(profileId, accountId);

/** The key for a reference, in clear, as a test needs it. */
export const keyOf = (vault: KeyVault, ref: Ref): Promise<string> => vault.use(ref, async (secret) => reveal(secret));

/** What every vault must do, whatever it is made of. `close` ends what `open` began. */
export function describeVaultContract(
  name: string,
  open: () => Promise<{ vault: KeyVault; close: () => Promise<void> }>,
): void {
  describe(name, () => {
    let vault: KeyVault;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ vault, close } = await open());
    });
    afterEach(() => close());

    it('says that it is ready, and a probe leaves nothing behind', async () => {
      expect(await vault.probe()).toEqual({ state: 'ready' });
      expect(await vault.list()).toEqual([]);
    });

    it('lends the key that was put', async () => {
      await vault.put(partner, parseSecret('partner-key-1234'));
      expect(await keyOf(vault, partner)).toBe('partner-key-1234');
    });

    it.each([
      ['one character', 'x'],
      ['other scripts', 'chiave-é-ключ-鍵-🔑'],
      ['quotes, spaces and backslashes inside', `a "b" 'c' \\d %20 \${e}`],
      ['the longest there may be', 'k'.repeat(MAX_SECRET_BYTES)],
    ])('keeps a key of %s byte for byte', async (_what, key) => {
      await vault.put(partner, parseSecret(key));
      expect(await keyOf(vault, partner)).toBe(key);
    });

    it('replaces a key, also one that began the same', async () => {
      await vault.put(partner, parseSecret('partner-key-1234-older'));
      await vault.put(partner, parseSecret('partner-key-1234'));
      expect(await keyOf(vault, partner)).toBe('partner-key-1234');
      expect(await vault.fingerprint(partner)).toBe('1234');
    });

    it('keeps keys apart', async () => {
      const user = serviceUserRef(profileId, null, roleIdSchema.parse('7'));
      const keys: [Ref, Secret][] = [partner, account, user].map((ref, i) => [ref, parseSecret(`key-number-${i}`)]);
      await Promise.all(keys.map(([ref, secret]) => vault.put(ref, secret)));
      expect(await Promise.all([partner, account, user].map((ref) => keyOf(vault, ref)))).toEqual([
        'key-number-0',
        'key-number-1',
        'key-number-2',
      ]);
      await vault.remove(account);
      expect((await vault.list()).sort()).toEqual([partner, user].sort());
    });

    it('lists what it holds by reference and last four characters, with the time it was put', async () => {
      const before = Date.now();
      await vault.put(account, parseSecret('account-key-wxyz'));
      const [entry, ...others] = await vault.entries();
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ ref: account, fingerprint: 'wxyz' });
      expect(entry?.since).toBeGreaterThanOrEqual(before);
      expect(JSON.stringify(entry)).not.toContain('account-key');
    });

    it('says that a key it never had is missing', async () => {
      await expect(keyOf(vault, partner)).rejects.toMatchObject({ error: { kind: 'vault-key-missing' } });
      expect(await vault.fingerprint(partner)).toBeNull();
    });

    it('removes a key for good, and says whether there was one', async () => {
      await vault.put(partner, parseSecret('partner-key-1234'));
      expect(await vault.remove(partner)).toBe('removed');
      expect(await vault.remove(partner)).toBe('absent');
      expect(await vault.list()).toEqual([]);
      await expect(keyOf(vault, partner)).rejects.toMatchObject({ error: { kind: 'vault-key-missing' } });
    });

    it('passes on what the borrower answers, and how it fails', async () => {
      await vault.put(partner, parseSecret('partner-key-1234'));
      const failure = new Error('of the borrower');
      expect(await vault.use(partner, async () => 42)).toBe(42);
      await expect(vault.use(partner, () => Promise.reject(failure))).rejects.toBe(failure);
    });

    it('serves others while a borrower takes its time', async () => {
      await vault.put(partner, parseSecret('partner-key-1234'));
      let finish = (): void => undefined;
      const slow = vault.use(partner, () => new Promise<void>((resolve) => (finish = resolve)));
      expect(await keyOf(vault, partner)).toBe('partner-key-1234');
      finish();
      await slow;
    });
  });
}
