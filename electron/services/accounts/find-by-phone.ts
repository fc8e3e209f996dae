import type { RoutingVault } from '@electron/credentials/routing-vault';
import { accountRef } from '@electron/credentials/vault';
import type { SpokiClient } from '@electron/spoki/client';
import type { StoredProfile } from '@electron/store/store-api';
import { samePhone, toE164 } from '@shared/domain/phone';
import { AppFailure, fail } from '@shared/errors/app-error';
import type { AccountRow, PhoneMatch } from '@shared/ipc/models';
import type { Sessions } from '../profiles/sessions';

export interface FindByPhoneOptions {
  vault: Pick<RoutingVault, 'list'>;
  client: SpokiClient;
  sessions: Sessions;
}

/** Accounts asked with their own key before giving up: each costs one of five requests a minute of that key, none of the partner's. */
const MAX_ASKED = 20;

/**
 * Finds the account a phone number belongs to. The local list is searched first; if it has no such number, the accounts whose key we
 * hold are asked through `accounts/phone/{phone}/`, which also knows numbers of secondary channels (Reference: Accounts 3).
 * @param phone as typed: spaces, dashes, brackets, `+` or `00` in front
 * @throws AppFailure `invalid-input` if it has fewer than 6 or more than 15 digits; the client's kinds if no key could be asked at all
 */
export async function findByPhone(
  { vault, client, sessions }: FindByPhoneOptions,
  profile: StoredProfile,
  rows: readonly AccountRow[],
  phone: string,
): Promise<PhoneMatch[]> {
  const wanted = toE164(phone);
  if (wanted === null) {
    const why = 'A phone number has 6 to 15 digits, for example +39 333 123 4567.';
    fail('invalid-input', why, { fields: { phone: [why] } });
  }
  const listed = rows.filter((row) => row.phone !== null && samePhone(row.phone, wanted));
  if (listed.length > 0) return listed.map(({ id, name }) => ({ accountId: id, name, by: 'list', channel: null }));

  const held = new Set<string>(await vault.list());
  const askable = rows.filter((row) => held.has(accountRef(profile.id, row.id))).slice(0, MAX_ASKED);
  const answers = await Promise.allSettled(
    askable.map(async (row): Promise<PhoneMatch> => {
      const session = await sessions.forAccount(profile, row.id);
      const { account, matchedChannel } = await client.accounts.byPhone(session, { phone: wanted }, { retries: 0 });
      return { accountId: account.id, name: account.name, by: 'spoki', channel: matchedChannel?.name ?? null };
    }),
  );
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const failures = answers.flatMap((answer) =>
    answer.status === 'rejected' && !isNotFound(answer.reason) ? [answer.reason] : [],
  );
  if (found.length === 0 && failures.length > 0 && failures.length === askable.length) throw failures[0];
  return [...new Map(found.map((match) => [match.accountId, match])).values()];
}

function isNotFound(reason: unknown): boolean {
  return reason instanceof AppFailure && reason.error.kind === 'not-found';
}
