import type { SpokiClient } from '@electron/spoki/client';
import type { AccountWithChannels } from '@electron/spoki/resources/accounts';
import type { SpokiSession } from '@electron/spoki/session';
import type { AccountId } from '@shared/domain/ids';
import { type AppError, AppFailure, type ErrorKind } from '@shared/errors/app-error';

/** What a key opens: this account, nothing, or another account. */
export type AccountKeyCheck =
  | { outcome: 'works'; detail: AccountWithChannels }
  | { outcome: 'refused'; error: AppError }
  | { outcome: 'other-account'; error: AppError };

const REFUSALS: readonly ErrorKind[] = ['unauthorized', 'forbidden'];

/**
 * Asks once with the session's key for this account, also if the key was stopped. Other tenants' accounts answer 404 (Reference:
 * Channels, "Cross-tenant access returns 404"): said of a key, that means it is another account's.
 * @throws AppFailure the vault's kinds, and the client's when Spoki did not say either way
 */
export async function checkAccountKey(
  client: SpokiClient,
  session: SpokiSession,
  accountId: AccountId,
): Promise<AccountKeyCheck> {
  try {
    const detail = await client.accounts.get(session, { accountId }, { verify: true, retries: 0 });
    return detail.account.id === accountId ? { outcome: 'works', detail } : otherAccount(200);
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    if (REFUSALS.includes(thrown.error.kind)) return { outcome: 'refused', error: thrown.error };
    if (thrown.error.kind === 'not-found') return otherAccount(404);
    throw thrown;
  }
}

function otherAccount(status: number): AccountKeyCheck {
  return {
    outcome: 'other-account',
    error: { kind: 'key-of-other-account', message: 'the key is valid, but it opens another account', status },
  };
}
