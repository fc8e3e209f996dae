import { fail } from '@shared/errors/app-error';
import { Secret } from './secret';

/** What Windows' credential store holds, in UTF-8 bytes; the same on every system, so that a key works on all or none. */
export const MAX_SECRET_BYTES = 2_560;

/**
 * A key as a person pasted it, with the white space at its ends removed.
 * @throws AppFailure `vault-key-invalid` if it is empty or holds a control character (the keychain would cut it at a NUL) or half a
 * surrogate pair (which no keychain keeps); `vault-key-too-large` beyond 2,560 bytes. The message never repeats the key.
 */
export function parseSecret(pasted: string): Secret {
  const text = pasted.trim();
  if (text === '') fail('vault-key-invalid', 'the key is empty');
  if (/\p{Cc}/u.test(text)) fail('vault-key-invalid', 'the key contains a control character, such as a line break');
  if (/\p{Cs}/u.test(text)) fail('vault-key-invalid', 'the key is not valid Unicode text');
  if (Buffer.byteLength(text, 'utf8') > MAX_SECRET_BYTES) {
    fail('vault-key-too-large', `the key is longer than ${MAX_SECRET_BYTES} bytes`);
  }
  return new Secret(text);
}
