import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { fingerprintOf, reveal, type Secret } from './secret';

/** What the index keeps of a key: enough to recognise it, not enough to use it. */
export const markSchema = z.object({
  /** The last four characters. */
  fingerprint: z.string(),
  salt: z.string(),
  /** HMAC-SHA-256 of the key under the salt, in base64. */
  hash: z.string(),
  /** When it was stored, milliseconds since 1970-01-01 UTC. */
  since: z.number().int(),
});
export type Mark = z.infer<typeof markSchema>;

/** @param since milliseconds since 1970-01-01 UTC */
export function markOf(secret: Secret, since: number): Mark {
  const salt = randomBytes(16).toString('base64');
  return { fingerprint: fingerprintOf(secret), salt, hash: digest(secret, salt).toString('base64'), since };
}

/** Whether this is the key that the mark was made of. */
export function matchesMark(secret: Secret, mark: Mark | null | undefined): boolean {
  if (!mark) return false;
  const expected = Buffer.from(mark.hash, 'base64');
  const actual = digest(secret, mark.salt);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function digest(secret: Secret, salt: string): Buffer {
  return createHmac('sha256', Buffer.from(salt, 'base64')).update(reveal(secret)).digest();
}
