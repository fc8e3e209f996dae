import { z } from 'zod';

/** So many clients are asked for with one request, so that an unknown outcome concerns few. */
export const CLIENTS_PER_REQUEST = 5;
/** Hundredths of a percent: 2200 is 22.00 %. (Reference: Partners 133, "Add Software Vendor Clients".) */
export const MAX_VAT = 10_000;

/** A client to be created. (Reference: Partners 133.) */
export const newClientSchema = z.strictObject({
  accountName: z.string().min(1).max(200),
  /** ISO 3166-1 alpha-2, upper case. Sent as `country_code`, and in lower case as `country`. */
  countryCode: z.string().regex(/^[A-Z]{2}$/),
  email: z.email().max(254),
  firstName: z.string().min(1).max(200),
  /** Hundredths of a percent, 0 to 10,000. */
  vatAmount: z.number().int().min(0).max(MAX_VAT),
});
export type NewClient = z.infer<typeof newClientSchema>;
