import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '@electron/sandbox/server';
import { fetchAccountList } from '@electron/services/accounts/account-list';
import { createReportSync } from '@electron/services/report-sync/report-sync';
import { SyncService } from '@electron/services/sync/sync-service';
import { createStore } from '@electron/store/create-store';
import { openStore } from '@electron/store/open-store';
import type { StoreApi } from '@electron/store/store-api';
import { type SpokiClient, createSpokiClient } from '@electron/spoki/client';
import type { Clock } from '@electron/spoki/clock';
import { createRateLanes } from '@electron/spoki/lanes/rate-lanes';
import type { SpokiSession } from '@electron/spoki/session';
import { createTransport } from '@electron/spoki/transport/transport';
import {
  type DayRange,
  type ReportDay,
  addDays,
  daysOf,
  reportDay,
  reportMonthSchema,
} from '@shared/domain/report-day';
import type { AppEvent } from '@shared/ipc/events';
import type { SyncRun } from '@shared/ipc/finance-models';
import { PROFILE, aProfile, temporaryFolder } from './store-fixtures';
import { remoteOf } from './virtual-sync';

/** Pauses after errors and minutes of the lanes are real, and pass so many times faster. */
const HASTE = 50;

/** One process of the app, until it is killed. */
interface Process {
  sync: SyncService;
  store: StoreApi;
  client: SpokiClient;
  resumeKey(): void;
  end(): void;
}

/** What one report was asked for. */
export interface AskedDays {
  account: string;
  days: ReportDay[];
  status: number | 'lost' | null;
}

/** Synchronisations with the real client over real sockets against the sandbox, in processes that can be killed. */
export class SyncDesk {
  readonly events: AppEvent[] = [];
  readonly session: SpokiSession;
  keyHeld = true;
  now = Date.UTC(2026, 4, 20, 12);
  #process: Process;
  #waiting: { until: (run: SyncRun) => boolean; resolve: (run: SyncRun) => void }[] = [];

  private constructor(
    readonly sandbox: Sandbox,
    private readonly path: string,
    readsPerMinute: number,
  ) {
    this.session = {
      baseUrl: sandbox.baseUrl,
      keyId: `partner:${PROFILE}`,
      withKey: (use) => use(sandbox.partnerKey),
      readsPerMinute,
      writesPerMinute: 600,
    };
    this.#process = this.#start();
    if (!this.store.listProfiles()[0]) this.store.saveProfile(aProfile({ readsPerMinute }));
  }

  static async open(options: SandboxOptions & { readsPerMinute?: number } = {}): Promise<SyncDesk> {
    const { readsPerMinute = 600, ...more } = options;
    const clock: { now?: () => number } = {};
    const now = (): number => clock.now?.() ?? Date.UTC(2026, 4, 20, 12);
    const sandbox = await startSandbox({ now, limits: false, accountCount: 12, ...more });
    const desk = new SyncDesk(sandbox, join(temporaryFolder(), 'store.db'), readsPerMinute);
    clock.now = () => desk.now;
    onTestFinished(async () => {
      desk.#process.end();
      await sandbox.close();
    });
    return desk;
  }

  get sync(): SyncService {
    return this.#process.sync;
  }

  get store(): StoreApi {
    return this.#process.store;
  }

  start(range: DayRange, again = false): Promise<SyncRun> {
    return this.sync.start({ profileId: PROFILE, ...range, again });
  }

  /** The key was replaced or verified. */
  resumeKey(): void {
    this.#process.resumeKey();
  }

  /** The first run told from now on that is so. */
  told(until: (run: SyncRun) => boolean): Promise<SyncRun> {
    return new Promise((resolve) => this.#waiting.push({ until, resolve }));
  }

  ended(): Promise<SyncRun> {
    return this.told(({ state }) => state !== 'running');
  }

  /** The process ends without a word, and another one begins. */
  kill(): void {
    this.#process.end();
    this.#process = this.#start();
  }

  /** The reports asked for since the last call, without the day more on each side. */
  asked(): AskedDays[] {
    const entries = this.sandbox.control.requests().filter(({ path }) => path.endsWith('/get_account_report/'));
    this.sandbox.control.clearLog();
    return entries.map(({ query, status }) => {
      const values = new URLSearchParams(query);
      const day = (name: string, more: number): ReportDay => addDays(reportDay(values.get(name) ?? ''), more);
      const days = daysOf({ from: day('startDate', 1), to: day('endDate', -1) });
      return { account: values.get('account_id') ?? '', days, status };
    });
  }

  #start(): Process {
    let alive = true;
    const clock: Clock = {
      now: () => performance.now() * HASTE,
      wallNow: () => this.now,
      after: (ms, run) => {
        const timer = setTimeout(() => alive && run(), ms / HASTE);
        return () => clearTimeout(timer);
      },
    };
    const store = createStore(
      () => openStore(this.path, () => this.now),
      () => undefined,
    );
    const live = remoteOf(store, () => alive);
    const transport = createTransport({ limits: { headerMs: 2_000 } });
    const lanes = createRateLanes({ clock, store: { load: () => null, save: () => undefined }, random: () => 0 });
    const client = createSpokiClient({ transport, lanes, clock, random: () => 0, userAgent: 'test' });
    const emit = (event: AppEvent): void => {
      if (alive) this.#told(event);
    };
    const refresh = async (): ReturnType<SyncServiceParts['accounts']['refresh']> => {
      const list = await fetchAccountList(client, this.session, 'partner', () => this.now, {});
      await live.saveAccounts(PROFILE, list);
      return { ...(await live.listAccounts(PROFILE, MAY)), rows: [] };
    };
    const sync = new SyncService({
      ...{ store: live, client, lanes, clock, newUuid: randomUUID, emit, accounts: { refresh } },
      reportSync: createReportSync({ store: live, client, clock: { now: () => this.now }, emit }),
      sessions: { forPartner: async () => this.session },
      vault: { keptIn: async () => (this.keyHeld ? 'keychain' : null) },
      profile: async () => (await live.listProfiles())[0] ?? aProfile(),
      reportFailure: () => undefined,
    });
    const end = (): void => {
      alive = false;
      lanes.close();
      transport.close();
      store.close();
    };
    return { sync, store, client, resumeKey: () => lanes.resumeKey(this.session.keyId), end };
  }

  #told(event: AppEvent): void {
    this.events.push(event);
    if (event.type !== 'sync-changed') return;
    for (const waiter of this.#waiting.filter(({ until }) => until(event.run))) {
      this.#waiting = this.#waiting.filter((other) => other !== waiter);
      waiter.resolve(event.run);
    }
  }
}

type SyncServiceParts = ConstructorParameters<typeof SyncService>[0];
const MAY = reportMonthSchema.parse('2026-05');
