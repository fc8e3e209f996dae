import type { RoutingVault } from '@electron/credentials/routing-vault';
import { accountRef } from '@electron/credentials/vault';
import type { SpokiClient } from '@electron/spoki/client';
import type { StoredProfile } from '@electron/store/store-api';
import type { Account } from '@shared/domain/account';
import { type OnboardingStanding, onboardingStanding } from '@shared/domain/onboarding-stage';
import { samePhone, toE164 } from '@shared/domain/phone';
import { AppFailure, fail } from '@shared/errors/app-error';
import type { AccountRow } from '@shared/ipc/models';
import type { PhoneMatch } from '@shared/ipc/support-models';
import type { OnboardingService } from '../onboarding/onboarding-service';
import type { Sessions } from '../profiles/sessions';

export interface FindByPhoneOptions {
  vault: Pick<RoutingVault, 'list'>;
  client: SpokiClient;
  sessions: Sessions;
  onboarding: Pick<OnboardingService, 'cardsOf'>;
}

type Found = Pick<PhoneMatch, 'by' | 'channel'> & { account: Account };

/** Accounts asked with their own key before giving up: each costs one of five requests a minute of that key, none of the partner's. */
const MAX_ASKED = 20;

/**
 * Finds the account a phone number belongs to, and where that client stands. An account whose key we hold is asked through
 * `accounts/phone/{phone}/`, which also knows numbers of secondary channels and says which channel it is (Reference: Accounts 3);
 * otherwise the local list answers. If the list has the number, only that account is asked; if not, all whose key is held, up to 20.
 * @param phone as typed: spaces, dashes, brackets, `+` or `00` in front
 * @throws AppFailure `invalid-input` if it has fewer than 6 or more than 15 digits; the client's kinds if nothing was found and no key
 *   could be asked
 */
export async function findByPhone(
  { vault, client, sessions, onboarding }: FindByPhoneOptions,
  profile: StoredProfile,
  rows: readonly AccountRow[],
  phone: string,
): Promise<PhoneMatch[]> {
  const wanted = toE164(phone) ?? refuse();
  const held = new Set<string>(await vault.list());
  const listed = rows.filter((row) => row.phone !== null && samePhone(row.phone, wanted));
  const askable = (listed.length > 0 ? listed : rows).filter(({ id }) => held.has(accountRef(profile.id, id)));

  const answers = await Promise.allSettled(
    askable.slice(0, MAX_ASKED).map(async (row): Promise<Found> => {
      const session = await sessions.forAccount(profile, row.id);
      const { account, matchedChannel } = await client.accounts.byPhone(session, { phone: wanted }, { retries: 0 });
      return { account, by: 'spoki', channel: matchedChannel?.name ?? null };
    }),
  );
  const found = new Map(listed.map((account): [string, Found] => [account.id, { account, by: 'list', channel: null }]));
  for (const answer of answers) if (answer.status === 'fulfilled') found.set(answer.value.account.id, answer.value);
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
  const unasked = failures.filter((reason) => !isNotFound(reason));
  if (found.size === 0 && unasked.length > 0 && unasked.length === answers.length) throw unasked[0];
  return withStages([...found.values()], profile, onboarding);
}

/** As the board has them; an account that the board does not have stands where its own words say. */
async function withStages(
  found: readonly Found[],
  { id }: StoredProfile,
  onboarding: FindByPhoneOptions['onboarding'],
): Promise<PhoneMatch[]> {
  const cards = await onboarding.cardsOf(
    id,
    found.map(({ account }) => account.id),
  );
  const known = new Map<string, OnboardingStanding>(cards.map((card) => [card.accountId, card]));
  return found.map(({ account, by, channel }) => {
    const unknown = { channels: null, link: 'none', linkSinceTrouble: 'none' } as const;
    const { stage, cause, next } = known.get(account.id) ?? onboardingStanding({ account, ...unknown });
    const { status, phoneStatus } = account;
    return { accountId: account.id, name: account.name, by, channel, status, phoneStatus, stage, cause, next };
  });
}

function refuse(): never {
  const why = 'A phone number has 6 to 15 digits, for example +39 333 123 4567.';
  return fail('invalid-input', why, { fields: { phone: [why] } });
}

function isNotFound(reason: unknown): boolean {
  return reason instanceof AppFailure && reason.error.kind === 'not-found';
}
