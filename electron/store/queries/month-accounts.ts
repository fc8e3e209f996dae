import { countryOf } from '@shared/domain/account';
import { type AccountId, accountIdSchema, type ProfileId } from '@shared/domain/ids';
import { fail } from '@shared/errors/app-error';
import type { ReadableDb, SqlRow } from '@electron/database/connection';
import type { AccountKey } from './account-keys';

/** An account as the table of a month names it. */
export interface MonthAccount {
  key: AccountKey;
  id: AccountId;
  gone: boolean;
  name: string;
  /** ISO 3166, upper case. */
  country: string | null;
  type: number | null;
  /** IANA; null if Spoki named none. */
  timeZone: string | null;
}

/** `brief` is a JSON array of five fields of the account, and lies in the index beside the rest. */
const SELECT = 'SELECT account_key, gone, account_id, brief FROM accounts';

/** Of the profile, in Spoki's order, those that are gone last; or only the one. */
export function monthAccounts(db: ReadableDb, profileId: ProfileId, only: AccountKey | null = null): MonthAccount[] {
  if (only !== null) return db.all(`${SELECT} WHERE account_key = ?`, [only]).map(toAccount);
  const sql = `${SELECT} INDEXED BY accounts_in_order WHERE profile_id = ? ORDER BY position, account_key`;
  const all = db.all(sql, [profileId]).map(toAccount);
  return [...all.filter(({ gone }) => !gone), ...all.filter(({ gone }) => gone)];
}

/** Written out, because ten thousand pass through it. */
function toAccount([key, gone, id, brief]: SqlRow): MonthAccount {
  const fields: unknown = typeof brief === 'string' ? JSON.parse(brief) : null;
  if (typeof key !== 'number' || !Array.isArray(fields)) return fail('store-failed', 'a stored account cannot be read');
  const [name, countryCode, defaultCountryCode, type, timeZone]: unknown[] = fields;
  return {
    key,
    id: accountIdSchema.parse(id),
    gone: gone === 1,
    name: textOf(name) ?? '',
    country: countryOf({ countryCode: textOf(countryCode), defaultCountryCode: textOf(defaultCountryCode) }),
    type: typeof type === 'number' ? type : null,
    timeZone: textOf(timeZone),
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
