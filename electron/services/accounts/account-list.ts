import type { SpokiClient } from '@electron/spoki/client';
import type { CallOptions, SpokiSession } from '@electron/spoki/session';
import type { FetchedAccounts, StoredProfile } from '@electron/store/store-api';

/**
 * Fetches every client account of a profile: `partners/accounts/` for a partner, `agencies/` and then each `agencies/{id}/` for an
 * agency (Reference: Partners 129, Agencies 6 and 7). Rows that cannot be read are listed with their position, not dropped.
 * @param now milliseconds since 1970-01-01 UTC
 * @throws AppFailure if the list could not be fetched
 */
export async function fetchAccountList(
  client: SpokiClient,
  session: SpokiSession,
  kind: StoredProfile['kind'],
  now: () => number,
  options: CallOptions,
): Promise<FetchedAccounts> {
  if (kind === 'partner') {
    const { rows, rowErrors } = await client.partners.accounts(session, {}, options);
    return { accounts: rows, rowErrors, partial: false, at: now() };
  }
  const agencies = await client.agencies.list(session, {}, options);
  const list: FetchedAccounts = { accounts: [], rowErrors: [...agencies.rowErrors], partial: false, at: now() };
  const seen = new Set<string>();
  for (const { id } of agencies.rows) {
    const { clients } = await client.agencies.get(session, { agencyId: id }, options);
    // A client of two agencies is one account.
    list.accounts.push(...clients.rows.filter(({ account }) => !seen.has(account.id) && seen.add(account.id)));
    list.rowErrors.push(...clients.rowErrors);
  }
  return { ...list, at: now() };
}
