import { z } from 'zod';
import type { ReadableDb, SqlValue, WritableDb } from '@electron/database/connection';
import { readJson, readRow, readRows } from '@electron/database/read-rows';
import { dayNumber, dayOfNumber, rangeOf } from '@shared/domain/day-number';
import { type AccountId, type ProfileId, accountIdSchema, profileIdSchema } from '@shared/domain/ids';
import type { DayRange } from '@shared/domain/report-day';
import { type AppError, appErrorSchema } from '@shared/errors/app-error';
import { SYNC_STATES } from '@shared/ipc/finance-models';
import type { ReportAge, ReportsOfRun, StoredSyncRun, SyncRunChange } from '../sync-store-api';
import { saveReports } from './reports';

const count = z.number().int();
const flag = count.transform((value) => value === 1);

const runSchema = z
  .tuple([
    profileIdSchema,
    z.uuid(),
    ...([count, count] as const),
    ...([flag, flag, flag] as const),
    z.enum(SYNC_STATES),
    count,
    count.nullable(),
    ...([count, count, count, count, count, count] as const),
    z.string().nullable(),
  ])
  .transform(([profileId, runId, first, last, again, nightly, listed, state, startedAt, endedAt, ...rest]) => {
    const [total, done, failed, requestsTotal, requestsDone, slowedDown, error] = rest;
    return {
      ...{ profileId, runId, range: rangeOf({ first, last }), again, nightly, listed, state, startedAt, endedAt },
      accounts: { total, done, failed },
      requests: { total: requestsTotal, done: requestsDone },
      slowedDown,
      error: error === null ? null : readJson(appErrorSchema, error),
    };
  });

const SELECT = `SELECT profile_id, run_id, first_day, last_day, again, nightly, listed, state, started_at, ended_at,
    accounts_total, accounts_done, (SELECT count(*) FROM sync_failures f WHERE f.run_id = r.run_id),
    requests_total, requests_done, slowed_down, error
  FROM sync_runs r`;

/** See `SyncStoreApi.saveSyncRun`. */
export function saveSyncRun(db: WritableDb, run: StoredSyncRun): void {
  const { profileId, runId, range, accounts, requests } = run;
  db.transaction(() => {
    db.run('DELETE FROM sync_runs WHERE profile_id = ?', [profileId]);
    db.run(
      `INSERT INTO sync_runs (profile_id, run_id, first_day, last_day, again, nightly, listed, state, started_at, ended_at,
        accounts_total, accounts_done, requests_total, requests_done, slowed_down, error)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[profileId, runId, dayNumber(range.from), dayNumber(range.to)],
        ...[run.again, run.nightly, run.listed].map(Number),
        ...[run.state, run.startedAt, run.endedAt, accounts.total, accounts.done, requests.total, requests.done],
        ...[run.slowedDown, errorText(run.error)],
      ],
    );
  });
}

/** See `SyncStoreApi.syncRun`. */
export function syncRun(db: ReadableDb, profileId: ProfileId): StoredSyncRun | null {
  return readRow(db, runSchema, `${SELECT} WHERE profile_id = ?`, [profileId]);
}

/** See `SyncStoreApi.runningSyncs`. */
export function runningSyncs(db: ReadableDb): StoredSyncRun[] {
  return readRows(db, runSchema, `${SELECT} WHERE state = 'running'`);
}

/** See `SyncStoreApi.changeSyncRun`. */
export function changeSyncRun(db: WritableDb, runId: string, change: SyncRunChange): StoredSyncRun | null {
  const values: [string, SqlValue | undefined][] = [
    ['state', change.state],
    ['ended_at', change.endedAt],
    ['error', change.error === undefined ? undefined : errorText(change.error)],
    ['listed', change.listed === undefined ? undefined : Number(change.listed)],
    ['accounts_total', change.accountsTotal],
    ['accounts_done', change.accountsDone],
    ['requests_total', change.requestsTotal],
    ['requests_done', change.requestsDone],
    ['slowed_down', change.slowedDown],
  ];
  const set = values.flatMap(([column, value]) => (value === undefined ? [] : [{ column, value }]));
  if (set.length > 0) {
    const columns = set.map(({ column }) => `${column} = ?`).join(', ');
    db.run(`UPDATE sync_runs SET ${columns} WHERE run_id = ?`, [...set.map(({ value }) => value), runId]);
  }
  return readRow(db, runSchema, `${SELECT} WHERE run_id = ?`, [runId]);
}

/** See `SyncStoreApi.saveSyncFailure`. */
export function saveSyncFailure(db: WritableDb, runId: string, accountId: AccountId, error: AppError): void {
  db.run(
    `INSERT INTO sync_failures (run_id, account_id, error) SELECT run_id, ?, ? FROM sync_runs WHERE run_id = ?
      ON CONFLICT DO UPDATE SET error = excluded.error`,
    [accountId, errorText(error), runId],
  );
}

/** See `SyncStoreApi.clearSyncFailures`. */
export function clearSyncFailures(db: WritableDb, runId: string): void {
  db.run('DELETE FROM sync_failures WHERE run_id = ?', [runId]);
}

const failureSchema = z
  .tuple([accountIdSchema, z.string()])
  .transform(([accountId, error]) => ({ accountId, error: readJson(appErrorSchema, error) }));

/** See `SyncStoreApi.syncFailures`. */
export function syncFailures(db: ReadableDb, runId: string): { accountId: AccountId; error: AppError }[] {
  return readRows(db, failureSchema, 'SELECT account_id, error FROM sync_failures WHERE run_id = ?', [runId]);
}

/** See `SyncStoreApi.saveReportsOfRun`. */
export function saveReportsOfRun(db: WritableDb, saved: readonly ReportsOfRun[]): void {
  db.transaction(() => {
    for (const { runId, profileId, accountId, reports } of saved) {
      saveReports(db, profileId, accountId, reports);
      const { from, to } = reports.range;
      db.run(
        `INSERT INTO sync_asked_again (run_id, account_id, first_day, last_day)
          SELECT run_id, ?, ?, ? FROM sync_runs WHERE run_id = ? AND again = 1
          ON CONFLICT DO UPDATE SET last_day = max(last_day, excluded.last_day)`,
        [accountId, dayNumber(from), dayNumber(to), runId],
      );
    }
  });
}

const askedSchema = z
  .tuple([accountIdSchema, count, count])
  .transform(([accountId, first, last]) => ({ accountId, range: rangeOf({ first, last }) }));

/** See `SyncStoreApi.syncAskedAgain`. */
export function syncAskedAgain(db: ReadableDb, runId: string): { accountId: AccountId; range: DayRange }[] {
  return readRows(db, askedSchema, 'SELECT account_id, first_day, last_day FROM sync_asked_again WHERE run_id = ?', [
    runId,
  ]);
}

const ageSchema = z
  .tuple([accountIdSchema, z.string(), z.string().nullable(), count.nullable(), count.nullable()])
  .transform(([accountId, accountName, timeZone, lastDay, asOf]): ReportAge => {
    return { accountId, accountName, timeZone, asOf, lastDay: lastDay === null ? null : dayOfNumber(lastDay) };
  });

/** SQLite takes `fetched_at` from the row that has the greatest `last_day`. See `SyncStoreApi.reportAges`. */
export function reportAges(db: ReadableDb, profileId: ProfileId): ReportAge[] {
  return readRows(
    db,
    ageSchema,
    `SELECT a.account_id, a.account ->> '$.name', a.account ->> '$.timezone', max(c.last_day), c.fetched_at
      FROM accounts a LEFT JOIN report_coverage c USING (account_key)
      WHERE a.profile_id = ? AND a.gone = 0 GROUP BY a.account_key ORDER BY a.position, a.account_key`,
    [profileId],
  );
}

const errorText = (error: AppError | null): string | null => (error === null ? null : JSON.stringify(error));
