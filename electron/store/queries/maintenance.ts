import { z } from 'zod';
import type { ReadableDb, WritableDb } from '@electron/database/connection';
import { readRow } from '@electron/database/read-rows';
import type { StoreStats } from '../store-api';

/** Counted from the months' sums: counting millions of days would take seconds. */
export function stats(db: ReadableDb): StoreStats {
  const sql = 'SELECT (SELECT count(*) FROM accounts), (SELECT coalesce(sum(row_count), 0) FROM report_months)';
  const row = readRow(db, z.tuple([z.number(), z.number()]), sql);
  return { accounts: row?.[0] ?? 0, reportDays: row?.[1] ?? 0 };
}

/** Children before parents: then SQLite empties each table at once, without looking at its rows. */
const LOCAL_TABLES = [
  'sync_asked_again',
  'sync_failures',
  'sync_runs',
  'report_rejects',
  'report_flags',
  'watch_judged',
  'watch_changes',
  'report_days',
  'report_months',
  'report_coverage',
  'account_figures',
  'account_history',
  'credit_days',
  'forecasts',
  'cached_answers',
  'channel_history',
  'channels',
  'channel_reads',
  'onboarding_stages',
  'account_lists',
  'roles_read',
  'teams_read',
  'accounts',
];

/** Deletes what came from Spoki and gives the space back to the disk; profiles, settings, saved views and jobs stay. */
export function deleteLocal(db: WritableDb): void {
  db.transaction(() => LOCAL_TABLES.forEach((table) => db.run(`DELETE FROM ${table}`)));
  db.script('VACUUM');
  writeBack(db);
}

/** Moves the write-ahead log into the file, and empties it. */
export function writeBack(db: WritableDb): void {
  db.all('PRAGMA wal_checkpoint(TRUNCATE)');
}
