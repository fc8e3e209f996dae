import type { Secret } from '@electron/credentials/secret';
import type { KeylessRequest } from '@electron/spoki/keyless-request';
import type { SpokiRequest } from '@electron/spoki/request';
import { PARTNER_WRITES } from '@electron/spoki/resources/partner-writes';
import { assertNever } from '@shared/domain/assert-never';
import type { AccountId } from '@shared/domain/ids';
import type { Intent, RecordedRequest } from '@shared/domain/operation';

/**
 * The one request that carries out an intent: what is previewed, journalled and sent. Its answer is the new key of a
 * `create-account-key`, and null of everything else.
 * @throws AppFailure `invalid-input` for what Spoki could not be asked
 */
export function requestOf(accountId: AccountId, intent: Intent): SpokiRequest<Secret | null> {
  switch (intent.kind) {
    case 'recharge':
      return PARTNER_WRITES.createSubrecharge({ accountId, amount: intent.amount });
    case 'withdraw':
      return PARTNER_WRITES.moveCreditFromAccount({ accountId, amount: intent.amount });
    case 'recharge-conversations':
      return PARTNER_WRITES.createConversationsSubrecharge({ accountId, conversations: intent.conversations });
    case 'set-margins':
      return PARTNER_WRITES.setProfits({ accountId, margins: intent.margins });
    case 'create-account-key':
      return PARTNER_WRITES.createApiKeyForAccount({ accountId });
    case 'revoke-account-key':
      return PARTNER_WRITES.revokeApiKeyForAccount({ accountId });
    default:
      return assertNever(intent);
  }
}

/** The request as the journal keeps it: without address and headers. */
export function recordedRequest({ method, url, body }: KeylessRequest): RecordedRequest {
  return { method, path: url.pathname.replace(/^.*\/api\/1\//, '') + url.search, body: body ?? null };
}
