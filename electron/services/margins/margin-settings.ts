import type { Journal, Operation } from '@electron/journal/journal-api';
import type { StoredProfile } from '@electron/store/store-api';
import type { AccountId } from '@shared/domain/ids';
import type { OperationId } from '@shared/domain/operation';
import { isFinal, wasApplied } from '@shared/domain/operation-state';
import type { MarginSetting } from '@shared/ipc/margin-models';
import { profilesOfServer } from '../profiles/profiles-of-server';

/** Operations read at once; the journal answers others in between. */
const PAGE = 1_000;

/** A setting as it is shown, and when it was sent: milliseconds since 1970-01-01 UTC. */
export interface SentMargins {
  setting: MarginSetting;
  sentAt: number;
}

export interface MarginSettingsParts {
  journal: Pick<Journal, 'list'>;
  profiles: () => Promise<StoredProfile[]>;
}

/**
 * All margins ever sent from here by the profile, or by another one that speaks to the same server, newest first.
 * @param accountId only of this account; null for all
 */
export async function readMarginSettings(
  { journal, profiles }: MarginSettingsParts,
  profile: StoredProfile,
  accountId: AccountId | null,
): Promise<SentMargins[]> {
  const ids = new Set(profilesOfServer(await profiles(), profile).map(({ id }) => id));
  const settings = new Map<OperationId, SentMargins>();
  const filter = { kinds: ['set-margins' as const], ...(accountId === null ? {} : { accountId }) };
  // New operations push others to the next page, where they are met again; none can be missed, since none is ever removed.
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await journal.list(filter, { offset, limit: PAGE });
    total = page.total;
    for (const operation of page.operations) {
      const sent = ids.has(operation.intent.profileId) ? sentMargins(operation) : null;
      if (sent && !settings.has(operation.operationId)) settings.set(operation.operationId, sent);
    }
  }
  return [...settings.values()];
}

function sentMargins({ operationId, intent, state, records }: Operation): SentMargins | null {
  if (intent.intent.kind !== 'set-margins') return null;
  const { accountId, at, profileId, profileName, note } = intent;
  if (accountId === null) return null;
  const applied = isFinal(state) ? wasApplied(records) : null;
  const { margins } = intent.intent;
  return {
    setting: { operationId, accountId, at, profileId, profileName, note, margins, state, applied },
    sentAt: records.find(({ type }) => type === 'SENDING')?.at ?? at,
  };
}
