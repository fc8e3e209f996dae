import { reveal } from './secret';
import type { KeyVault } from './vault';

/** A vault that tells of each secret that passes, for the log's redaction. */
export function tellingVault(vault: KeyVault, onSecret: (text: string) => void): Pick<KeyVault, 'put' | 'use'> {
  return {
    put(ref, secret) {
      onSecret(reveal(secret));
      return vault.put(ref, secret);
    },
    use: (ref, fn) =>
      vault.use(ref, (secret) => {
        onSecret(reveal(secret));
        return fn(secret);
      }),
  };
}
