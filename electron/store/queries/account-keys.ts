import { z } from 'zod';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { fail } from '@shared/errors/app-error';
import type { ReadableDb } from '@electron/database/connection';
import { readRow } from '@electron/database/read-rows';

/** The store's own short number of an account, in place of profile and account id in every big table. */
export type AccountKey = number;

/** Null if the account is not on this computer. */
export function findAccountKey(db: ReadableDb, profileId: ProfileId, accountId: AccountId): AccountKey | null {
  const sql = 'SELECT account_key FROM accounts WHERE profile_id = ? AND account_id = ?';
  return readRow(db, z.tuple([z.number()]), sql, [profileId, accountId])?.[0] ?? null;
}

/** @throws AppFailure `not-found` if the account is not on this computer */
export function requireAccountKey(db: ReadableDb, profileId: ProfileId, accountId: AccountId): AccountKey {
  return findAccountKey(db, profileId, accountId) ?? fail('not-found', `account ${accountId} is not on this computer`);
}
