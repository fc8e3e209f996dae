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
import type { ReportSync } from '../report-sync/report-sync';
import type { EventHub } from '../event-hub';
import type { SettingsService } from '../settings-service';
import { type Notices, createNotices } from './create-notices';
import { ClosingService } from '../closings/closing-service';
import type { ExportService } from '../exports/export-service';
import { createOverview } from '../overview/overview-service';
import { type Packs, createPacks } from '../packs/create-packs';
import { ReconcileService } from '../reconcile/reconcile-service';
import { type Reports, createReports } from '../reports/reports-service';
import { type RunwayService, createRunway } from '../runway/runway-service';
import { createSync } from '../sync/create-sync';
import type { SyncService } from '../sync/sync-service';
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
  reportSync: ReportSync;
  exports: Pick<ExportService, 'wrote'>;
  /** Hears what the window is told. */
  listen: EventHub['listen'];
}

export interface Finance {
  closings: ClosingService;
  reconciliation: ReconcileService;
  overview: ReturnType<typeof createOverview>;
  packs: Packs;
  reports: Reports;
  sync: SyncService;
  runway: RunwayService;
  notices: Notices;
  /** Once the profiles can be used: what runs by itself begins, or goes on. */
  begin(): void;
  /** The profile, or for null all local data, is about to be deleted: nothing more is fetched for it. */
  forget(profileId: ProfileId | null): void;
  /** Ends what runs by itself; a synchronisation goes on with the next start. */
  close(): Promise<void>;
}

/** Sync, reports, reconciliation, closed months, packs, runway, watch and alerts. */
export function createFinance(parts: FinanceParts): Finance {
  const synchronising = createSync(parts);
  const notices = createNotices(parts);
  const reports = createReports(parts);
  const reconciliation = new ReconcileService({ ...parts, reports });
  return {
    closings: new ClosingService({ ...parts, reports }),
    reconciliation,
    overview: createOverview({
      ...parts,
      trend: (profileId, month) => reports.trend(profileId, month, null),
    }),
    reports,
    packs: createPacks({
      ...{ ...parts, reports },
      reconciliation: async (profileId, month) => (await reconciliation.month(profileId, month)).rows,
    }),
    sync: synchronising.sync,
    runway: createRunway(parts),
    notices,
    begin() {
      synchronising.begin();
      notices.begin();
    },
    forget: (profileId) => synchronising.sync.forget(profileId),
    async close() {
      await Promise.all([synchronising.close(), notices.close()]);
    },
  };
}
