import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi, StoredAccountRow } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Thousandths } from '@shared/domain/money';
import { DEFAULT_TIME_ZONE, dayAt, monthOf } from '@shared/domain/report-day';
import { AppFailure } from '@shared/errors/app-error';

/** More accounts than this are looked up in the whole list. */
const FEW = 20;

/** What reckoning with an account's days takes. */
export interface AccountFacts {
  accountId: AccountId;
  /** Null for an account that is not on this computer. */
  name: string | null;
  /** IANA name. */
  timeZone: string;
  /** Thousandths; null if Spoki told none. */
  credit: Thousandths | null;
  /** When Spoki last told of the account, milliseconds since 1970-01-01 UTC; null if never. */
  asOf: number | null;
}

export interface AccountFactsParts {
  store: Pick<RemoteApi<StoreApi>, 'listAccounts' | 'getAccount'>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/**
 * From the store alone.
 * @param accountIds whose facts are wanted, also of accounts that are gone; null for all that are in the list
 * @returns each once, in the order asked for
 */
export async function accountFacts(
  { store, now }: AccountFactsParts,
  profileId: ProfileId,
  accountIds: readonly AccountId[] | null,
): Promise<AccountFacts[]> {
  const month = monthOf(dayAt(now(), DEFAULT_TIME_ZONE));
  const one = async (accountId: AccountId): Promise<AccountFacts> => {
    try {
      return factsOf((await store.getAccount(profileId, accountId, month)).account);
    } catch (thrown) {
      if (!(thrown instanceof AppFailure) || thrown.error.kind !== 'not-found') throw thrown;
      return { accountId, name: null, timeZone: DEFAULT_TIME_ZONE, credit: null, asOf: null };
    }
  };
  if (accountIds !== null && accountIds.length <= FEW) return Promise.all([...new Set(accountIds)].map(one));
  const { rows } = await store.listAccounts(profileId, month);
  if (accountIds === null) return rows.map(factsOf);
  const listed = new Map(rows.map((row) => [row.id, row]));
  return Promise.all(
    [...new Set(accountIds)].map((id) => {
      const row = listed.get(id);
      return row ? factsOf(row) : one(id);
    }),
  );
}

function factsOf({ id, name, timezone, credit, asOf }: StoredAccountRow): AccountFacts {
  return { accountId: id, name, timeZone: timezone ?? DEFAULT_TIME_ZONE, credit, asOf };
}
