import type { SpokiClient } from '@electron/spoki/client';
import type { SpokiSession } from '@electron/spoki/session';
import { AppFailure } from '@shared/errors/app-error';
import type { Profile } from '@shared/ipc/models';

export interface Identity {
  kind: Profile['kind'];
  /** The name Spoki knows the partner by; agencies have none. */
  remoteName: string | null;
}

/** What `partners/` may answer to a key that is not a partner's, so that `agencies/` is worth asking. */
const NOT_A_PARTNER = new Set(['unauthorized', 'forbidden', 'not-found']);

/**
 * Finds out what a key opens by asking: `partners/`, and only if that refuses the key, `agencies/`. (Reference: Partners, Agencies.)
 * @throws AppFailure as the client classifies it; when both refuse, the answer of `partners/`, or `unauthorized` if either said so
 */
export async function identify(client: SpokiClient, session: SpokiSession, signal?: AbortSignal): Promise<Identity> {
  const options = { verify: true, retries: 0, ...(signal ? { signal } : {}) };
  try {
    const { rows } = await client.partners.list(session, {}, options);
    return { kind: 'partner', remoteName: rows[0]?.name ?? null };
  } catch (thrown) {
    if (!(thrown instanceof AppFailure) || !NOT_A_PARTNER.has(thrown.error.kind)) throw thrown;
    try {
      await client.agencies.list(session, {}, options);
      return { kind: 'agency', remoteName: null };
    } catch (again) {
      const saysUnauthorized = again instanceof AppFailure && again.error.kind === 'unauthorized';
      throw saysUnauthorized ? again : thrown;
    }
  }
}
