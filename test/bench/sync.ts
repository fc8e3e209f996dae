import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { fetchAccountList } from '@electron/services/accounts/account-list';
import { createReportSync } from '@electron/services/report-sync/report-sync';
import { SyncService } from '@electron/services/sync/sync-service';
import { createSpokiClient } from '@electron/spoki/client';
import { systemClock } from '@electron/spoki/clock';
import { fileLaneStore } from '@electron/spoki/lanes/lane-store';
import { createRateLanes } from '@electron/spoki/lanes/rate-lanes';
import type { SpokiSession } from '@electron/spoki/session';
import { createTransport } from '@electron/spoki/transport/transport';
import { createStoreClient } from '@electron/store/store-client';
import type { AccountId } from '@shared/domain/ids';
import { type DayRange, addDays, daysOfMonth, reportMonthSchema } from '@shared/domain/report-day';
import type { SyncRun } from '@shared/ipc/finance-models';
import { bundleEntry } from '@test/support/bundle-entry';
import { forkPort } from '@test/support/forked-port';
import type { Results } from './results';
import type { BenchOptions } from './run';
import { median } from './statistics';
import { PROFILE, benchProfile } from './store-data';

const NOW = Date.UTC(2026, 4, 20, 12);
/** As many at a time as the app's loop has under way. */
const UNDER_WAY = 8;
const ACCOUNTS = 200;
const LATENCY_MS = 50;
/** One for warming up, then as many as are measured. */
const MONTHS = ['2026-04', '2026-03', '2026-02', '2026-01', '2025-12', '2025-11'].map((month) =>
  daysOfMonth(reportMonthSchema.parse(month)),
);

/**
 * A month of 200 accounts with limits off, fetched, read and kept, against a loop that only asks for the same: from a server that answers
 * at once, where the machine's own work shows, and from one as far away as a quick one on the Internet. How long keeping alone takes
 * says where the time goes.
 */
export async function measureSync(results: Results, { quick, scratch }: BenchOptions): Promise<void> {
  for (const latencyMs of [0, LATENCY_MS]) {
    const name = latencyMs === 0 ? 'sync' : `sync.latency_${latencyMs}ms`;
    const { child, server } = await startServer(ACCOUNTS, latencyMs);
    const desk = await openDesk(server, join(scratch, `${name}.db`));
    try {
      const rates: { app: number; bare: number }[] = [];
      for (const range of quick ? MONTHS.slice(0, 3) : MONTHS) {
        const bare = await bareRate(server, desk.accountIds, range);
        rates.push({ bare, app: await desk.rate(range) });
      }
      const measured = rates.slice(1);
      results.add(`${name}.requests_per_second`, median(measured.map(({ app }) => app)), 'rows/s');
      results.add(`${name}.bare_requests_per_second`, median(measured.map(({ bare }) => bare)), 'rows/s');
      results.add(`${name}.against_bare`, median(measured.map(({ app, bare }) => app / bare)), 'x');
      if (latencyMs === 0) results.add('sync.keeping_alone_per_request', await desk.keepingMs(), 'ms');
    } finally {
      await desk.close();
      child.kill();
    }
  }
}

interface Server {
  baseUrl: string;
  partnerKey: string;
}

async function startServer(accounts: number, latencyMs: number): Promise<{ child: ChildProcess; server: Server }> {
  const child = fork(await bundleEntry('test/bench/sync-server.ts'), [String(accounts), String(latencyMs)]);
  const [message]: unknown[] = await once(child, 'message');
  return { child, server: z.object({ baseUrl: z.string(), partnerKey: z.string() }).parse(message) };
}

async function openDesk(server: Server, path: string) {
  const entry = await bundleEntry('electron/store/store-process.ts');
  const store = createStoreClient(() => forkPort(entry, [path]));
  const transport = createTransport();
  const lanes = createRateLanes({
    clock: systemClock,
    store: fileLaneStore(`${path}.lanes.json`),
    random: Math.random,
  });
  lanes.setUserActive(false);
  const client = createSpokiClient({ transport, lanes, clock: systemClock, random: Math.random, userAgent: 'bench' });
  const session: SpokiSession = {
    baseUrl: server.baseUrl,
    keyId: `partner:${PROFILE}`,
    withKey: (use) => use(server.partnerKey),
    readsPerMinute: 100_000,
    writesPerMinute: 60,
  };
  const profile = { ...benchProfile(), baseUrl: server.baseUrl, reportGranularity: 0 };
  await store.api.saveProfile(profile);
  const list = await fetchAccountList(client, session, 'partner', () => NOW, {});
  await store.api.saveAccounts(PROFILE, list);
  const clock = { ...systemClock, wallNow: () => NOW };
  let ended: (run: SyncRun) => void = () => undefined;
  const emit = (event: { type: string; run?: SyncRun }): void => {
    if (event.type === 'sync-changed' && event.run && event.run.state !== 'running') ended(event.run);
  };
  const refresh = async () => ({
    ...(await store.api.listAccounts(PROFILE, reportMonthSchema.parse('2026-05'))),
    rows: [],
  });
  const sync = new SyncService({
    ...{ store: store.api, client, lanes, clock, newUuid: randomUUID, emit, accounts: { refresh } },
    reportSync: createReportSync({ store: store.api, client, clock: { now: () => NOW }, emit }),
    sessions: { forPartner: async () => session },
    vault: { keptIn: async () => 'session' },
    profile: async () => profile,
    reportFailure: () => undefined,
  });
  return {
    accountIds: list.accounts.map(({ account }) => account.id),
    async rate(range: DayRange): Promise<number> {
      const end = new Promise<SyncRun>((resolve) => (ended = resolve));
      const startedAt = performance.now();
      await sync.start({ profileId: PROFILE, ...range, again: false });
      const { requests, accounts } = await end;
      if (accounts.failed > 0 || requests.done !== requests.total)
        throw new Error('the synchronisation did not end well');
      return (requests.done * 1_000) / (performance.now() - startedAt);
    },
    /** Milliseconds to save one account's month again, one after the other. */
    async keepingMs(): Promise<number> {
      const [range] = MONTHS;
      if (!range) return Number.NaN;
      const ids = list.accounts.map(({ account }) => account.id);
      const kept = await Promise.all(ids.map((id) => store.api.usage(PROFILE, id, range)));
      const startedAt = performance.now();
      for (const [index, id] of ids.entries()) {
        const reports = { range, rows: kept[index]?.rows ?? [], fetchedAt: NOW, closedBefore: addDays(range.to, 1) };
        await store.api.saveReports(PROFILE, id, reports);
      }
      return (performance.now() - startedAt) / ids.length;
    },
    async close(): Promise<void> {
      await sync.close();
      lanes.close();
      transport.close();
      await store.close();
    },
  };
}

/** Requests a second of a loop that asks for the same reports, so many at a time, and reads their bytes. */
async function bareRate(server: Server, ids: readonly AccountId[], { from, to }: DayRange): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: UNDER_WAY });
  const waiting = ids.map((id) => {
    const query = `account_id=${id}&granularity=0&startDate=${addDays(from, -1)}&endDate=${addDays(to, 1)}`;
    return `${server.baseUrl}/api/1/partners/get_account_report/?${query}`;
  });
  const startedAt = performance.now();
  const worker = async (): Promise<void> => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) await get(agent, url, server.partnerKey);
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, worker));
  const rate = (ids.length * 1_000) / (performance.now() - startedAt);
  agent.destroy();
  return rate;
}

function get(agent: http.Agent, url: string, key: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { 'X-Spoki-Api-Key': key } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
      answer.on('error', reject);
    });
    request.on('error', reject);
  });
}
