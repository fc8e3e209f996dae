import { once } from '@electron/processes/once';
import { DamagedFile } from '@electron/database/database';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import type { OpenedStore } from './open-store';
import * as activations from './queries/activations';
import * as accountList from './queries/account-list';
import * as accountMonths from './queries/account-month';
import * as accountSaving from './queries/account-saving';
import * as answers from './queries/answers';
import * as channels from './queries/channels';
import { isClosingIntact } from './queries/closing-hash';
import * as closing from './queries/closing-months';
import * as coverage from './queries/coverage';
import * as frozen from './queries/frozen-accounts';
import * as jobAgain from './queries/job-again';
import * as jobSaving from './queries/job-saving';
import * as jobs from './queries/jobs';
import * as keyUse from './queries/key-use';
import * as privateKeys from './queries/private-keys';
import * as rolesRead from './queries/roles-read';
import * as teamReadings from './queries/team-readings';
import * as marginPresets from './queries/margin-presets';
import * as maintenance from './queries/maintenance';
import { monthLacks } from './queries/month-lacks';
import * as monthTables from './queries/month-table';
import * as oddDays from './queries/odd-days';
import * as onboardingBoard from './queries/onboarding-board';
import * as onboardingLinks from './queries/onboarding-links';
import * as overview from './queries/overview';
import * as profiles from './queries/profiles';
import * as reportFlags from './queries/report-flags';
import * as reports from './queries/reports';
import * as runways from './queries/runway-figures';
import * as notes from './queries/reconcile-notes';
import * as settings from './queries/settings';
import * as syncRuns from './queries/sync-runs';
import * as alerts from './queries/alerts';
import * as trends from './queries/trend';
import * as views from './queries/views';
import * as watch from './queries/watch';
import * as watchList from './queries/watch-list';
import * as watchSeries from './queries/watch-series';
import type { StoreApi } from './store-api';

/**
 * The store's functions over a file that is opened at the first call. If it cannot be opened, every call fails with the same reason.
 * @param onDamage called when a query finds the file damaged, before the call fails
 */
export function createStore(open: () => OpenedStore, onDamage: (failure: DamagedFile) => void): StoreApi {
  const opened = once(open);

  const reading = <A extends unknown[], R>(query: (db: ReadableDb, ...args: A) => R) => watched(query);
  const writing = <A extends unknown[], R>(query: (db: WritableDb, ...args: A) => R) => watched(query);
  function watched<A extends unknown[], R>(query: (db: WritableDb, ...args: A) => R): (...args: A) => R {
    return (...args) => {
      const { db } = opened();
      try {
        return query(db, ...args);
      } catch (thrown) {
        if (thrown instanceof DamagedFile) onDamage(thrown);
        throw thrown;
      }
    };
  }

  return {
    state: () => opened().state,
    getSetting: reading(settings.getSetting),
    setSetting: writing(settings.setSetting),
    listProfiles: reading(profiles.listProfiles),
    saveProfile: writing(profiles.saveProfile),
    setReportGranularity: writing(profiles.setReportGranularity),
    removeProfile: writing(profiles.removeProfile),
    saveAccounts: writing(accountSaving.saveAccounts),
    recordListError: writing(accountSaving.recordListError),
    updateAccount: writing(accountSaving.updateAccount),
    listAccounts: reading(accountList.listAccounts),
    getAccount: reading(accountList.getAccount),
    saveReports: writing(reports.saveReports),
    saveRejects: writing(reportFlags.saveRejects),
    usage: reading(reports.usage),
    usageOf: reading(reports.usageOf),
    coverage: reading(reports.coverage),
    coverageOf: reading(coverage.coverageOf),
    saveForecast: writing(answers.saveForecast),
    getForecast: reading(answers.getForecast),
    saveCached: writing(answers.saveCached),
    getCached: reading(answers.getCached),
    saveJob: writing(jobSaving.saveJob),
    listJobs: reading(jobs.listJobs),
    getJob: reading(jobs.getJob),
    jobRows: reading(jobs.jobRows),
    jobRowsLeft: reading(jobs.jobRowsLeft),
    nextJobRow: reading(jobs.nextJobRow),
    openJobRows: reading(jobs.openJobRows),
    jobRowsToClaim: reading(jobs.jobRowsToClaim),
    rowsToSendAgain: reading(jobAgain.rowsToSendAgain),
    changeJob: writing(jobSaving.changeJob),
    cancelJob: writing(jobSaving.cancelJob),
    pauseRunningJobs: writing(jobSaving.pauseRunningJobs),
    changeJobRow: writing(jobSaving.changeJobRow),
    releaseJobRow: writing(jobSaving.releaseJobRow),
    changeRowOfOperation: writing(jobSaving.changeRowOfOperation),
    noteSentAgain: writing(jobSaving.noteSentAgain),
    keyUses: reading(keyUse.keyUses),
    noteKeySuccess: writing(keyUse.noteKeySuccess),
    saveKeyCheck: writing(keyUse.saveKeyCheck),
    forgetKeyUse: writing(keyUse.forgetKeyUse),
    beginTeamReading: writing(teamReadings.beginTeamReading),
    saveTeamPage: writing(teamReadings.saveTeamPage),
    endTeamReading: writing(teamReadings.endTeamReading),
    teamsRead: reading(teamReadings.teamsRead),
    rolesByPerson: reading(rolesRead.rolesByPerson),
    serviceUsers: reading(rolesRead.serviceUsers),
    roleRead: reading(rolesRead.roleRead),
    noteRoleMade: writing(rolesRead.noteRoleMade),
    noteRoleChanged: writing(rolesRead.noteRoleChanged),
    noteRoleDeleted: writing(rolesRead.noteRoleDeleted),
    privateKeyFacts: reading(privateKeys.privateKeyFacts),
    savePrivateKeyFact: writing(privateKeys.savePrivateKeyFact),
    embedChecks: reading(privateKeys.embedChecks),
    saveEmbedCheck: writing(privateKeys.saveEmbedCheck),
    forgetEmbedCheck: writing(privateKeys.forgetEmbedCheck),
    saveChannels: writing(channels.saveChannels),
    getChannel: reading(channels.getChannel),
    channelHistory: reading(channels.channelHistory),
    saveLink: writing(onboardingLinks.saveLink),
    listLinks: reading(onboardingLinks.listLinks),
    getLink: reading(onboardingLinks.getLink),
    noteHandOut: writing(onboardingLinks.noteHandOut),
    saveOnboardingNote: writing(onboardingBoard.saveOnboardingNote),
    onboardingBoard: writing(onboardingBoard.onboardingBoard),
    monthTable: writing(monthTables.monthTable),
    monthStates: reading(trends.monthStates),
    trend: reading(trends.trend),
    oddDays: reading(oddDays.oddDays),
    accountMonth: writing(accountMonths.accountMonth),
    monthDays: writing(accountMonths.monthDays),
    closeMonth: writing(closing.closeMonth),
    reopenMonth: writing(closing.reopenMonth),
    listClosings: reading(closing.listClosings),
    isClosingIntact: reading(isClosingIntact),
    frozenAccounts: reading(frozen.frozenAccounts),
    closingChanges: reading(frozen.closingChanges),
    closingNewcomers: writing(frozen.closingNewcomers),
    monthLacks: reading(monthLacks),
    reconcileNotes: reading(notes.reconcileNotes),
    saveReconcileNote: writing(notes.saveReconcileNote),
    compareFirstDays: reading(overview.compareFirstDays),
    runwayHistory: reading(runways.runwayHistory),
    runwayModels: reading(runways.runwayModels),
    saveSyncRun: writing(syncRuns.saveSyncRun),
    syncRun: reading(syncRuns.syncRun),
    runningSyncs: reading(syncRuns.runningSyncs),
    changeSyncRun: writing(syncRuns.changeSyncRun),
    saveSyncFailure: writing(syncRuns.saveSyncFailure),
    clearSyncFailures: writing(syncRuns.clearSyncFailures),
    syncFailures: reading(syncRuns.syncFailures),
    saveReportsOfRun: writing(syncRuns.saveReportsOfRun),
    syncAskedAgain: reading(syncRuns.syncAskedAgain),
    reportAges: reading(syncRuns.reportAges),
    judgeAccounts: writing(watch.judgeAccounts),
    watchList: reading(watchList.watchList),
    watchSeries: reading(watchSeries.watchSeries),
    markSeen: writing(watch.markSeen),
    alertStates: reading(alerts.alertStates),
    saveAlertStates: writing(alerts.saveAlertStates),
    listViews: reading(views.listViews),
    saveView: writing(views.saveView),
    removeView: writing(views.removeView),
    listMarginPresets: reading(marginPresets.listMarginPresets),
    saveMarginPreset: writing(marginPresets.saveMarginPreset),
    removeMarginPreset: writing(marginPresets.removeMarginPreset),
    listActivations: reading(activations.listActivations),
    startActivations: writing(activations.startActivations),
    stopActivation: writing(activations.stopActivation),
    skipActivationStep: writing(activations.skipActivationStep),
    stats: reading(maintenance.stats),
    deleteLocal: writing(maintenance.deleteLocal),
    close: writing((db) => {
      maintenance.writeBack(db);
      db.close();
    }),
  };
}
