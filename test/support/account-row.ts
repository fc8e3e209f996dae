import { accountIdSchema } from '@shared/domain/ids';
import type { AccountRow } from '@shared/ipc/models';

const UNKNOWN: Omit<AccountRow, 'id' | 'name'> = {
  credit: null,
  lowCreditThreshold: null,
  hasLowCreditAlert: null,
  status: null,
  isActive: null,
  phone: null,
  phoneStatus: null,
  qualityScore: null,
  qualityReasons: null,
  hasOfficialVerification: null,
  dailyLimit: null,
  contactedIn24h: null,
  contactedIn7d: null,
  estimatedAvailableConversations: null,
  accountType: null,
  countryCode: null,
  defaultCountryCode: null,
  defaultLanguage: null,
  defaultPrefix: null,
  timezone: null,
  agencyId: null,
  keyHeld: false,
  month: null,
  runway: { why: 'not-fetched', activeDays: 0, toZero: null, toThreshold: null },
  asOf: 0,
};

/** An account of which only what the test names is known. */
export function accountRow({
  id,
  ...known
}: Partial<Omit<AccountRow, 'id'>> & { id: string; name: string }): AccountRow {
  return { ...UNKNOWN, ...known, id: accountIdSchema.parse(id) };
}
