import { join } from 'node:path';
import { openDatabase } from '@electron/database/database';
import { monthNumber } from '@electron/store/month-number';
import { createStoreClient, type StoreClient } from '@electron/store/store-client';
import type { AccountId } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import { addDays, addMonths, daysOf, daysOfMonth, reportDay, reportMonthSchema } from '@shared/domain/report-day';
import { bundleEntry } from '@test/support/bundle-entry';
import { forkPort } from '@test/support/forked-port';
import type { Results } from './results';
import type { BenchOptions } from './run';
import { median, quantile } from './statistics';
import { PROFILE, aDay, accountIds, benchAccounts, benchProfile } from './store-data';

const LAST = reportMonthSchema.parse('2025-12');
const FIRST = addMonths(LAST, -12);
const RANGE = { from: daysOfMonth(FIRST).from, to: daysOfMonth(LAST).to };
const NOW = Date.parse('2026-01-10T12:00:00Z');
const IN_FLIGHT = 4;
const READS = 40;
const HOUR = 3_600_000;

/** The months of ten thousand accounts with thirteen months of daily reports and of credit read, through the real store process. */
export async function measureMonths(results: Results, { quick, scratch }: BenchOptions): Promise<void> {
  const ids = accountIds(quick ? 1_000 : 10_000);
  const entry = await bundleEntry('electron/store/store-process.ts');
  const path = join(scratch, 'months.db');
  const client = createStoreClient(() => forkPort(entry, [path]));
  try {
    await client.api.saveProfile(benchProfile());
    await client.api.saveAccounts(PROFILE, benchAccounts(ids));
    await insert(client, ids);
    await readCredit(results, client, ids);
    await readMonths(results, client, ids.length, path);
  } finally {
    await client.close();
  }
}

async function insert({ api }: StoreClient, ids: readonly AccountId[]): Promise<void> {
  const rows = daysOf(RANGE).map((day, i) => ({ ...aDay(day, i), profit: thousandths(49 * i) }));
  const report = { range: RANGE, rows, fetchedAt: Date.parse('2026-01-05'), closedBefore: reportDay('2026-01-01') };
  const waiting = [...ids];
  const worker = async (): Promise<void> => {
    for (let id = waiting.pop(); id; id = waiting.pop()) await api.saveReports(PROFILE, id, report);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
}

/** Credit is read in the evening of the last day of each month and on the morning after, so that balances rest on the days next to them. */
async function readCredit(results: Results, { api }: StoreClient, ids: readonly AccountId[]): Promise<void> {
  const durations: number[] = [];
  for (let month = FIRST; month <= LAST; month = addMonths(month, 1)) {
    const end = daysOfMonth(month).to;
    for (const at of [
      Date.parse(`${end}T20:00:00Z`),
      Date.parse(`${addDays(end, 1)}T07:00:00Z`),
      Date.parse(`${end}T21:00:00Z`),
    ]) {
      const startedAt = performance.now();
      await api.saveAccounts(PROFILE, { ...benchAccounts(ids), at: at + HOUR });
      durations.push(performance.now() - startedAt);
    }
  }
  results.add('months.save_accounts_median', median(durations), 'ms');
}

async function readMonths(results: Results, { api }: StoreClient, accounts: number, path: string): Promise<void> {
  const firstRead = await timed(1, () => readMonth(api, accounts, 0));
  const months = await timed(READS, (i) => readMonth(api, accounts, i));
  const empty = await timed(READS, () => api.getSetting('none'));
  const trends = await timed(READS / 4, async () => {
    const trend = await api.trend(PROFILE, null, LAST, NOW);
    if (trend.some(({ quality }) => quality !== 'exact')) throw new Error('a month of the trend is not exact');
  });
  const raw = rawRead(path);
  results.add('months.first_read', firstRead[0] ?? Number.NaN, 'ms');
  results.add('months.month_median', median(months), 'ms');
  results.add('months.month_p95', quantile(months, 0.95), 'ms');
  results.add('months.raw_driver_median', raw, 'ms');
  results.ratio('months.month_against_raw_driver', median(months), raw);
  results.add('months.empty_call_median', median(empty), 'ms');
  results.add('months.trend_median', median(trends), 'ms');
  results.add('months.trend_p95', quantile(trends, 0.95), 'ms');
}

async function readMonth(api: StoreClient['api'], accounts: number, i: number): Promise<void> {
  const table = await api.monthTable(PROFILE, addMonths(LAST, -(i % 12)), NOW);
  const { openingCredit, closingCredit, consumption } = table.columns;
  for (const column of [openingCredit, closingCredit, consumption])
    if (column.length !== accounts || column.some(Number.isNaN)) throw new Error('a month came with figures missing');
}

/** The driver alone: the same three months of the same columns, read in this process into arrays. */
function rawRead(path: string): number {
  const db = openDatabase(path);
  const sql = `SELECT account_key, recharge_amount, consumption, profit, covered_days, closed_days, flagged_days, as_of,
    opening_credit, opening_doubt, closing_credit, closing_doubt FROM report_months WHERE month IN (?, ?, ?)`;
  const durations: number[] = [];
  for (let i = 0; i < READS; i += 1) {
    const month = monthNumber(LAST) - (i % 12);
    const startedAt = performance.now();
    db.all('SELECT account_id, brief FROM accounts ORDER BY position');
    db.all(sql, [month, month - 1, month - 12]);
    durations.push(performance.now() - startedAt);
  }
  db.close();
  return median(durations);
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
