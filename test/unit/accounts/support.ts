import type { AccountRow } from '@shared/ipc/models';
import { createEntryMaker, type AccountEntry } from '@renderer/features/accounts/model/account-entry';
import { ordinaryAccount } from '@test/support/ordinary-account';
import fc from 'fast-check';

export const collator = new Intl.Collator('en');

export function entriesOf(rows: readonly AccountRow[]): AccountEntry[] {
  return createEntryMaker()(rows, collator);
}

export function namesOf(entries: readonly AccountEntry[]): string[] {
  return entries.map(({ row }) => row.name);
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

/** Portfolios with many ties, gaps and unknown values, each id once. */
export const portfolios: fc.Arbitrary<AccountRow[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 10_000 }).map(String),
      name: fc.constantFrom('Aurora', 'aurora', 'Àurora', 'Bianchi', '東京商店', '', 'Zeta'),
      credit: maybe(fc.constantFrom(0, -500, 9_000, 20_000)),
      lowCreditThreshold: maybe(fc.constantFrom(0, 10_000)),
      status: maybe(fc.constantFrom('Active', 'active', 'Suspended', 'Frobnicated')),
      phone: maybe(fc.constantFrom('+39 333 111', '39333111', '44 20')),
      phoneStatus: maybe(fc.constantFrom('🟢 Connected', 'Connected', '🚫 Banned', '🦄 Enchanted', 'Undefined')),
      qualityScore: maybe(fc.constantFrom(0, 1, 2, 3, 9)),
      accountType: maybe(fc.constantFrom(1, 2, 4, 7)),
      countryCode: maybe(fc.constantFrom('IT', 'it', 'FR')),
      keyHeld: fc.boolean(),
      contactedIn24h: maybe(fc.integer({ min: -3, max: 5 })),
    }),
    { selector: ({ id }) => id, maxLength: 25 },
  )
  .map((rows) => rows.map((changes) => ordinaryAccount(changes)));
