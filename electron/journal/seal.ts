import { type KeyObject, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonical-json';

const VERSION = 1;

const headSchema = z.strictObject({ count: z.number().int().nonnegative(), hash: z.string() });
const breakSchema = z.strictObject({
  /** When it was found; milliseconds since 1970-01-01 UTC. */
  at: z.number().int(),
  what: z.enum(['cut-off', 'seal-broken']),
  why: z.string(),
  /** What had been sealed, or null if that cannot be known. */
  sealed: headSchema.nullable(),
  /** Where the journal ended instead. */
  found: headSchema,
});
/** A time when the journal was not what had been sealed. It is kept in every seal from then on, so that sealing again hides nothing. */
export type SealBreak = z.infer<typeof breakSchema>;

const sealSchema = z.strictObject({ head: headSchema, breaks: z.array(breakSchema) });
/** What is said of the journal under the key: where it ends, and what was once wrong with it. */
export type Seal = z.infer<typeof sealSchema>;

const fileSchema = z.strictObject({ version: z.literal(VERSION), seal: sealSchema, mac: z.string() });

/** The text of a seal's file: the seal and its HMAC-SHA256 in hex. */
export function sealText(key: KeyObject, seal: Seal): string {
  return canonicalJson({ version: VERSION, seal, mac: macOf(key, seal).toString('hex') });
}

/** The seal of a file's text; null if it is not one made with this key. */
export function openSeal(key: KeyObject, text: string): Seal | null {
  const file = parseFile(text);
  if (!file) return null;
  const mac = Buffer.from(file.mac, 'hex');
  const expected = macOf(key, file.seal);
  return mac.length === expected.length && timingSafeEqual(mac, expected) ? file.seal : null;
}

function macOf(key: KeyObject, seal: Seal): Buffer {
  return createHmac('sha256', key)
    .update(canonicalJson({ version: VERSION, seal }), 'utf8')
    .digest();
}

function parseFile(text: string): z.infer<typeof fileSchema> | null {
  try {
    return fileSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
