import { randomUUID } from 'node:crypto';
import { createReportSync } from '@electron/services/report-sync/report-sync';
import { SyncService } from '@electron/services/sync/sync-service';
import type { SyncParts } from '@electron/services/sync/sync-parts';
import { type SpokiClient, createSpokiClient } from '@electron/spoki/client';
import { type RateLanes, createRateLanes } from '@electron/spoki/lanes/rate-lanes';
import type { SpokiSession } from '@electron/spoki/session';
import type { Transport, TransportOutcome } from '@electron/spoki/transport/transport-types';
import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi } from '@electron/store/store-api';
import { reportDay, reportMonthSchema } from '@shared/domain/report-day';
import type { AppEvent } from '@shared/ipc/events';
import type { SyncRun } from '@shared/ipc/finance-models';
import { PROFILE, aList, aProfile, accountId, openTestStore } from './store-fixtures';
import { VirtualTime } from './virtual-clock';

const MINUTE_MS = 60_000;

export interface VirtualSyncOptions {
  accounts: number;
  readsPerMinute: number;
  /** Requests that the server takes in any minute; null for no limit. */
  serverPerMinute?: number | null;
  /** Of the n-th request, counted from 0. */
  latencyMs?: (n: number) => number;
  /** A status instead of an answer, for the n-th request. */
  refuse?: (n: number) => number | null;
}

/** Synchronisations on virtual time: the real service, loop, client, lanes and store, and a server that counts its minute. */
export class VirtualSync {
  readonly time = new VirtualTime();
  readonly events: AppEvent[] = [];
  readonly lanes: RateLanes;
  readonly client: SpokiClient;
  readonly sync: SyncService;
  readonly session: SpokiSession;
  /** When each report was asked for, virtual milliseconds, and whether it was refused. */
  readonly arrivals: { at: number; refused: boolean }[] = [];
  readonly failures: string[] = [];
  /** When the last run came to its end, virtual milliseconds. */
  endedAt = Number.NaN;

  constructor(options: VirtualSyncOptions) {
    const clock = this.time.clock();
    const { store } = openTestStore();
    store.saveProfile(aProfile({ readsPerMinute: options.readsPerMinute, reportGranularity: 0 }));
    const ids = Array.from({ length: options.accounts }, (_, i) => ({ id: String(i + 1) }));
    store.saveAccounts(PROFILE, aList(ids));
    this.lanes = createRateLanes({ clock, store: { load: () => null, save: () => undefined }, random: () => 0.5 });
    const transport = this.#transport(options);
    this.client = createSpokiClient({ transport, lanes: this.lanes, clock, random: () => 0.5, userAgent: 'test' });
    this.session = {
      baseUrl: 'http://127.0.0.1:1',
      keyId: `partner:${PROFILE}`,
      withKey: (use) => use('key'),
      readsPerMinute: options.readsPerMinute,
      writesPerMinute: 10,
    };
    const emit = (event: AppEvent): void => {
      this.events.push(event);
      if (event.type === 'sync-changed' && event.run.state !== 'running') this.endedAt = this.time.now;
    };
    const remote = remoteOf(store);
    this.sync = new SyncService({
      ...{ store: remote, client: this.client, lanes: this.lanes, clock, newUuid: randomUUID, emit },
      reportSync: createReportSync({ store: remote, client: this.client, clock: { now: clock.wallNow }, emit }),
      sessions: { forPartner: async () => this.session },
      vault: { keptIn: async () => 'session' },
      profile: async () => store.listProfiles()[0] ?? aProfile(),
      accounts: {
        refresh: async () => ({ ...store.listAccounts(PROFILE, MONTH), rows: [] }),
      } satisfies SyncParts['accounts'],
      reportFailure: (what, error) => void this.failures.push(`${what}: ${error.message}`),
    });
  }

  /** A month of every account: one request each. */
  start(): Promise<SyncRun> {
    const day = (text: string) => reportDay(text);
    return this.sync.start({ profileId: PROFILE, from: day('2027-01-01'), to: day('2027-01-15'), again: false });
  }

  /** A person looks at a report. */
  look(account: string): void {
    const days = { from: reportDay('2026-11-01'), to: reportDay('2026-11-20') };
    const args = { accountId: accountId(account), ...days, granularity: 0 };
    this.client.partners.accountReport(this.session, args).catch(() => undefined);
  }

  get runs(): SyncRun[] {
    return this.events.flatMap((event) => (event.type === 'sync-changed' ? [event.run] : []));
  }

  #transport({ serverPerMinute = null, latencyMs = () => 120, refuse = () => null }: VirtualSyncOptions): Transport {
    const clock = this.time.clock();
    const send = async (): Promise<TransportOutcome> => {
      const n = this.arrivals.length;
      const now = this.time.now;
      const recent = this.arrivals.filter(({ at, refused }) => !refused && at > now - MINUTE_MS);
      const full = serverPerMinute !== null && recent.length >= serverPerMinute;
      const status = full ? 429 : (refuse(n) ?? 200);
      this.arrivals.push({ at: now, refused: status !== 200 });
      await new Promise<void>((resolve) => void clock.after(latencyMs(n), resolve));
      const freeAt = (recent[0]?.at ?? now) + MINUTE_MS;
      const wait = String(Math.max(1, Math.ceil((freeAt - now) / 1_000)));
      const headers = { 'content-type': 'application/json', ...(status === 429 && { 'retry-after': wait }) };
      return { type: 'answer', status, headers, body: status === 200 ? '{"granularity":0,"reports":{}}' : '{}' };
    };
    return { send, close: () => undefined };
  }
}

const MONTH = reportMonthSchema.parse('2027-01');

/** The store as main sees it, without a process in between. Once it is no longer alive, no call comes to an end. */
export function remoteOf(store: StoreApi, alive: () => boolean = () => true): RemoteApi<StoreApi> {
  return new Proxy(store, {
    get: (target, name: keyof StoreApi) => {
      const call = target[name] as (...args: unknown[]) => unknown;
      return async (...args: unknown[]) => (alive() ? call(...args) : new Promise(() => undefined));
    },
  }) as unknown as RemoteApi<StoreApi>;
}

/** How far each estimate was off, as a part of what was really left; of those told after the first minute. */
export function etaErrors(
  bench: VirtualSync,
  told: readonly { at: number; etaMs: number }[],
  endedAt: number,
): number[] {
  const startedAt = bench.arrivals[0]?.at ?? 0;
  return told
    .filter(({ at }) => at >= startedAt + MINUTE_MS && at < endedAt)
    .map(({ at, etaMs }) => Math.abs(etaMs - (endedAt - at)) / (endedAt - at));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
