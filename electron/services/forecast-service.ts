import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import type { ParsedInput } from '@shared/ipc/contract';
import type { ForecastView } from '@shared/ipc/models';
import type { Sessions } from './profiles/sessions';

/** A forecast follows the credit, which moves with every message: after this it is asked anew. */
const FRESH_MS = 5 * 60_000;

export interface ForecastServiceOptions {
  store: Pick<RemoteApi<StoreApi>, 'getForecast' | 'saveForecast'>;
  client: SpokiClient;
  sessions: Sessions;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/**
 * What the present credit of an account buys in a country (Reference: Partners 138), kept for five minutes.
 * @throws AppFailure `not-permitted` for an agency, whose key does not open this operation; the client's kinds
 */
export function createForecastService({ store, client, sessions, profile, now }: ForecastServiceOptions) {
  return async ({ profileId, accountId, country, refresh }: ParsedInput<'forecast.get'>): Promise<ForecastView> => {
    const kept = refresh ? null : await store.getForecast(profileId, accountId, country);
    if (kept && now() - kept.fetchedAt < FRESH_MS) return kept;
    const session = await sessions.forPartner(await profile(profileId));
    const forecast = await client.partners.forecasts(session, { accountId, country });
    const view: ForecastView = { country, forecast, fetchedAt: now() };
    await store.saveForecast(profileId, accountId, view);
    return view;
  };
}
