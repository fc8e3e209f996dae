import { type Account, qualityClass, statusWords } from '@shared/domain/account';
import { accountIdSchema } from '@shared/domain/ids';
import { isTimeZone } from '@shared/domain/report-day';
import { z } from 'zod';
import { amountField, flagField, idField, integerField, looseTextField, numberField, textField } from './fields';

/** An account of any list or of one answer, with the JSON it came as. */
export interface AccountEntry {
  account: Account;
  raw: string;
}

const SCORES = [0, 1, 2, 3].map((score) => [qualityClass(score), score] as const);

/** A quality score as a number, or as the label with an emoji that channel lists use. */
const qualityField = z
  .unknown()
  .optional()
  .transform((value): number | null => {
    if (typeof value !== 'string') return numberField.parse(value);
    const word = statusWords(value).toLowerCase();
    return SCORES.find(([name]) => name === word)?.[1] ?? null;
  });

/** An account as every section of the reference gives it (Accounts, Agencies, Partners). Only the id has to be right. */
export const accountAnswer = z
  .object({
    id: idField.pipe(accountIdSchema),
    name: textField,
    current_credit: amountField,
    low_credit_threshold: amountField,
    has_low_credit_alert: flagField,
    status: textField,
    is_active: flagField,
    phone: textField,
    phone_status: textField,
    quality_score: qualityField,
    quality_reasons: looseTextField,
    has_official_verification: flagField,
    daily_limit: numberField,
    contacted_in_24h: integerField,
    contacted_in_7d: integerField,
    estimated_available_conversations: numberField,
    account_type: integerField,
    country_code: textField,
    default_country_code: textField,
    default_language: textField,
    default_prefix: textField,
    timezone: textField.transform((zone) => (zone !== null && isTimeZone(zone) ? zone : null)),
  })
  .transform((row): Account => ({
    id: row.id,
    name: row.name ?? '',
    credit: row.current_credit,
    lowCreditThreshold: row.low_credit_threshold,
    hasLowCreditAlert: row.has_low_credit_alert,
    status: row.status,
    isActive: row.is_active,
    phone: row.phone,
    phoneStatus: row.phone_status,
    qualityScore: row.quality_score,
    qualityReasons: row.quality_reasons,
    hasOfficialVerification: row.has_official_verification,
    dailyLimit: row.daily_limit,
    contactedIn24h: row.contacted_in_24h,
    contactedIn7d: row.contacted_in_7d,
    estimatedAvailableConversations: row.estimated_available_conversations,
    accountType: row.account_type,
    countryCode: row.country_code,
    defaultCountryCode: row.default_country_code,
    defaultLanguage: row.default_language,
    defaultPrefix: row.default_prefix,
    timezone: row.timezone,
    agencyId: null,
  }));

/** A channel inside an account. The reference shows two shapes: numbers with a phone, and labels with an identifier. */
export const channelAnswer = z
  .object({
    id: textField,
    name: textField,
    identifier: textField,
    phone: textField,
    platform: textField,
    status: textField,
    phone_status: textField,
    quality_score: textField,
    is_primary: flagField,
  })
  .transform((row) => ({
    id: row.id,
    name: row.name,
    identifier: row.identifier ?? row.phone,
    platform: row.platform,
    status: row.status,
    phoneStatus: row.phone_status,
    quality: row.quality_score,
    isPrimary: row.is_primary,
  }));

/** A channel as an account's own answer shows it; values are Spoki's own labels or numbers, as text. */
export type AccountChannel = z.infer<typeof channelAnswer>;
