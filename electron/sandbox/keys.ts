import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A short fingerprint of a key (eight hex digits of SHA-256), for the ledger: the key itself is never written down. */
export function keyFingerprint(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

/** Hex text that only this seed gives for these parts. */
export function deriveHex(seed: string, ...parts: (string | number)[]): string {
  return createHmac('sha256', `sandbox:${seed}`).update(parts.join('|')).digest('hex');
}

/** The partner's key for a seed. */
export function partnerKeyOf(seed: string): string {
  return `sbp-${deriveHex(seed, 'partner-key')}`;
}

/**
 * The key of an account's n-th issue. It names its account and issue, so that a key which an earlier start of the sandbox
 * handed out is still known after a restart.
 */
export function accountKeyOf(seed: string, accountId: number, issue: number): string {
  return `sba-${accountId.toString(36)}-${issue}-${deriveHex(seed, 'account-key', accountId, issue)}`;
}

/** Account and issue of an account key; `null` for any other text. */
export function readAccountKey(seed: string, key: string): { accountId: number; issue: number } | null {
  const parts = /^sba-([0-9a-z]{1,12})-(\d{1,6})-[0-9a-f]{64}$/.exec(key);
  if (!parts?.[1] || !parts[2]) return null;
  const accountId = parseInt(parts[1], 36);
  const issue = Number(parts[2]);
  return sameText(accountKeyOf(seed, accountId, issue), key) ? { accountId, issue } : null;
}

/** Compares two texts in a time that does not depend on where they differ. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
