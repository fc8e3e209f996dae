import { z } from 'zod';

/**
 * A Spoki account id as decimal digits. Kept as text because ids may lie beyond 2^53, where a number loses digits.
 */
export const accountIdSchema = z
  .string()
  .regex(/^\d{1,20}$/, 'an account id is 1 to 20 decimal digits')
  .brand<'AccountId'>();
export type AccountId = z.infer<typeof accountIdSchema>;

/** The id this app gives to a partner profile: a UUID. */
export const profileIdSchema = z.uuid().brand<'ProfileId'>();
export type ProfileId = z.infer<typeof profileIdSchema>;
