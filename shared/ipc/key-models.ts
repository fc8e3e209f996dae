import { z } from 'zod';
import { accountIdSchema, profileIdSchema } from '../domain/ids';
import { OPERATION_KINDS, operationIdSchema } from '../domain/operation';
import { roleIdSchema } from '../domain/team';
import { OPERATION_STATES } from '../domain/operation-state';

/** Milliseconds since 1970-01-01 UTC. */
const instant = z.number().int();

/** `other-account`: the key is valid, but opens another account. */
export const KEY_CHECKS = ['works', 'refused', 'other-account'] as const;

export const accountKeySchema = z.object({
  accountId: accountIdSchema,
  accountName: z.string(),
  /** The key held on this computer; null for none. */
  held: z.object({ fingerprint: z.string(), kept: z.enum(['keychain', 'session']), since: instant }).nullable(),
  /** When a request with this key last succeeded; null if never since it is held. */
  lastSuccessAt: instant.nullable(),
  /** The last `keys.verify`. */
  lastCheck: z.object({ at: instant, outcome: z.enum(KEY_CHECKS) }).nullable(),
  /** The last creation or revocation from this computer. */
  lastOperation: z
    .object({
      operationId: operationIdSchema,
      kind: z.enum(OPERATION_KINDS),
      at: instant,
      state: z.enum(OPERATION_STATES),
    })
    .nullable(),
});
export type AccountKeyView = z.infer<typeof accountKeySchema>;

export const keyCheckSchema = z.object({ at: instant, outcome: z.enum(KEY_CHECKS) });

/** A new account key, or private key of a service user, that exists at Spoki and, because the keychain failed, nowhere else. Lost when the app ends. */
export const unsavedKeySchema = z.object({
  operationId: operationIdSchema,
  profileId: profileIdSchema,
  profileName: z.string(),
  /** Null for the partner's own team. */
  accountId: accountIdSchema.nullable(),
  accountName: z.string().nullable(),
  /** The service user whose private key it is; null for the key of an account. */
  privateKeyOf: z.object({ roleId: roleIdSchema, called: z.string().nullable() }).nullable(),
  at: instant,
});
export type UnsavedKeyView = z.infer<typeof unsavedKeySchema>;
