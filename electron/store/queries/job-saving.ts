import { z } from 'zod';
import type { SqlValue, WritableDb } from '@electron/database/connection';
import { readRow, readRows } from '@electron/database/read-rows';
import { type Intent, type OperationId, amountOf } from '@shared/domain/operation';
import { fail } from '@shared/errors/app-error';
import type { Job } from '@shared/ipc/operation-models';
import type { EarlierRow, JobChange, JobRowChange, NewJob, NewJobRow } from '../job-store-api';
import { SENT_AGAIN } from './job-again';
import { requireProfile } from './profiles';

const key = z.tuple([z.number()]);

/**
 * Keeps a new job with all its rows, running.
 * @throws AppFailure `not-found` without the profile; `not-permitted` if a row that it sends again is being sent again already
 */
export function saveJob(db: WritableDb, job: NewJob): void {
  db.transaction(() => {
    requireProfile(db, job.profileId);
    const kinds = [...new Set(job.rows.map(({ intent }) => intent.kind))];
    db.run(
      `INSERT INTO jobs (job_id, profile_id, created_at, currency, kinds, state, past_unknown, again_of)
       VALUES (?, ?, ?, ?, ?, 'running', ?, ?)`,
      [
        ...[job.jobId, job.profileId, job.createdAt, job.currency, JSON.stringify(kinds)],
        ...[job.pastUnknown ? 1 : 0, job.againOf],
      ],
    );
    const jobKey = requireJobKey(db, job.jobId);
    for (const [position, row] of job.rows.entries()) insertRow(db, jobKey, position, row);
  });
}

function insertRow(db: WritableDb, jobKey: number, position: number, row: NewJobRow): void {
  const againOfRow = row.again && earlierRowKey(db, row.again);
  db.run(
    `INSERT INTO job_rows (job_key, position, account_id, account_name, kind, amount, intent, note, acknowledged, duplicate, rests_on,
       again_of_row, again_of, state, standing)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 'left')`,
    [
      ...[jobKey, position, row.accountId ?? '', row.accountName, ...intentValues(row.intent), row.note],
      ...[row.acknowledged, row.duplicate ? 1 : 0, row.restsOn, againOfRow, row.again?.operationId ?? null],
    ],
  );
}

const intentValues = (intent: Intent): SqlValue[] => [intent.kind, amountOf(intent), JSON.stringify(intent)];

function earlierRowKey(db: WritableDb, { jobId, position }: EarlierRow): number {
  const sql = `SELECT r.row_key FROM job_rows r JOIN jobs j USING (job_key)
    WHERE j.job_id = ? AND r.position = ? AND NOT ${SENT_AGAIN}`;
  const found = readRow(db, key, sql, [jobId, position]);
  return found?.[0] ?? fail('not-permitted', 'a row of this job is being sent again already: look at it again');
}

/** Changes the job if it is in one of these states. @returns whether it was */
export function changeJob(db: WritableDb, jobId: string, from: Job['state'][], change: JobChange): boolean {
  const error = change.error && JSON.stringify(change.error);
  const past = change.pastUnknown === undefined ? null : change.pastUnknown ? 1 : 0;
  return (
    db.run(
      `UPDATE jobs SET state = ?, paused_because = ?, error = ?, past_unknown = coalesce(?, past_unknown)
       WHERE job_id = ? AND state IN (SELECT value FROM json_each(?))`,
      [change.state, change.pausedBecause, error, past, jobId, JSON.stringify(from)],
    ) > 0
  );
}

/** Leaves out for good what waits. @returns whether it was running or paused */
export function cancelJob(db: WritableDb, jobId: string, at: number): boolean {
  return db.transaction(() => {
    const cancelled: JobChange = { state: 'cancelled', pausedBecause: null, error: null };
    if (!changeJob(db, jobId, ['running', 'paused'], cancelled)) return false;
    db.run(
      `UPDATE job_rows SET state = 'cancelled', standing = 'left-out', changed_at = ?
       WHERE job_key = ? AND state = 'waiting'`,
      [at, requireJobKey(db, jobId)],
    );
    return true;
  });
}

/** After a restart nothing runs. @returns the jobs that did */
export function pauseRunningJobs(db: WritableDb): string[] {
  return db.transaction(() => {
    const running = readRows(db, z.tuple([z.string()]), `SELECT job_id FROM jobs WHERE state = 'running'`);
    db.run(`UPDATE jobs SET state = 'paused', paused_because = 'app-ended', error = NULL WHERE state = 'running'`);
    return running.map(([jobId]) => jobId);
  });
}

const CHANGE_ROW = `UPDATE job_rows SET state = ?, standing = ?, operation_id = ?, error = ?, changed_at = ?, made = ?`;

function changeValues({ state, standing, operationId, error, at, made }: JobRowChange): SqlValue[] {
  return [state, standing, operationId, error && JSON.stringify(error), at, made ? JSON.stringify(made) : null];
}

/** Does nothing if the job is gone. */
export function changeJobRow(db: WritableDb, jobId: string, position: number, change: JobRowChange): void {
  const sql = `${CHANGE_ROW} WHERE position = ? AND job_key = (SELECT job_key FROM jobs WHERE job_id = ?)`;
  db.run(sql, [...changeValues(change), position, jobId]);
}

/** See `JobStoreApi.releaseJobRow`. */
export function releaseJobRow(
  db: WritableDb,
  jobId: string,
  position: number,
  againOf: OperationId | null,
  ended: JobRowChange,
): void {
  db.transaction(() => {
    const sql = `UPDATE job_rows SET state = 'waiting', standing = 'left', operation_id = NULL, error = NULL, changed_at = NULL, made = NULL,
        again_of = coalesce(?, again_of)
      WHERE position = ? AND job_key = (SELECT job_key FROM jobs WHERE job_id = ? AND state IN ('running', 'paused'))`;
    if (db.run(sql, [againOf, position, jobId]) === 0) changeJobRow(db, jobId, position, ended);
  });
}

/** Changes the row that has this operation. @returns whether there is one */
export function changeRowOfOperation(db: WritableDb, change: JobRowChange & { operationId: OperationId }): boolean {
  return db.run(`${CHANGE_ROW} WHERE operation_id = ?`, [...changeValues(change), change.operationId]) > 0;
}

/** The operation was sent again outside a job, so that no job offers its row any more. */
export function noteSentAgain(db: WritableDb, operationId: OperationId): void {
  db.run('UPDATE job_rows SET sent_again = 1 WHERE operation_id = ?', [operationId]);
}

function requireJobKey(db: WritableDb, jobId: string): number {
  const found = readRow(db, key, 'SELECT job_key FROM jobs WHERE job_id = ?', [jobId]);
  return found?.[0] ?? fail('not-found', 'there is no such job on this computer');
}
