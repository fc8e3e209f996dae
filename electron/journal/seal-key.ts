import { type KeyObject, createSecretKey } from 'node:crypto';
import { reveal } from '@electron/credentials/secret';
import { parseSecret } from '@electron/credentials/secret-rules';
import { type KeyVault, type SealRef } from '@electron/credentials/vault';
import { AppFailure, toAppError } from '@shared/errors/app-error';

const KEY_BYTES = 32;

export type SealKey = { state: 'held'; key: KeyObject; isNew: boolean } | { state: 'pending'; why: string };

/**
 * The key of the seal, made at first use. `pending` if the vault does not give or take it now.
 * @param random that many random bytes
 */
export async function sealKey(
  vault: Pick<KeyVault, 'put' | 'use'>,
  ref: SealRef,
  random: (bytes: number) => Buffer,
): Promise<SealKey> {
  try {
    const key = await vault.use(ref, async (secret) => toKey(reveal(secret)));
    return { state: 'held', key, isNew: false };
  } catch (thrown) {
    const missing = thrown instanceof AppFailure && thrown.error.kind === 'vault-key-missing';
    return missing ? newKey(vault, ref, random) : { state: 'pending', why: toAppError(thrown).message };
  }
}

async function newKey(
  vault: Pick<KeyVault, 'put' | 'use'>,
  ref: SealRef,
  random: (bytes: number) => Buffer,
): Promise<SealKey> {
  const text = random(KEY_BYTES).toString('hex');
  try {
    await vault.put(ref, parseSecret(text));
    return { state: 'held', key: toKey(text), isNew: true };
  } catch (thrown) {
    return { state: 'pending', why: toAppError(thrown).message };
  }
}

const toKey = (text: string): KeyObject => createSecretKey(Buffer.from(text, 'hex'));
