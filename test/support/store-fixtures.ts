import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createStore } from '@electron/store/create-store';
import { noteDamage, openStore } from '@electron/store/open-store';
import type { FetchedAccount, FetchedAccounts, StoreApi, StoredProfile } from '@electron/store/store-api';
import { type Account, accountSchema } from '@shared/domain/account';
import { accountIdSchema, type AccountId, profileIdSchema, type ProfileId } from '@shared/domain/ids';
import { currencySchema, thousandths } from '@shared/domain/money';
import type { ReportRow } from '@shared/domain/report';
import { reportDay } from '@shared/domain/report-day';
import { emptyRow } from '@shared/domain/report-maths';

export const PROFILE: ProfileId = profileIdSchema.parse('3f0c1a52-6f0e-4b77-9a54-0d6f5f1f2a01');
export const OTHER_PROFILE: ProfileId = profileIdSchema.parse('8a9d2c14-1f5b-4c39-8d3e-5b7a6c9e0f02');
export const accountId = (text: string): AccountId => accountIdSchema.parse(text);

/** A folder that is gone when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store in this process on a real file, closed when the test has finished. */
export function openTestStore(path = join(temporaryFolder(), 'store.db')): { store: StoreApi; path: string } {
  const store = createStore(
    () => openStore(path, () => Date.UTC(2026, 5, 1)),
    (failure) => noteDamage(path, failure.message),
  );
  onTestFinished(() => {
    try {
      store.close();
    } catch {
      // The test has closed it, or it never opened.
    }
  });
  return { store, path };
}

/** A store that knows one profile and these accounts. */
export function storeWithAccounts(...ids: string[]): { store: StoreApi; path: string } {
  const opened = openTestStore();
  opened.store.saveProfile(aProfile());
  opened.store.saveAccounts(PROFILE, aList(ids.map((id) => ({ id }))));
  return opened;
}

export function aProfile(changes: Partial<StoredProfile> = {}): StoredProfile {
  return {
    id: PROFILE,
    name: 'Rivenditore Nord',
    kind: 'partner',
    origin: 'spoki',
    baseUrl: 'https://api.spoki.com',
    currency: currencySchema.parse('EUR'),
    keyFingerprint: 'k3y9',
    remoteName: null,
    createdAt: 1_700_000_000_000,
    readsPerMinute: 30,
    writesPerMinute: 10,
    reportGranularity: null,
    ...changes,
  };
}

type AccountChanges = Partial<Omit<Account, 'id' | 'credit'>> & { id: string; credit?: number | null };

export function anAccount({ credit = 12_000, ...changes }: AccountChanges): Account {
  const unknown = Object.fromEntries(Object.keys(accountSchema.shape).map((name) => [name, null]));
  return accountSchema.parse({ ...unknown, name: `Client ${changes.id}`, credit, ...changes });
}

export function fetched(changes: AccountChanges): FetchedAccount {
  const account = anAccount(changes);
  return { account, raw: JSON.stringify({ id: account.id, extra: 'kept' }) };
}

export function aList(accounts: AccountChanges[], more: Partial<FetchedAccounts> = {}): FetchedAccounts {
  return { accounts: accounts.map(fetched), rowErrors: [], partial: false, at: 1_000, ...more };
}

/** A day on which the client was charged this much, in thousandths. */
export function aDay(day: string, charged: number, profit = 0): ReportRow {
  return {
    ...emptyRow(reportDay(day)),
    transactionAmount: thousandths(0 - charged),
    rechargeAmount: thousandths(0),
    profit: thousandths(profit),
  };
}

/** What a failing call threw. @throws if it did not throw */
export function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('it was expected to fail');
}
