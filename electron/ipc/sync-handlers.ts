import type { SyncService } from '@electron/services/sync/sync-service';
import type { HandlersOf } from './handlers';

/** Reports of the whole portfolio. */
export function syncHandlers(sync: SyncService): HandlersOf<'sync'> {
  return {
    'sync.plan': (input) => sync.plan(input),
    'sync.start': (input) => sync.start(input),
    'sync.state': ({ profileId }) => sync.state(profileId),
    'sync.pause': ({ profileId }) => sync.pause(profileId),
    'sync.resume': ({ profileId }) => sync.resume(profileId),
    'sync.cancel': ({ profileId }) => sync.cancel(profileId),
    'sync.accounts': ({ profileId }) => sync.accounts(profileId),
  };
}
