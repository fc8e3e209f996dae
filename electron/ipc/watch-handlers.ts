import type { AlertService } from '@electron/services/alerts/alert-service';
import type { WatchService } from '@electron/services/watch/watch-service';
import type { HandlersOf } from './handlers';

/** What changed on accounts, and the notifications of it. */
export function watchHandlers({
  watch,
  alerts,
}: {
  watch: WatchService;
  alerts: AlertService;
}): HandlersOf<'watch' | 'alerts'> {
  return {
    'watch.list': ({ profileId }) => watch.list(profileId),
    'watch.seen': ({ profileId, ids, seen }) => watch.mark(profileId, ids, seen),
    'watch.series': ({ profileId, id }) => watch.series(profileId, id),
    'alerts.test': ({ profileId }) => alerts.test(profileId),
  };
}
