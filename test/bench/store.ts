import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createStoreClient, type StoreClient } from '@electron/store/store-client';
import type { AccountId } from '@shared/domain/ids';
import { daysOf, reportDay, type DayRange, type ReportMonth } from '@shared/domain/report-day';
import { forkPort } from '@test/support/forked-port';
import { root } from '../../build/runtime.mjs';
import { rawInsertRate } from './raw-store';
import type { Results } from './results';
import type { BenchOptions } from './run';
import { median, quantile } from './statistics';
import { PROFILE, aDay, accountIds, benchAccounts, benchProfile } from './store-data';

const YEAR: DayRange = { from: reportDay('2025-01-01'), to: reportDay('2025-12-31') };
const MONTH = '2025-12' as ReportMonth;
/** Calls under way at once: enough that neither process waits for the other. */
const IN_FLIGHT = 4;
const READS = 100;
/** From one account read to the next: far apart, so that each is read from a page of its own. */
const STRIDE = 7_919;
const LISTS = 5;

/** Ten thousand accounts with a year of daily reports each, through the real store process. */
export async function measureStore(results: Results, { quick, scratch }: BenchOptions): Promise<void> {
  const ids = accountIds(quick ? 1_000 : 10_000);
  const entry = join(root, 'out', 'main', 'store-process.cjs');
  if (!existsSync(entry)) throw new Error('build the app first: node build/build-app.mjs');
  const client = createStoreClient(() => forkPort(entry, [join(scratch, 'store.db')]));
  try {
    await client.api.saveProfile(benchProfile());
    await client.api.saveAccounts(PROFILE, benchAccounts(ids));
    await insert(results, client, ids, join(scratch, 'raw.db'));
    await read(results, client, ids);
  } finally {
    await client.close();
  }
}

async function insert(results: Results, { api }: StoreClient, ids: readonly AccountId[], raw: string): Promise<void> {
  const rows = daysOf(YEAR).map(aDay);
  const report = { range: YEAR, rows, fetchedAt: Date.parse('2026-02-01'), closedBefore: reportDay('2026-01-01') };
  const startedAt = performance.now();
  const waiting = [...ids];
  const worker = async (): Promise<void> => {
    for (let id = waiting.pop(); id; id = waiting.pop()) await api.saveReports(PROFILE, id, report);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  const seconds = (performance.now() - startedAt) / 1_000;
  const rate = (ids.length * rows.length) / seconds;
  results.add('store.report_rows', ids.length * rows.length, 'count');
  results.add('store.insert', seconds, 's');
  results.add('store.insert_rate', rate, 'rows/s');
  const rawRate = rawInsertRate(raw, rows.length);
  results.add('store.raw_insert_rate', rawRate, 'rows/s');
  results.ratio('store.raw_against_insert', rawRate, rate);
}

async function read(results: Results, { api }: StoreClient, ids: readonly AccountId[]): Promise<void> {
  const empty = await timed(READS, () => api.getSetting('none'));
  const years = await timed(READS, async (i) => {
    const id = ids[(i * STRIDE) % ids.length];
    const { rows } = id ? await api.usage(PROFILE, id, YEAR) : { rows: [] };
    if (rows.length !== 365) throw new Error(`a year came with ${rows.length} days`);
  });
  const months = await timed(LISTS, async () => {
    const { rows } = await api.listAccounts(PROFILE, MONTH);
    if (!rows.every(({ month }) => month !== null)) throw new Error('an account came without its month');
  });
  results.add('store.empty_call_median', median(empty), 'ms');
  results.add('store.account_year_median', median(years), 'ms');
  results.add('store.account_year_p95', quantile(years, 0.95), 'ms');
  results.ratio('store.account_year_against_empty_call', median(years), median(empty));
  results.add('store.all_accounts_month_median', median(months), 'ms');
}

async function timed(times: number, work: (i: number) => Promise<unknown>): Promise<number[]> {
  const durations: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const startedAt = performance.now();
    await work(i);
    durations.push(performance.now() - startedAt);
  }
  return durations;
}
