import { z } from 'zod';
import type { ReadableDb } from '@electron/database/connection';
import { readJson, readRows } from '@electron/database/read-rows';
import { intentSchema, operationIdSchema } from '@shared/domain/operation';
import type { RowToSendAgain } from '../job-store-api';
import { ownerSchema } from './owner';

/**
 * Whether row `r` was sent again, or is about to be: by another operation, or by a row of a later job that was not left out. The later
 * row is then the one to send again, if any.
 */
export const SENT_AGAIN = `(r.sent_again = 1
  OR EXISTS (SELECT 1 FROM job_rows later WHERE later.again_of_row = r.row_key AND later.standing <> 'left-out'))`;

/** Whether row `r` may be sent again. What a person decided to be not applied is not known to be. */
export const MAY_BE_SENT_AGAIN = `((r.state = 'skipped' OR (r.standing = 'not-applied' AND r.state <> 'MANUAL')) AND NOT ${SENT_AGAIN})`;

const rowSchema = z.tuple([z.number(), ownerSchema, z.string(), z.string(), operationIdSchema.nullable()]);

/** The rows that may be sent again: known not to be applied, or skipped, and not sent again yet. */
export function rowsToSendAgain(db: ReadableDb, jobId: string): RowToSendAgain[] {
  const rows = readRows(
    db,
    rowSchema,
    `SELECT r.position, r.account_id, r.intent, r.note, r.operation_id FROM job_rows r JOIN jobs j USING (job_key)
     WHERE j.job_id = ? AND ${MAY_BE_SENT_AGAIN}
     ORDER BY r.position`,
    [jobId],
  );
  return rows.map(([position, accountId, intent, note, operationId]) => ({
    accountId,
    intent: readJson(intentSchema, intent),
    note,
    again: { jobId, position, operationId },
  }));
}
