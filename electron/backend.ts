import type { BackendParts } from '@electron/backend-parts';
import { RoutingVault } from '@electron/credentials/routing-vault';
import { SessionVault } from '@electron/credentials/session-vault';
import { tellingVault } from '@electron/credentials/telling-vault';
import { profileOf } from '@electron/credentials/vault';
import { accessHandlers } from '@electron/ipc/access-handlers';
import { activationHandlers } from '@electron/ipc/activation-handlers';
import { accountHandlers } from '@electron/ipc/account-handlers';
import { appHandlers } from '@electron/ipc/app-handlers';
import { channelHandlers } from '@electron/ipc/channel-handlers';
import { clientHandlers } from '@electron/ipc/client-handlers';
import { financeHandlers } from '@electron/ipc/finance-handlers';
import type { Handlers } from '@electron/ipc/handlers';
import { inboxHandlers } from '@electron/ipc/inbox-handlers';
import { jobHandlers } from '@electron/ipc/job-handlers';
import { keyHandlers } from '@electron/ipc/key-handlers';
import { marginHandlers } from '@electron/ipc/margin-handlers';
import { onboardingHandlers } from '@electron/ipc/onboarding-handlers';
import { operationHandlers } from '@electron/ipc/operation-handlers';
import { profileHandlers } from '@electron/ipc/profile-handlers';
import { createAccess } from '@electron/services/access/create-access';
import { ActivationService } from '@electron/services/activation/activation-service';
import { AccountKeys } from '@electron/services/accounts/account-keys';
import { AccountService } from '@electron/services/accounts/account-service';
import { createRefreshSoon } from '@electron/services/accounts/refresh-soon';
import { createChannels } from '@electron/services/channels/create-channels';
import { createDataService } from '@electron/services/data-service';
import { type EventHub, createEventHub } from '@electron/services/event-hub';
import { ExportService } from '@electron/services/exports/export-service';
import { createFinance } from '@electron/services/finance/create-finance';
import { createForecastService } from '@electron/services/forecast-service';
import { createKeys } from '@electron/services/keys/create-keys';
import { KeyUse } from '@electron/services/keys/key-use';
import { ProfileService } from '@electron/services/profiles/profile-service';
import { createSessions } from '@electron/services/profiles/sessions';
import { createJobs } from '@electron/services/jobs/create-jobs';
import { createMargins } from '@electron/services/margins/create-margins';
import { createOnboarding } from '@electron/services/onboarding/create-onboarding';
import { createOperations } from '@electron/services/operations/create-operations';
import { changesAccounts } from '@electron/services/operations/rules';
import { createReportSync } from '@electron/services/report-sync/report-sync';
import { createSampleData } from '@electron/services/sample-data';
import { createSettingsService } from '@electron/services/settings-service';
import { UsageService } from '@electron/services/usage-service';
import { createWorkRegistry } from '@electron/services/work-registry';
import { createSpokiClient } from '@electron/spoki/client';
import { type AccountId, type ProfileId, profileIdSchema } from '@shared/domain/ids';
import { toAppError } from '@shared/errors/app-error';
import type { Settings } from '@shared/ipc/models';

export interface Backend {
  handlers: Handlers;
  settings: () => Promise<Settings>;
  /** Makes the active profile usable: the sample data is started when it is the active one, or when `sampleWanted` and there is no other. */
  resume(sampleWanted: boolean): Promise<void>;
  /** Closes what an earlier run left behind in the journal; a failure is reported, and met again by who needs the journal. */
  recover(): Promise<void>;
  close(): Promise<void>;
}

/** Builds every service of the main process once and passes it down. No logic lives here. */
export function createBackend(given: BackendParts): Backend {
  const hub = createEventHub(given.emit);
  const parts = { ...given, emit: hub.emit };
  const services = build(parts, hub.listen);
  const { settings, profiles, works } = services;
  return {
    handlers: {
      ...appHandlers({
        info: async () => ({ ...parts.info, storeMovedAside: (await parts.store.api.state()).movedAside }),
        settings,
        data: services.data,
        exports: services.exports,
        works,
        store: parts.store.api,
        revealData: () => parts.reveal(parts.info.dataDirectory),
      }),
      ...profileHandlers({
        profiles,
        vault: services.vault,
        lanes: parts.lanes,
        platform: parts.platform,
        vaultChanged: () => parts.emit({ type: 'vault-changed' }),
      }),
      ...accountHandlers(services),
      ...operationHandlers({ ...services, now: parts.clock.wallNow }),
      ...jobHandlers({ ...services, askOpenFile: parts.askOpenFile }),
      ...marginHandlers(services),
      ...keyHandlers(services),
      ...activationHandlers(services),
      ...accessHandlers(services),
      ...channelHandlers(services),
      ...onboardingHandlers(services),
      ...inboxHandlers({ ...parts, ...services }),
      ...financeHandlers(services.finance),
      ...clientHandlers({ ...services, askOpenFile: parts.askOpenFile }),
    },
    settings: () => settings.get(),
    async resume(sampleWanted) {
      const { activeProfileId } = await settings.get();
      try {
        const known = await profiles.list();
        const active = known.find(({ id }) => id === activeProfileId);
        if (active?.origin === 'sample') await profiles.prepareSample(active.id);
        else if (sampleWanted && known.length === 0) await profiles.trySample();
      } finally {
        services.finance.begin();
      }
    },
    recover: () =>
      services.operations
        .recover()
        .catch((thrown: unknown) => parts.reportFailure('recovering operations', toAppError(thrown))),
    async close() {
      works.cancelAll();
      await Promise.all([services.jobs.close(), services.finance.close()]);
      services.refreshSoon.stop();
      parts.lanes.close();
      parts.transport.close();
      await services.clipboardKeeper.clear();
      await services.journal.close();
      await parts.store.close();
    },
  };
}

function build(parts: BackendParts, listen: EventHub['listen']) {
  const { clock, emit, transport, lanes, random } = parts;
  const store = parts.store.api;
  const now = clock.wallNow;
  const sampleProfiles = new Set<ProfileId>();
  const vault = new RoutingVault({
    keychain: parts.keychain,
    session: new SessionVault(now),
    isSample: (ref) => {
      const profileId = profileOf(ref);
      return profileId !== null && sampleProfiles.has(profileId);
    },
    onSecret: parts.onSecret,
  });
  const client = createSpokiClient({ transport, lanes, clock, random, userAgent: `PartnerDesk/${parts.info.version}` });
  const sample = createSampleData(parts.launchSandbox);
  const keyUse = new KeyUse({ ...{ ...parts, store }, resumeKey: (ref) => lanes.resumeKey(ref) });
  const sessions = createSessions(vault, sample, keyUse);
  const works = createWorkRegistry();
  const settings = createSettingsService(store, parts.systemLanguage, (values) => {
    parts.settingsChanged(values);
    emit({ type: 'settings-changed' });
  });
  const profiles = new ProfileService({
    store,
    vault,
    client,
    settings,
    sample,
    sampleProfiles,
    newId: () => profileIdSchema.parse(parts.newUuid()),
    now,
    changed: () => emit({ type: 'profiles-changed' }),
    removing: (profileId) => {
      jobs.stopProfile(profileId);
      finance.forget(profileId);
    },
  });
  const profile = (id: ProfileId): ReturnType<ProfileService['stored']> => profiles.stored(id);
  const changed = (profileId: ProfileId): void => emit({ type: 'accounts-changed', profileId });
  const shared = { store, vault, client, sessions, profile, now };
  const accounts = new AccountService({
    ...shared,
    timeZone: parts.timeZone,
    changed,
    reportFailure: parts.reportFailure,
  });
  const accountKeys = new AccountKeys({ ...shared, changed, keyUse });
  const journal = parts.openJournal(tellingVault(parts.keychain, parts.onSecret));
  const { operations, recordedHub } = createOperations({
    ...shared,
    journal,
    clock,
    newUuid: parts.newUuid,
    locksDirectory: parts.locksDirectory,
    keyChanged: (account) => keyUse.keyChanged(account),
    emit,
    reportFailure: parts.reportFailure,
  });
  const refreshSoon = createRefreshSoon(clock, (profileId) =>
    accounts
      .refresh(profileId)
      .catch((thrown: unknown) => parts.reportFailure('refreshing the accounts', toAppError(thrown))),
  );
  recordedHub.listen((record, { profileId, accountId, intent }) => {
    emit({ type: 'operation-changed', profileId, accountId, operationId: record.operationId });
    if (record.type !== 'INTENT' && record.type !== 'SENDING' && changesAccounts(intent)) refreshSoon.soon(profileId);
  });
  const keys = createKeys({
    ...{ ...parts, ...shared, settings, keyUse, journal, operations, recordedHub },
    accounts: (profileId) => accounts.list(profileId),
  });
  const jobs = createJobs({ ...parts, ...shared, settings, accounts, journal, operations, recordedHub });
  const { channels } = createChannels({ ...parts, ...shared, works });
  const access = createAccess({ ...parts, ...shared, ...keys, works, recordedHub });
  const sync = createReportSync({ store, client, clock: { now }, emit });
  const usage = new UsageService({ ...shared, sync, works, reportFailure: parts.reportFailure });
  const exports = new ExportService({
    profile,
    accounts: (id) => accounts.list(id),
    usage: (input) => usage.rows(input),
    journal,
    accountName: async (id, accountId: AccountId) => (await accounts.get(id, accountId)).account.name,
    askPath: parts.askPath,
    reveal: parts.reveal,
    now,
  });
  const finance = createFinance({
    ...{ ...parts, ...shared, settings, accounts, journal, recordedHub, works },
    ...{ reportSync: sync, listen, exports },
  });
  const deleteLocal = (): Promise<void> => {
    finance.forget(null);
    return store.deleteLocal();
  };
  const changedAll = (): void => emit({ type: 'profiles-changed' });
  const data = createDataService(parts.info.dataDirectory, { stats: store.stats, deleteLocal }, changedAll);
  return {
    ...shared,
    sample,
    works,
    settings,
    profiles,
    accounts,
    accountKeys,
    usage,
    exports,
    data,
    forecast: createForecastService(shared),
    ...createMargins({ ...shared, journal }),
    journal,
    operations,
    recordedHub,
    jobs,
    ...keys,
    access,
    channels,
    activations: new ActivationService({
      ...{ store, journal, vault, emit, now },
      accounts: (id) => accounts.list(id),
      embedChecks: (id) => access.embedChecks(id),
    }),
    finance,
    ...createOnboarding({ ...parts, ...shared, works, accounts, channels }),
    refreshSoon,
  };
}
