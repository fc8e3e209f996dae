import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { SessionVault } from '@electron/credentials/session-vault';
import { openDatabase } from '@electron/database/database';
import { createJournal } from '@electron/journal/journal';
import { closeJournalFile, openJournalFile } from '@electron/journal/open-journal';
import { MarginService } from '@electron/services/margins/margin-service';
import { REPORT_COLUMN_NAMES } from '@electron/store/report-columns';
import { createStoreClient, type StoreClient } from '@electron/store/store-client';
import type { AccountId } from '@shared/domain/ids';
import { type DayRange, addDays, dayAt, daysOf } from '@shared/domain/report-day';
import { forkPort } from '@test/support/forked-port';
import { root } from '../../build/runtime.mjs';
import { BENCH_MARGINS, NOW, fillJournal } from './margins-data';
import type { Results } from './results';
import type { BenchOptions } from './run';
import { median } from './statistics';
import { PROFILE, aDay, accountIds, benchAccounts, benchProfile } from './store-data';

const DAYS = 90;
const RUNS = 3;

/** What-if over a thousand accounts, and the register over ten thousand operations, through the real processes of store and journal. */
export async function measureMargins(results: Results, { quick, scratch }: BenchOptions): Promise<void> {
  const ids = accountIds(quick ? 200 : 1_000);
  const operations = quick ? 2_000 : 10_000;
  const paths = { store: join(scratch, 'margins.db'), journal: join(scratch, 'margins-journal.db') };
  fillOperations(paths.journal, operations);
  const rawJournal = rawEntries(paths.journal);
  const store = createStoreClient(() => forkPort(processEntry('store-process'), [paths.store]));
  const journal = createJournal({
    spawn: () => forkPort(processEntry('journal-process'), [paths.journal]),
    sealPath: join(scratch, 'margins.seal'),
    vault: new SessionVault(() => NOW),
    random: randomBytes,
    now: () => NOW,
  });
  const profile = benchProfile();
  const service = new MarginService({ journal, store: store.api, profile: async () => profile, now: () => NOW });
  try {
    await fillStore(store, ids);
    await measureWhatIf(results, service, ids, paths.store);
    const register = await timed(async () => {
      const { length } = await service.register(PROFILE);
      if (length === 0) throw new Error('the register is empty');
    });
    results.add('margins.register_operations', operations, 'count');
    results.add('margins.register', median(register), 'ms');
    results.add('margins.register_raw_read', rawJournal, 'ms');
    results.ratio('margins.register_against_raw_read', median(register), rawJournal);
  } finally {
    await journal.close();
    await store.close();
  }
}

async function measureWhatIf(results: Results, service: MarginService, ids: AccountId[], path: string): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const request = { profileId: PROFILE, accountIds: ids, days: DAYS, margins: BENCH_MARGINS } as const;
  delay.enable();
  const times = await timed(async () => {
    const { accountsWithMissingDays, total } = await service.whatIf(request);
    if (accountsWithMissingDays > 0 || total === null) throw new Error('days are missing');
  });
  delay.disable();
  const raw = rawDays(path);
  results.add('margins.what_if_days', ids.length * DAYS, 'count');
  results.add('margins.what_if', median(times), 'ms');
  results.add('margins.what_if_longest_block', delay.max / 1e6, 'ms');
  results.add('margins.what_if_raw_read', raw, 'ms');
  results.ratio('margins.what_if_against_raw_read', median(times), raw);
}

function processEntry(name: string): string {
  const entry = join(root, 'out', 'main', `${name}.cjs`);
  if (!existsSync(entry)) throw new Error('build the app first: node build/build-app.mjs');
  return entry;
}

/** The days that a what-if of today asks for, and a few more on both sides. */
function wholeRange(): DayRange {
  const today = dayAt(NOW, 'UTC');
  return { from: addDays(today, -DAYS - 2), to: today };
}

async function fillStore({ api }: StoreClient, ids: readonly AccountId[]): Promise<void> {
  const range = wholeRange();
  const rows = daysOf(range).map(aDay);
  await api.saveProfile(benchProfile());
  await api.saveAccounts(PROFILE, benchAccounts(ids));
  const report = { range, rows, fetchedAt: NOW, closedBefore: range.to };
  for (const id of ids) await api.saveReports(PROFILE, id, report);
}

function fillOperations(path: string, count: number): void {
  const db = openJournalFile(path);
  fillJournal(db, count);
  closeJournalFile(db);
}

/** Milliseconds in which the driver alone reads all days, in this process. */
function rawDays(path: string): number {
  const db = openDatabase(path);
  const sql = `SELECT account_key, day, ${REPORT_COLUMN_NAMES} FROM report_days`;
  const startedAt = performance.now();
  db.all(sql);
  const ms = performance.now() - startedAt;
  db.close();
  return ms;
}

/** Milliseconds in which the driver alone reads all entries, and they are taken for JSON. */
function rawEntries(path: string): number {
  const db = openDatabase(path);
  const startedAt = performance.now();
  for (const [text] of db.all('SELECT entry FROM entries ORDER BY sequence')) JSON.parse(String(text));
  const ms = performance.now() - startedAt;
  db.close();
  return ms;
}

async function timed(work: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return times;
}
