import { isDeepStrictEqual } from 'node:util';
import type { Journal, Operation } from '@electron/journal/journal-api';
import type { RemoteApi } from '@electron/processes/rpc';
import type { Clock } from '@electron/spoki/clock';
import type { JobRowChange, OpenJobRow, RowsToClaim } from '@electron/store/job-store-api';
import type { StoreApi } from '@electron/store/store-api';
import { fail } from '@shared/errors/app-error';
import type { OperationService } from '../operations/operation-service';
import { operationsIn } from './journal-pages';
import { lastRecord } from './last-record';
import { changeTo, wasInterrupted } from './row-outcome';

/** The clock may have been set back since a job was made. */
const CLOCK_SLACK_MS = 86_400_000;

export interface JobRecoveryParts {
  store: Pick<
    RemoteApi<StoreApi>,
    | 'pauseRunningJobs'
    | 'openJobRows'
    | 'getJob'
    | 'jobRowsToClaim'
    | 'changeJobRow'
    | 'changeRowOfOperation'
    | 'releaseJobRow'
  >;
  journal: Pick<Journal, 'get' | 'list'>;
  operations: Pick<OperationService, 'recover'>;
  clock: Clock;
}

/** Brings the rows of jobs to what the journal knows, which is what counts. */
export class JobRecovery {
  readonly #o: JobRecoveryParts;

  constructor(parts: JobRecoveryParts) {
    this.#o = parts;
  }

  /** After a restart: what ran is paused, and no row is waiting that an operation was begun for. Before anything is sent. */
  async afterRestart(): Promise<void> {
    await this.#o.operations.recover();
    const ran = await this.#o.store.pauseRunningJobs();
    await this.follow(null);
    for (const jobId of ran) await this.#claim(jobId);
  }

  /** Brings the open rows of one job, or of all for null, up to date. Not while the job runs. */
  async follow(jobId: string | null): Promise<void> {
    for (const row of await this.#o.store.openJobRows(jobId)) await this.#followRow(row);
  }

  async #followRow({ jobId, position, operationId, state }: OpenJobRow): Promise<void> {
    const { store, journal, clock } = this.#o;
    const record = await lastRecord(journal, operationId);
    if (record === null || record.type === 'INTENT') {
      const left: JobRowChange = {
        ...{ state: 'cancelled', standing: 'left-out', operationId: null, error: null, at: clock.wallNow() },
      };
      await store.releaseJobRow(jobId, position, null, left);
    } else if (wasInterrupted(record)) {
      await store.releaseJobRow(jobId, position, operationId, changeTo(record));
    } else if (record.type !== state) {
      await store.changeRowOfOperation(changeTo(record));
    }
  }

  /**
   * The system's own end may cost the store its last writes, but not the journal: an operation of the job that no row knows of belongs to
   * a row that seems to wait, and would otherwise be sent twice.
   */
  async #claim(jobId: string): Promise<void> {
    const { store, journal } = this.#o;
    const { profileId, createdAt } = await store.getJob(jobId);
    const { known, waiting } = await store.jobRowsToClaim(jobId);
    const ids = new Set<string>(known);
    const unclaimed: Operation[] = [];
    for await (const operation of operationsIn(journal, { profileId, from: createdAt - CLOCK_SLACK_MS })) {
      if (operation.intent.jobId === jobId && !ids.has(operation.operationId)) unclaimed.push(operation);
      ids.add(operation.operationId);
    }
    const free = new Set(waiting);
    for (const operation of unclaimed.toReversed()) {
      const last = operation.records.at(-1) ?? fail('journal-failed', 'an operation has no records');
      const row = last.type === 'NOT_SENT' ? undefined : rowOf(operation, free);
      if (!row) continue;
      free.delete(row);
      await store.changeJobRow(jobId, row.position, changeTo(last));
    }
  }
}

function rowOf({ intent }: Operation, rows: Iterable<RowsToClaim['waiting'][number]>) {
  for (const row of rows) {
    if (row.accountId === intent.accountId && isDeepStrictEqual(row.intent, intent.intent)) return row;
  }
  return undefined;
}
