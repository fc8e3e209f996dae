import { z } from 'zod';
import { accountIdSchema } from './ids';
import { thousandthsSchema } from './money';

/**
 * One client account as the partner sees it. Text values of Spoki are kept as they came, so that an unknown status is shown raw;
 * `null` means that Spoki sent nothing usable, shown as "—", never as 0. (Reference: Accounts, Partners, Agencies.)
 */
export const accountSchema = z.object({
  id: accountIdSchema,
  name: z.string(),
  /** Thousandths of the profile's currency. */
  credit: thousandthsSchema.nullable(),
  /** Thousandths; Spoki alerts below it. */
  lowCreditThreshold: thousandthsSchema.nullable(),
  hasLowCreditAlert: z.boolean().nullable(),
  status: z.string().nullable(),
  isActive: z.boolean().nullable(),
  phone: z.string().nullable(),
  phoneStatus: z.string().nullable(),
  /** 0 unknown, 1 green, 2 yellow, 3 red; any other number is shown raw. */
  qualityScore: z.number().nullable(),
  qualityReasons: z.string().nullable(),
  hasOfficialVerification: z.boolean().nullable(),
  /** Contacts that may be started in 24 h. */
  dailyLimit: z.number().nullable(),
  contactedIn24h: z.number().nullable(),
  contactedIn7d: z.number().nullable(),
  estimatedAvailableConversations: z.number().nullable(),
  /** 1 sandbox, 2 standard, 4 agency; any other number is shown raw. */
  accountType: z.number().nullable(),
  countryCode: z.string().nullable(),
  defaultCountryCode: z.string().nullable(),
  defaultLanguage: z.string().nullable(),
  defaultPrefix: z.string().nullable(),
  timezone: z.string().nullable(),
  /** The agency's own account id, for accounts that came through `agencies/{id}/`. */
  agencyId: z.string().nullable(),
});
export type Account = z.infer<typeof accountSchema>;

/** What a phone's status means, whatever emoji or case it came with. (Reference: Accounts, `phone_status`.) */
export const PHONE_STATUS_CLASSES = [
  'connected',
  'flagged',
  'restricted',
  'banned',
  'disconnected',
  'migrated',
  'pending',
  'rate-limited',
  'unverified',
  'undefined',
  'other',
] as const;
export type PhoneStatusClass = (typeof PHONE_STATUS_CLASSES)[number];

/** The words of a status label, without a leading emoji: `"🟢 Connected"` → `"Connected"`. A label of nothing else stays as it is. */
export function statusWords(label: string): string {
  return label.replace(/^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D\s]+/u, '').trim() || label.trim();
}

/** Classifies a phone status label: `"🟢 Connected"` and `"Connected"` are one class, an unknown word is `other`. */
export function phoneStatusClass(label: string | null): PhoneStatusClass {
  if (label === null || label.trim() === '') return 'undefined';
  const word = statusWords(label)
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return PHONE_STATUS_CLASSES.find((known) => known === word) ?? 'other';
}

export const QUALITY_CLASSES = ['unknown', 'green', 'yellow', 'red', 'other'] as const;
export type QualityClass = (typeof QUALITY_CLASSES)[number];

/** Classifies a quality score (reference: 0 unknown, 1 green, 2 yellow, 3 red). `null` is `unknown`. */
export function qualityClass(score: number | null): QualityClass {
  if (score === null) return 'unknown';
  return (['unknown', 'green', 'yellow', 'red'] as const)[score] ?? 'other';
}

/** Whether the credit stands below the account's own threshold; `null` if either is not known. */
export function isLowCredit(account: Pick<Account, 'credit' | 'lowCreditThreshold'>): boolean | null {
  if (account.credit === null || account.lowCreditThreshold === null) return null;
  return account.credit < account.lowCreditThreshold;
}

/** The account's country for filters and forecasts: `country_code`, else `default_country_code`; upper case, or `null`. */
export function countryOf(account: Pick<Account, 'countryCode' | 'defaultCountryCode'>): string | null {
  const code = account.countryCode?.trim() || account.defaultCountryCode?.trim();
  return code ? code.toUpperCase() : null;
}
