import { z } from 'zod';
import type { ReadableDb, SqlValue } from '@electron/database/connection';
import { readJson, readRow, readRows } from '@electron/database/read-rows';
import { type ProfileId, profileIdSchema } from '@shared/domain/ids';
import { currencySchema, thousandthsSchema } from '@shared/domain/money';
import { OPERATION_KINDS, intentSchema, keyOwnerOf, madeSchema, operationIdSchema } from '@shared/domain/operation';
import { appErrorSchema, fail } from '@shared/errors/app-error';
import { JOB_ROW_STATES, JOB_STATES, type JobRow, PAUSE_REASONS } from '@shared/ipc/operation-models';
import {
  type LaneCount,
  type OpenJobRow,
  ROW_STANDINGS,
  type RowsToClaim,
  type StoredJob,
  type WaitingRow,
} from '../job-store-api';
import { MAY_BE_SENT_AGAIN } from './job-again';
import { ownerSchema } from './owner';

const count = z.number();
const operationId = operationIdSchema.nullable();
const kinds = z.array(z.enum(OPERATION_KINDS));

const jobSchema = z.tuple([
  z.string(),
  profileIdSchema,
  currencySchema,
  z.number(),
  z.string(),
  z.enum(JOB_STATES),
  z.enum(PAUSE_REASONS).nullable(),
  z.string().nullable(),
  z.number(),
  z.string().nullable(),
  ...([count, count, count, count, count, count] as const),
  thousandthsSchema.nullable(),
  thousandthsSchema.nullable(),
]);

/** Counted and summed here, so that a job of thousands of rows is no more to carry than one of ten. */
const SELECT_JOBS = `
  SELECT j.job_id, j.profile_id, j.currency, j.created_at, j.kinds, j.state, j.paused_because, j.error, j.past_unknown, j.again_of,
    count(*), sum(r.standing = 'applied'), sum(r.standing = 'not-applied'), sum(r.standing = 'unknown'), sum(r.standing = 'left'),
    sum(r.standing = 'left-out'), sum(r.amount),
    CASE WHEN count(r.amount) > 0 THEN coalesce(sum(r.amount) FILTER (WHERE r.standing = 'applied'), 0) END
  FROM jobs j JOIN job_rows r USING (job_key)`;

function toJob(row: z.output<typeof jobSchema>): StoredJob {
  const [jobId, profileId, currency, createdAt, kindsText, state, pausedBecause, error, past, againOf, ...sums] = row;
  const [total, applied, notApplied, unknown, left, leftOut, amount, amountApplied] = sums;
  return {
    ...{ jobId, profileId, currency, createdAt, state, pausedBecause, againOf },
    kinds: readJson(kinds, kindsText),
    error: error === null ? null : readJson(appErrorSchema, error),
    pastUnknown: past === 1,
    counts: { total, applied, notApplied, unknown, left, leftOut },
    total: amount,
    applied: amountApplied,
  };
}

/** Newest first. */
export function listJobs(db: ReadableDb, profileId: ProfileId): StoredJob[] {
  const sql = `${SELECT_JOBS} WHERE j.profile_id = ? GROUP BY j.job_key ORDER BY j.job_key DESC`;
  return readRows(db, jobSchema, sql, [profileId]).map(toJob);
}

/** @throws AppFailure `not-found` */
export function getJob(db: ReadableDb, jobId: string): StoredJob {
  const found = readRow(db, jobSchema, `${SELECT_JOBS} WHERE j.job_id = ? GROUP BY j.job_key`, [jobId]);
  return found ? toJob(found) : fail('not-found', 'there is no such job on this computer');
}

const rowSchema = z.tuple([
  z.number(),
  ownerSchema,
  z.string().nullable(),
  z.string(),
  z.string(),
  z.enum(JOB_ROW_STATES),
  z.enum(ROW_STANDINGS),
  z.number(),
  operationId,
  z.string().nullable(),
  z.string().nullable(),
  z.number().nullable(),
]);

/** In the order of sending. */
export function jobRows(db: ReadableDb, jobId: string): JobRow[] {
  const sql = `SELECT r.position, r.account_id, r.account_name, r.intent, r.note, r.state, r.standing, ${MAY_BE_SENT_AGAIN},
      r.operation_id, r.made, r.error, r.changed_at ${ROWS_OF_JOB} ORDER BY r.position`;
  return readRows(db, rowSchema, sql, [jobId]).map(
    ([position, accountId, accountName, intent, note, state, standing, again, operation, made, error, at]) => ({
      ...{ position, accountId, accountName, note, state, standing, at },
      mayBeSentAgain: again === 1,
      intent: readJson(intentSchema, intent),
      operationId: operation,
      made: made === null ? null : readJson(madeSchema, made),
      error: error === null ? null : readJson(appErrorSchema, error),
    }),
  );
}

const ROWS_OF_JOB = 'FROM job_rows r JOIN jobs j USING (job_key) WHERE j.job_id = ?';

/** The kinds that the partner's key sends for an account. */
const BY_PARTNER = JSON.stringify(OPERATION_KINDS.filter((kind) => keyOwnerOf({ kind }, '0') === 'partner'));

/** How many rows of each kind and key are left. */
export function jobRowsLeft(db: ReadableDb, jobId: string): LaneCount[] {
  const sql = `SELECT r.kind, iif(r.kind IN (SELECT value FROM json_each(?2)), '', r.account_id) AS key_of, count(*)
    FROM job_rows r JOIN jobs j USING (job_key) WHERE j.job_id = ?1 AND r.standing = 'left' GROUP BY 1, 2`;
  const rows = readRows(db, z.tuple([z.enum(OPERATION_KINDS), ownerSchema, count]), sql, [jobId, BY_PARTNER]);
  return rows.map(([kind, keyOf, left]) => ({ kind, keyOf, count: left }));
}

const waitingSchema = z.tuple([
  z.number(),
  ownerSchema,
  z.string(),
  z.string(),
  operationId,
  z.number(),
  operationId,
  z.enum(ROW_STANDINGS).nullable(),
]);

/** The first row that waits; null if none does. */
export function nextJobRow(db: ReadableDb, jobId: string): WaitingRow | null {
  const found = readRow(
    db,
    waitingSchema,
    `SELECT r.position, r.account_id, r.intent, r.note, r.acknowledged, r.duplicate, r.again_of,
       (SELECT base.standing FROM job_rows base WHERE base.job_key = r.job_key AND base.position = r.rests_on)
     ${ROWS_OF_JOB} AND r.state = 'waiting' ORDER BY r.position LIMIT 1`,
    [jobId],
  );
  if (!found) return null;
  const [position, accountId, intent, note, acknowledged, duplicate, againOf, restsOn] = found;
  return {
    ...{ position, accountId, note, acknowledged, againOf, restsOn },
    intent: readJson(intentSchema, intent),
    duplicate: duplicate === 1,
  };
}

/** The rows whose operation has no outcome yet, or an unknown one; of this job, or of all for null. */
export function openJobRows(db: ReadableDb, jobId: string | null): OpenJobRow[] {
  const sql = `SELECT j.job_id, r.position, r.operation_id, r.state FROM job_rows r JOIN jobs j USING (job_key)
    WHERE r.operation_id IS NOT NULL AND r.standing IN ('left', 'unknown') AND (?1 IS NULL OR j.job_id = ?1)
    ORDER BY r.row_key`;
  const row = z.tuple([z.string(), z.number(), operationIdSchema, z.enum(JOB_ROW_STATES)]);
  const parameters: SqlValue[] = [jobId];
  return readRows(db, row, sql, parameters).map(([job, position, operation, state]) => ({
    jobId: job,
    position,
    operationId: operation,
    state,
  }));
}

/** See `RowsToClaim`. */
export function jobRowsToClaim(db: ReadableDb, jobId: string): RowsToClaim {
  const known = readRows(
    db,
    z.tuple([operationId, operationId]),
    `SELECT r.operation_id, r.again_of ${ROWS_OF_JOB} AND (r.operation_id IS NOT NULL OR r.again_of IS NOT NULL)`,
    [jobId],
  );
  const waiting = readRows(
    db,
    z.tuple([z.number(), ownerSchema, z.string()]),
    `SELECT r.position, r.account_id, r.intent ${ROWS_OF_JOB} AND r.state = 'waiting' ORDER BY r.position`,
    [jobId],
  );
  return {
    known: known.flat().filter((id) => id !== null),
    waiting: waiting.map(([position, accountId, intent]) => ({
      position,
      accountId,
      intent: readJson(intentSchema, intent),
    })),
  };
}
