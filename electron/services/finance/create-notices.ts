import type { EventHub } from '../event-hub';
import { AlertService, type AlertParts } from '../alerts/alert-service';
import { WatchService, type WatchParts } from '../watch/watch-service';

export interface Notices {
  watch: WatchService;
  alerts: AlertService;
  begin(): void;
  close(): Promise<void>;
}

/** What looks at fresh figures by itself: the watch, and the alerts on the desktop. */
export function createNotices(parts: WatchParts & AlertParts & { listen: EventHub['listen'] }): Notices {
  const watch = new WatchService(parts);
  const alerts = new AlertService(parts);
  parts.listen((event) => {
    watch.hear(event);
    alerts.hear(event);
  });
  return {
    watch,
    alerts,
    begin: () => alerts.checkAll(),
    close() {
      watch.stop();
      return alerts.stop();
    },
  };
}
