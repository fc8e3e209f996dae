import { accountRowSchema, type AccountRow } from '@shared/ipc/models';

/** An ordinary account as main sends it, with what a test changes about it. */
export function ordinaryAccount(changes: Partial<Record<keyof AccountRow, unknown>> = {}): AccountRow {
  return accountRowSchema.parse({
    id: '1001',
    name: 'Panificio Moretti',
    credit: 120_000,
    lowCreditThreshold: 15_000,
    hasLowCreditAlert: false,
    status: 'Active',
    isActive: true,
    phone: '+39 02 5550 1234',
    phoneStatus: '🟢 Connected',
    qualityScore: 1,
    qualityReasons: null,
    hasOfficialVerification: false,
    dailyLimit: 1_000,
    contactedIn24h: 120,
    contactedIn7d: 640,
    estimatedAvailableConversations: null,
    accountType: 2,
    countryCode: 'IT',
    defaultCountryCode: 'IT',
    defaultLanguage: 'it',
    defaultPrefix: '39',
    timezone: 'Europe/Rome',
    agencyId: null,
    keyHeld: false,
    month: { month: '2026-05', consumption: 42_000, profit: 6_300, dailyConsumption: 10_000, asOf: 1_779_000_000_000 },
    runway: {
      why: 'told',
      activeDays: 60,
      toZero: { p10: 10, p50: 12, p90: 14 },
      toThreshold: { p10: 9, p50: 10, p90: 12 },
    },
    asOf: 1_779_000_000_000,
    ...changes,
  });
}
