import { onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '@electron/sandbox/server';
import {
  type LoadDays,
  type LoadMonths,
  type RefreshUsage,
  type ReportSync,
  type ReportSyncParts,
  createReportSync,
} from '@electron/services/report-sync/report-sync';
import { createSpokiClient, type SpokiClient } from '@electron/spoki/client';
import type { Clock } from '@electron/spoki/clock';
import { createRateLanes } from '@electron/spoki/lanes/rate-lanes';
import type { SpokiSession } from '@electron/spoki/session';
import { createTransport } from '@electron/spoki/transport/transport';
import type { StoreApi } from '@electron/store/store-api';
import type { AccountId } from '@shared/domain/ids';
import { type DayRange, reportDay } from '@shared/domain/report-day';
import { type AppError, toAppError } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';
import { PROFILE, aProfile, openTestStore } from './store-fixtures';

/** Pauses after errors are real, and pass so many times faster. */
const HASTE = 50;
const hastyClock: Clock = {
  now: () => performance.now() * HASTE,
  wallNow: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms / HASTE);
    return () => clearTimeout(timer);
  },
};

export interface SyncBench {
  sandbox: Sandbox;
  store: StoreApi;
  sync: ReportSync;
  events: AppEvent[];
  session: SpokiSession;
  /** The account's own id and zone, in Spoki's order. */
  accounts: { accountId: AccountId; timeZone: string }[];
  /** Moves the clock of the app and of the sandbox. */
  advance(ms: number): void;
  /** Called before each report is asked for. */
  beforeReport(hook: () => void): void;
  refresh(accountId: AccountId, range: DayRange, more?: Partial<RefreshUsage>): Promise<void>;
  load(more?: Partial<LoadMonths>): Promise<void>;
  /** @returns how many accounts lacked any of the days */
  loadDays(range: DayRange, more?: Partial<LoadDays>): Promise<number>;
  /** What reports were asked for since the last call, as `granularity: startDate..endDate`. */
  asked(): string[];
}

/** Sync with a real client over real sockets against the sandbox, and a real store; the accounts have been fetched. */
export async function openSyncBench(options: SandboxOptions = {}): Promise<SyncBench> {
  let time = Date.UTC(2026, 4, 20, 12);
  const sandbox = await startSandbox({ now: () => time, limits: false, accountCount: 6, ...options });
  const transport = createTransport();
  const lanes = createRateLanes({
    clock: hastyClock,
    store: { load: () => null, save: () => undefined },
    random: () => 0,
  });
  onTestFinished(async () => {
    lanes.close();
    transport.close();
    await sandbox.close();
  });
  const client = createSpokiClient({ transport, lanes, clock: hastyClock, random: () => 0, userAgent: 'test' });
  const session: SpokiSession = {
    baseUrl: sandbox.baseUrl,
    keyId: `partner:${PROFILE}`,
    withKey: (use) => use(sandbox.partnerKey),
    readsPerMinute: 600,
    writesPerMinute: 600,
  };

  const { store } = openTestStore();
  store.saveProfile(aProfile());
  const list = await client.partners.accounts(session, {});
  store.saveAccounts(PROFILE, { accounts: list.rows, rowErrors: [], partial: false, at: time });
  sandbox.control.clearLog();

  const events: AppEvent[] = [];
  let hook = (): void => undefined;
  const accountReport: SpokiClient['partners']['accountReport'] = (...args) => {
    hook();
    return client.partners.accountReport(...args);
  };
  const sync = createReportSync({
    store: asynchronous(store),
    client: { partners: { accountReport }, estimateMs: client.estimateMs },
    clock: { now: () => time },
    emit: (event) => void events.push(event),
  });
  const accounts = list.rows.map(({ account }) => ({
    accountId: account.id,
    timeZone: account.timezone ?? 'Europe/Rome',
  }));
  const scope = (): Pick<LoadMonths, 'session' | 'profile' | 'signal'> => ({
    session,
    profile: store.listProfiles()[0] ?? aProfile(),
    signal: new AbortController().signal,
  });
  return {
    sandbox,
    store,
    sync,
    events,
    session,
    accounts,
    advance: (ms) => void (time += ms),
    beforeReport: (next) => void (hook = next),
    refresh: (accountId, range, more) =>
      sync.refreshUsage({ ...scope(), accountId, timeZone: 'Europe/Rome', range, priority: 'user-read', ...more }),
    load: (more) => sync.loadMonths({ ...scope(), accounts, ...more }),
    async loadDays(range, more) {
      let queued = Number.NaN;
      const planned = (count: number): void => void (queued = count);
      await sync.loadDays({ ...scope(), accounts, range, workId: 'days', planned, ...more });
      return queued;
    },
    asked() {
      const ranges = sandbox.control
        .requests()
        .filter(({ path }) => path.endsWith('/get_account_report/'))
        .map(({ query }) => askedRange(query));
      sandbox.control.clearLog();
      return ranges;
    },
  };
}

function askedRange(query: string): string {
  const values = new URLSearchParams(query);
  return `${values.get('granularity')}: ${values.get('startDate')}..${values.get('endDate')}`;
}

/** The store as main sees it, without a process in between. */
function asynchronous(store: StoreApi): ReportSyncParts['store'] {
  return {
    coverage: async (...args) => store.coverage(...args),
    coverageOf: async (...args) => store.coverageOf(...args),
    saveReports: async (...args) => store.saveReports(...args),
    saveReportsOfRun: async (...args) => store.saveReportsOfRun(...args),
    saveRejects: async (...args) => store.saveRejects(...args),
    setReportGranularity: async (...args) => store.setReportGranularity(...args),
  };
}

export const range = (from: string, to: string): DayRange => ({ from: reportDay(from), to: reportDay(to) });

/** The error a promise rejects with. @throws if it resolves */
export async function errorOf(promise: Promise<unknown>): Promise<AppError> {
  const outcome = await promise.then(
    () => null,
    (thrown: unknown) => toAppError(thrown),
  );
  if (!outcome) throw new Error('it was expected to fail');
  return outcome;
}
