import { z } from 'zod';
import { channelIdSchema } from './channel';
import { accountIdSchema } from './ids';
import { invitationIdSchema, roleIdSchema } from './team';

const text = (longest: number) => z.string().max(longest);

/** What Spoki says a change has made, as far as it says so. No link and no key is in it. */
export const madeSchema = z.discriminatedUnion('what', [
  /** The link itself is kept in the local database, under the id of the operation. */
  z.strictObject({ what: z.literal('onboarding-link'), host: text(300), channelId: channelIdSchema.nullable() }),
  /** For each client that was asked for, by its place from 0: the account that came back, or null if none can be matched to it. */
  z.strictObject({
    what: z.literal('clients'),
    accounts: z
      .array(z.strictObject({ position: z.number().int().nonnegative(), accountId: accountIdSchema.nullable() }))
      .max(100),
  }),
  /** `approved`: of an SMS profile name; null for every other platform. */
  z.strictObject({
    what: z.literal('channel'),
    channelId: channelIdSchema.nullable(),
    approved: z.boolean().nullable(),
  }),
  z.strictObject({ what: z.literal('role'), roleId: roleIdSchema, email: text(300).nullable() }),
  z.strictObject({ what: z.literal('invitation'), invitationId: invitationIdSchema.nullable() }),
]);
export type Made = z.infer<typeof madeSchema>;
