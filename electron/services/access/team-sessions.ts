import type { TeamKind } from '@electron/spoki/resources/team-page';
import type { SpokiSession } from '@electron/spoki/session';
import type { TeamOf } from '@electron/store/access-store-api';
import type { StoredProfile } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import { fail } from '@shared/errors/app-error';
import type { Sessions } from '../profiles/sessions';

/** Whose key asks, and below which path. */
export interface TeamSession {
  session: SpokiSession;
  team: TeamKind;
}

export type OpenTeam = (team: TeamOf) => Promise<TeamSession>;

/**
 * Speaks for a team: an account's with the account's key, the partner's own with the partner's. A key that is not held is met by the
 * first request, as `vault-key-missing`. (README of the API, "Authentication".)
 * @throws AppFailure (the opened function) `not-permitted` for the own team of an agency, whose key does not open `partner-roles/`
 */
export function createOpenTeam(
  sessions: Sessions,
  profile: (profileId: ProfileId) => Promise<StoredProfile>,
): OpenTeam {
  return async ({ profileId, accountId }) => {
    const stored = await profile(profileId);
    if (accountId !== null) return { session: await sessions.forAccount(stored, accountId), team: 'account' };
    if (stored.kind === 'agency') fail('not-permitted', 'only a partner has a team of its own, an agency has none');
    return { session: await sessions.forPartner(stored), team: 'partner' };
  };
}
