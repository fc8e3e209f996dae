import type { BackendParts } from '@electron/backend-parts';
import type { RoutingVault } from '@electron/credentials/routing-vault';
import type { Journal } from '@electron/journal/journal-api';
import type { SpokiClient } from '@electron/spoki/client';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { RemoteApi } from '@electron/processes/rpc';
import type { ProfileId } from '@shared/domain/ids';
import type { AccountService } from '../accounts/account-service';
import type { RecordedHub } from '../operations/recorded-hub';
import type { Sessions } from '../profiles/sessions';
import type { SettingsService } from '../settings-service';
import type { WorkRegistry } from '../work-registry';

/** What the rooms of finance are made of. */
export interface FinanceParts extends Omit<BackendParts, 'store'> {
  store: RemoteApi<StoreApi>;
  vault: RoutingVault;
  client: SpokiClient;
  sessions: Sessions;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
  settings: SettingsService;
  accounts: AccountService;
  journal: Journal;
  recordedHub: RecordedHub;
  works: WorkRegistry;
}

export interface Finance {
  /** Ends what runs by itself; a synchronisation goes on with the next start. */
  close(): Promise<void>;
}

/** Sync, reports, reconciliation, closed months, packs, runway, watch and alerts. */
export function createFinance(_parts: FinanceParts): Finance {
  return {
    close: () => Promise.resolve(),
  };
}
