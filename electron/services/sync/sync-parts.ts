import type { RoutingVault } from '@electron/credentials/routing-vault';
import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { Clock } from '@electron/spoki/clock';
import type { RateLanes } from '@electron/spoki/lanes/rate-lanes';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import type { AppError } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';
import type { AccountService } from '../accounts/account-service';
import type { Sessions } from '../profiles/sessions';
import type { ReportSync } from '../report-sync/report-sync';

/** What synchronisations are made of. */
export interface SyncParts {
  store: RemoteApi<StoreApi>;
  reportSync: Pick<ReportSync, 'loop'>;
  client: Pick<SpokiClient, 'estimateMs'>;
  lanes: Pick<RateLanes, 'snapshot'>;
  sessions: Pick<Sessions, 'forPartner'>;
  vault: Pick<RoutingVault, 'keptIn'>;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  accounts: Pick<AccountService, 'refresh'>;
  clock: Clock;
  /** A UUID. */
  newUuid: () => string;
  emit: (event: AppEvent) => void;
  /** Told of what stops a run, or keeps one from going on. */
  reportFailure: (what: string, error: AppError) => void;
}
