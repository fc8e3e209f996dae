import { toAppError } from '@shared/errors/app-error';
import { type Nightly, type NightlyParts, createNightly } from './nightly';
import type { SyncParts } from './sync-parts';
import { SyncService } from './sync-service';

export interface Sync {
  sync: SyncService;
  nightly: Nightly;
  /** Once the profiles can be used: interrupted runs go on, and the nights are watched. */
  begin(): void;
  close(): Promise<void>;
}

/** Synchronisations, begun by a person or at night. */
export function createSync(parts: SyncParts & Omit<NightlyParts, 'sync'>): Sync {
  const sync = new SyncService(parts);
  const nightly = createNightly({ ...parts, sync });
  return {
    sync,
    nightly,
    begin() {
      sync
        .goOn()
        .catch((thrown: unknown) => parts.reportFailure('going on with a synchronisation', toAppError(thrown)));
      nightly.start();
    },
    close() {
      nightly.stop();
      return sync.close();
    },
  };
}
