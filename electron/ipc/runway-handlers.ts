import type { RunwayService } from '@electron/services/runway/runway-service';
import type { HandlersOf } from './handlers';

/** How long an account's credit lasts, with the evidence. */
export function runwayHandlers(runway: RunwayService): HandlersOf<'runway'> {
  return {
    'runway.of': ({ profileId, accountId }) => runway.of(profileId, accountId),
  };
}
