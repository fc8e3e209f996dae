import type { Journal } from '@electron/journal/journal-api';
import type { RemoteApi } from '@electron/processes/rpc';
import type { Clock } from '@electron/spoki/clock';
import type { JobRowChange, WaitingRow } from '@electron/store/job-store-api';
import type { StoreApi } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import { type OperationId, keyOwnerOf } from '@shared/domain/operation';
import { type AppError, toAppError } from '@shared/errors/app-error';
import type { ConfirmOptions, OperationService, Review } from '../operations/operation-service';
import type { Result } from '../operations/records';
import { turnOfJob } from '../operations/turn';
import { lastRecord } from './last-record';
import { changeTo, concernsAll, wasInterrupted } from './row-outcome';

/** What became of a row that was to be sent. */
export type RowEnd =
  | { then: 'recorded'; result: Result }
  /** Nothing was sent, because it was to stop. */
  | { then: 'interrupted' }
  /** Nothing was sent, or the answer could not be recorded. `ofAll`: the rows behind would meet the same. */
  | { then: 'failed'; error: AppError; ofAll: boolean };

export interface RowSenderParts {
  operations: Pick<OperationService, 'review' | 'confirm'>;
  journal: Pick<Journal, 'get'>;
  store: Pick<RemoteApi<StoreApi>, 'changeJobRow' | 'releaseJobRow'>;
  clock: Clock;
}

/** Sends one row of a job: reviewed, noted in the store, journalled, sent once, and its result noted. */
export class RowSender {
  readonly #o: RowSenderParts;
  readonly #underWay = new Set<OperationId>();

  constructor(parts: RowSenderParts) {
    this.#o = parts;
  }

  /** Whether this operation is being carried out, and its row will be told of the result. */
  isSending(operationId: OperationId): boolean {
    return this.#underWay.has(operationId);
  }

  /**
   * @param signal stops it as long as it has not begun to be sent; the row then waits once more
   * @throws AppFailure `store-failed`
   */
  async send(jobId: string, profileId: ProfileId, row: WaitingRow, signal: AbortSignal): Promise<RowEnd> {
    const { accountId, intent, note, againOf } = row;
    let review: Review;
    try {
      const draft = { profileId, accountId, intent, note, jobId, againOf };
      review = await this.#o.operations.review(draft, signal, turnOfJob(jobId));
    } catch (thrown) {
      return this.#refused(jobId, row, toAppError(thrown));
    }
    if (signal.aborted) return { then: 'interrupted' };
    const { creditError } = review;
    if (creditError && concernsAll(creditError, false, 'partner'))
      return { then: 'failed', error: creditError, ofAll: true };
    const { operationId } = review.intended;
    await this.#o.store.changeJobRow(jobId, row.position, {
      ...{ state: 'INTENT', standing: 'left', operationId, error: null, at: this.#o.clock.wallNow() },
    });
    this.#underWay.add(operationId);
    try {
      return await this.#confirm(jobId, row, review, signal);
    } finally {
      this.#underWay.delete(operationId);
    }
  }

  async #confirm(jobId: string, row: WaitingRow, review: Review, signal: AbortSignal): Promise<RowEnd> {
    const options: ConfirmOptions = {
      repeatAcknowledged: isAcknowledged(jobId, row, review),
      signal,
      turn: turnOfJob(jobId),
    };
    let result: Result;
    try {
      result = await this.#o.operations.confirm(review.reviewId, options);
    } catch (thrown) {
      return this.#lost(jobId, row, review.intended.operationId, toAppError(thrown));
    }
    if (wasInterrupted(result)) {
      await this.#o.store.releaseJobRow(jobId, row.position, result.operationId, changeTo(result));
      return { then: 'interrupted' };
    }
    await this.#o.store.changeJobRow(jobId, row.position, changeTo(result));
    return { then: 'recorded', result };
  }

  /** There is no result: what the journal has says whether anything was sent. */
  async #lost(jobId: string, row: WaitingRow, operationId: OperationId, error: AppError): Promise<RowEnd> {
    const record = await lastRecord(this.#o.journal, operationId);
    if (record === null || record.type === 'INTENT') return this.#refused(jobId, row, error);
    await this.#o.store.changeJobRow(jobId, row.position, changeTo(record));
    return { then: 'failed', error, ofAll: true };
  }

  /** Nothing was sent. What is wrong with this row alone closes it; otherwise it waits once more. */
  async #refused(jobId: string, row: WaitingRow, error: AppError): Promise<RowEnd> {
    const ended: JobRowChange = {
      ...{ state: 'NOT_SENT', standing: 'not-applied', operationId: null, error, at: this.#o.clock.wallNow() },
    };
    const interrupted = error.kind === 'cancelled';
    const ofAll = concernsAll(error, false, keyOwnerOf(row.intent, row.accountId));
    if (interrupted || ofAll) await this.#o.store.releaseJobRow(jobId, row.position, null, ended);
    else await this.#o.store.changeJobRow(jobId, row.position, ended);
    return interrupted ? { then: 'interrupted' } : { then: 'failed', error, ofAll };
  }
}

/** A person has seen this very operation, or wants several rows alike in the job. */
function isAcknowledged(jobId: string, { acknowledged, duplicate }: WaitingRow, { repeatOf }: Review): boolean {
  if (!repeatOf) return false;
  return repeatOf.operationId === acknowledged || (duplicate && repeatOf.intent.jobId === jobId);
}
