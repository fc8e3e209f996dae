import { z } from 'zod';
import { type Account, accountSchema } from '@shared/domain/account';
import { accountIdSchema, type AccountId, type ProfileId } from '@shared/domain/ids';
import type { AppError } from '@shared/errors/app-error';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readJson, readRow, readRows } from '@electron/database/read-rows';
import type { FetchedAccount, FetchedAccounts } from '../store-api';
import { noteChange } from './account-history';
import { type AccountKey, requireAccountKey } from './account-keys';
import { refreshBalances } from './balances';
import { noteCredit, noteCreditSince } from './credit-days';
import { requireProfile } from './profiles';

interface KnownAccount {
  key: AccountKey;
  account: Account;
}

/** Takes over a fetched list: order, values, history, and which accounts are gone. An id that comes twice counts where it first stands. */
export function saveAccounts(db: WritableDb, profileId: ProfileId, list: FetchedAccounts): void {
  db.transaction(() => {
    requireProfile(db, profileId);
    const known = knownAccounts(db, profileId);
    const seen = new Set<AccountId>();
    const days = new Set<number | null>();
    for (const fetched of list.accounts) {
      if (seen.has(fetched.account.id)) continue;
      const key = upsertAccount(db, profileId, fetched, seen.size, list.at);
      noteChange(db, key, known.get(fetched.account.id)?.account ?? null, fetched.account, list.at);
      days.add(takeCredit(db, key, fetched.account, list.at));
      seen.add(fetched.account.id);
    }
    for (const [id, { key, account }] of known) {
      if (!seen.has(id) && mayBeGone(account, list))
        db.run('UPDATE accounts SET gone = 1 WHERE account_key = ?', [key]);
    }
    noteFetched(db, profileId, list);
    noteCreditSince(db, profileId, days);
  });
}

/** Takes over one account fetched with its own key, keeping its place. @throws AppFailure `not-found` if it is not in the list */
export function updateAccount(
  db: WritableDb,
  profileId: ProfileId,
  { account, raw }: FetchedAccount,
  at: number,
): void {
  db.transaction(() => {
    const key = requireAccountKey(db, profileId, account.id);
    const row = readRow(db, z.tuple([z.string()]), 'SELECT account FROM accounts WHERE account_key = ?', [key]);
    db.run('UPDATE accounts SET account = ?, raw = ?, seen_at = ? WHERE account_key = ?', [
      JSON.stringify(account),
      raw,
      at,
      key,
    ]);
    noteChange(db, key, row && readJson(accountSchema, row[0]), account, at);
    noteCreditSince(db, profileId, [takeCredit(db, key, account, at)]);
  });
}

/** The day on which credit was read, if that told something new. */
function takeCredit(db: WritableDb, key: AccountKey, account: Account, at: number): number | null {
  const day = noteCredit(db, key, account, at);
  if (day !== null) refreshBalances(db, key, { first: day, last: day });
  return day;
}

/** Notes why the list could not be fetched. @throws AppFailure `not-found` without the profile */
export function recordListError(db: WritableDb, profileId: ProfileId, error: AppError, at: number): void {
  requireProfile(db, profileId);
  db.run(
    `INSERT INTO account_lists (profile_id, last_error, failed_at) VALUES (?, ?, ?)
     ON CONFLICT (profile_id) DO UPDATE SET last_error = excluded.last_error, failed_at = excluded.failed_at`,
    [profileId, JSON.stringify(error), at],
  );
}

function knownAccounts(db: ReadableDb, profileId: ProfileId): Map<AccountId, KnownAccount> {
  const sql = 'SELECT account_key, account_id, account FROM accounts WHERE profile_id = ?';
  const rows = readRows(db, z.tuple([z.number(), accountIdSchema, z.string()]), sql, [profileId]);
  return new Map(rows.map(([key, id, account]) => [id, { key, account: readJson(accountSchema, account) }]));
}

/** An account absent from the list is gone, unless the list stopped early or one of its unusable rows may be this account. */
function mayBeGone(account: Account, { partial, rowErrors }: FetchedAccounts): boolean {
  return !partial && !rowErrors.some(({ name }) => name === null || name === account.name);
}

function upsertAccount(
  db: WritableDb,
  profileId: ProfileId,
  { account, raw }: FetchedAccount,
  position: number,
  at: number,
): AccountKey {
  db.run(
    `INSERT INTO accounts (profile_id, account_id, position, gone, seen_at, account, raw) VALUES (?, ?, ?, 0, ?, ?, ?)
     ON CONFLICT (profile_id, account_id) DO UPDATE SET position = excluded.position, gone = 0, seen_at = excluded.seen_at,
       account = excluded.account, raw = excluded.raw`,
    [profileId, account.id, position, at, JSON.stringify(account), raw],
  );
  return requireAccountKey(db, profileId, account.id);
}

function noteFetched(db: WritableDb, profileId: ProfileId, { at, partial, rowErrors }: FetchedAccounts): void {
  db.run(
    `INSERT INTO account_lists (profile_id, fetched_at, partial, row_errors) VALUES (?, ?, ?, ?)
     ON CONFLICT (profile_id) DO UPDATE SET fetched_at = excluded.fetched_at, partial = excluded.partial,
       row_errors = excluded.row_errors, last_error = NULL, failed_at = NULL`,
    [profileId, at, partial ? 1 : 0, JSON.stringify(rowErrors)],
  );
}
