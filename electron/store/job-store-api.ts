import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Currency } from '@shared/domain/money';
import type { Intent, Made, OperationId, OperationKind } from '@shared/domain/operation';
import type { AppError } from '@shared/errors/app-error';
import { type Job, type JobRow, ROW_STANDINGS } from '@shared/ipc/operation-models';

export { ROW_STANDINGS };
export type RowStanding = (typeof ROW_STANDINGS)[number];

export type JobRowState = JobRow['state'];

/** The row of an earlier job that a row sends again. */
export interface EarlierRow {
  jobId: string;
  position: number;
  /** Null if it never became an operation. */
  operationId: OperationId | null;
}

export interface NewJobRow {
  accountId: JobRow['accountId'];
  accountName: string | null;
  intent: Intent;
  note: string;
  /** The operation alike that a person has seen and wants repeated; null for none. */
  acknowledged: OperationId | null;
  /** The person wants the same kind for the same account more than once. */
  duplicate: boolean;
  /** Place in the job of the row that has to succeed first; null for none. */
  restsOn: number | null;
  again: EarlierRow | null;
}

export interface NewJob {
  jobId: string;
  profileId: ProfileId;
  currency: Currency;
  /** Milliseconds since 1970-01-01 UTC. */
  createdAt: number;
  pastUnknown: boolean;
  againOf: string | null;
  /** In the order of sending. */
  rows: NewJobRow[];
}

/** A job as it is kept: all but how long it will take. */
export type StoredJob = Omit<Job, 'etaMs'>;

/** What changes of a job; what is left out stays. */
export type JobChange = Pick<Job, 'state' | 'pausedBecause' | 'error'> & Partial<Pick<Job, 'pastUnknown'>>;

/** Where a row stands from now on; all of it replaces what there was. */
export interface JobRowChange {
  state: JobRowState;
  standing: RowStanding;
  operationId: OperationId | null;
  error: AppError | null;
  /** What Spoki says it has made; nothing if it is left out. */
  made?: Made | null;
  /** Milliseconds since 1970-01-01 UTC; null for a row that waits. */
  at: number | null;
}

/** The row of a job that comes next, with all that its sending needs. */
export interface WaitingRow extends Pick<NewJobRow, 'accountId' | 'intent' | 'note' | 'acknowledged' | 'duplicate'> {
  position: number;
  againOf: OperationId | null;
  /** What became of the row it rests on; null if it rests on none. */
  restsOn: RowStanding | null;
}

/** A row that has an operation whose outcome the store does not know. */
export interface OpenJobRow {
  jobId: string;
  position: number;
  operationId: OperationId;
  state: JobRowState;
}

/** What a job looks for in the journal: operations of it that none of its rows knows of. */
export interface RowsToClaim {
  /** Every operation that a row knows of, also those it sends again. */
  known: OperationId[];
  waiting: { position: number; accountId: JobRow['accountId']; intent: Intent }[];
}

export type RowToSendAgain = Pick<JobRow, 'accountId' | 'intent' | 'note'> & { again: EarlierRow };

/** How many rows share one rate lane. */
export interface LaneCount {
  kind: OperationKind;
  /** The account whose own key they are sent with; null for the partner's key. */
  keyOf: AccountId | null;
  count: number;
}

/** What the store keeps of jobs. Conditions are those of `StoreApi`. */
export type JobStoreApi = {
  /**
   * Keeps a new job with all its rows, running.
   * @throws AppFailure `not-found` without the profile; `not-permitted` if a row that it sends again is being sent again already
   */
  saveJob(job: NewJob): void;
  /** Newest first. */
  listJobs(profileId: ProfileId): StoredJob[];
  /** @throws AppFailure `not-found` */
  getJob(jobId: string): StoredJob;
  /** In the order of sending. */
  jobRows(jobId: string): JobRow[];
  /** How many rows of each kind and key are left. */
  jobRowsLeft(jobId: string): LaneCount[];
  /** The first row that waits; null if none does. */
  nextJobRow(jobId: string): WaitingRow | null;
  /** The rows whose operation has no outcome yet, or an unknown one; of this job, or of all for null. */
  openJobRows(jobId: string | null): OpenJobRow[];
  jobRowsToClaim(jobId: string): RowsToClaim;
  /** Known not to be applied, or skipped, and not sent again since. */
  rowsToSendAgain(jobId: string): RowToSendAgain[];

  /** Changes the job if it is in one of these states. @returns whether it was */
  changeJob(jobId: string, from: Job['state'][], change: JobChange): boolean;
  /** Leaves out for good what waits. @returns whether it was running or paused */
  cancelJob(jobId: string, at: number): boolean;
  /** Pauses all that run, because the app had ended. @returns the jobs that did */
  pauseRunningJobs(): string[];
  /** Does nothing if the job is gone. */
  changeJobRow(jobId: string, position: number, change: JobRowChange): void;
  /**
   * Lets a row wait once more whose operation is known not to have been sent; `ended` is where it stands if the job is not to go on.
   * @param againOf the operation that it then sends again; null if the journal has none
   */
  releaseJobRow(jobId: string, position: number, againOf: OperationId | null, ended: JobRowChange): void;
  /** Changes the row that has this operation. @returns whether there is one */
  changeRowOfOperation(change: JobRowChange & { operationId: OperationId }): boolean;
  /** The operation was sent again outside a job, so that no job offers its row any more. */
  noteSentAgain(operationId: OperationId): void;
};
