import type { Journal } from '@electron/journal/journal-api';
import type { RemoteApi } from '@electron/processes/rpc';
import type { Clock } from '@electron/spoki/clock';
import type { JobRowChange, StoredJob } from '@electron/store/job-store-api';
import type { StoreApi } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import type { OperationId, OperationRecord, RecordOf } from '@shared/domain/operation';
import { type AppError, fail, toAppError } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { AppEvent } from '@shared/ipc/events';
import type { Job, JobReview, JobRow } from '@shared/ipc/operation-models';
import type { OperationService } from '../operations/operation-service';
import { isUnfinished } from '../operations/records';
import { ReviewRegistry } from '../operations/review-registry';
import type { ReviewedJob } from './job-draft';
import { laneEtaMs } from './job-eta';
import { JobEvents } from './job-events';
import { JobRecovery } from './job-recovery';
import { type JobReviewerParts, reviewJob } from './job-reviewer';
import { JobRunner } from './job-runner';
import { changeTo, wasInterrupted } from './row-outcome';
import { RowSender } from './row-sender';
import { rowsToStart } from './start-check';

/** How long the end of the app waits for a row under way: most are answered by then, and the others are settled later. */
const CLOSE_MS = 3_000;

export interface JobServiceParts extends Omit<JobReviewerParts, 'reviews' | 'operations' | 'journal' | 'now'> {
  store: RemoteApi<StoreApi>;
  journal: Pick<Journal, 'list' | 'get' | 'openOperations'>;
  operations: Pick<OperationService, 'review' | 'confirm' | 'recover' | 'credits'>;
  clock: Clock;
  /** A UUID. */
  newUuid: () => string;
  emit: (event: AppEvent) => void;
  reportFailure: (what: string, error: AppError) => void;
}

/** Many changes at once: reviewed together, started by a person, sent one by one, and never lost. */
export class JobService {
  readonly #o: JobServiceParts;
  readonly #reviews: ReviewRegistry<ReviewedJob, string>;
  readonly #events: JobEvents;
  readonly #sender: RowSender;
  readonly #runner: JobRunner;
  readonly #recovery: JobRecovery;
  #recovered: Promise<void> | null = null;

  constructor(parts: JobServiceParts) {
    this.#o = parts;
    this.#reviews = new ReviewRegistry(parts.clock.now, parts.newUuid);
    this.#events = new JobEvents(parts.clock, parts.emit);
    this.#sender = new RowSender(parts);
    const changed = (jobId: string, profileId: ProfileId): void => this.#events.changed(jobId, profileId);
    this.#runner = new JobRunner({ ...parts, sender: this.#sender, changed });
    this.#recovery = new JobRecovery(parts);
  }

  /** Looks at many changes; nothing is sent. See `reviewJob`. */
  async review({ profileId, rows }: ParsedInput<'jobs.review'>): Promise<JobReview> {
    await this.#ready();
    const drafts = rows.map((row) => ({ ...row, again: null }));
    return reviewJob(this.#reviewerParts(), profileId, drafts, null);
  }

  /**
   * Looks at the rows of a job that may be sent again.
   * @throws AppFailure `not-permitted` if there are none
   */
  async reviewAgain(jobId: string): Promise<JobReview> {
    await this.#ready();
    const { profileId } = await this.#o.store.getJob(jobId);
    const rows = await this.#o.store.rowsToSendAgain(jobId);
    if (rows.length === 0)
      fail('not-permitted', 'no row of this job is known not to be applied and not sent again yet');
    return reviewJob(this.#reviewerParts(), profileId, rows, jobId);
  }

  /** Starts what was reviewed, once: starting a review again answers the same job. @throws AppFailure as `rowsToStart` and `saveJob` */
  async start({ reviewId, ...start }: ParsedInput<'jobs.start'>): Promise<Job> {
    const jobId = await this.#reviews.confirm(
      reviewId,
      (reviewed) => this.#accept(reviewed, start),
      async ({ id, profileId }) => {
        this.#runner.run(id, profileId);
        return id;
      },
    );
    return this.#view(await this.#o.store.getJob(jobId));
  }

  async list(profileId: ProfileId): Promise<Job[]> {
    await this.#ready();
    const jobs = await this.#o.store.listJobs(profileId);
    return Promise.all(jobs.map((job) => this.#view(job)));
  }

  async get(jobId: string): Promise<{ job: Job; rows: JobRow[] }> {
    await this.#ready();
    const [job, rows] = await Promise.all([this.#o.store.getJob(jobId), this.#o.store.jobRows(jobId)]);
    return { job: await this.#view(job), rows };
  }

  /** What waits for its turn is not sent; what has begun to be sent ends. */
  async pause(jobId: string): Promise<Job> {
    await this.#ready();
    await this.#o.store.changeJob(jobId, ['running'], { state: 'paused', pausedBecause: 'person', error: null });
    this.#runner.stop(jobId);
    return this.#changed(jobId);
  }

  /** @throws AppFailure `not-permitted` if the job is done or cancelled */
  async resume(jobId: string, pastUnknown: boolean): Promise<Job> {
    await this.#ready();
    const { state, profileId, counts } = await this.#o.store.getJob(jobId);
    if (state === 'done' || state === 'cancelled') fail('not-permitted', `this job is ${state}`);
    if (!this.#runner.isRunning(jobId)) await this.#recovery.follow(jobId);
    const running = { state: 'running', pausedBecause: null, error: null, pastUnknown } as const;
    await this.#o.store.changeJob(jobId, ['paused', 'running'], running);
    this.#events.sizeIs(jobId, counts.total);
    this.#runner.run(jobId, profileId);
    return this.#changed(jobId);
  }

  async cancel(jobId: string): Promise<Job> {
    await this.#ready();
    await this.#o.store.cancelJob(jobId, this.#o.clock.wallNow());
    this.#runner.stop(jobId);
    return this.#changed(jobId);
  }

  /**
   * Of the rows of jobs, what their sending and the recovery do not tell: that a row is being sent, and how an unknown outcome was settled.
   */
  recorded(record: OperationRecord, intent: RecordOf<'INTENT'>): void {
    const { store } = this.#o;
    if (record.type === 'INTENT') {
      if (record.jobId === null && record.againOf !== null) this.#noting(store.noteSentAgain(record.againOf));
      return;
    }
    const { jobId, profileId } = intent;
    const told = this.#sender.isSending(record.operationId) && !isUnfinished(record.type);
    if (jobId === null || told || wasInterrupted(record)) return;
    this.#noting(this.#follow(changeTo(record), jobId, profileId));
  }

  /** The profile is about to be removed: nothing more is sent for it. */
  stopProfile(profileId: ProfileId): void {
    this.#runner.stopProfile(profileId);
  }

  /** Stops what runs and waits a little for what is under way. What ran is found paused at the next start. */
  async close(): Promise<void> {
    this.#events.stop();
    let cancel = (): void => undefined;
    const patience = new Promise<void>((resolve) => (cancel = this.#o.clock.after(CLOSE_MS, resolve)));
    await Promise.race([this.#runner.stopAll(), patience]);
    cancel();
  }

  async #accept(reviewed: ReviewedJob, start: Omit<ParsedInput<'jobs.start'>, 'reviewId'>) {
    const { profileId, currency, againOf } = reviewed;
    const { jobCap } = await this.#o.settings.get();
    const rows = rowsToStart(reviewed, start, jobCap);
    const job = { jobId: this.#o.newUuid(), profileId, currency, againOf, pastUnknown: start.pastUnknown, rows };
    await this.#o.store.saveJob({ ...job, createdAt: this.#o.clock.wallNow() });
    this.#events.sizeIs(job.jobId, rows.length);
    return { id: job.jobId, profileId };
  }

  async #follow(change: JobRowChange & { operationId: OperationId }, jobId: string, profileId: ProfileId) {
    if (await this.#o.store.changeRowOfOperation(change)) this.#events.changed(jobId, profileId);
  }

  #noting(work: Promise<unknown>): void {
    work.catch((thrown: unknown) => this.#o.reportFailure('noting what became of a row', toAppError(thrown)));
  }

  /** Once, before anything of jobs is read or done. */
  #ready(): Promise<void> {
    this.#recovered ??= this.#recovery.afterRestart().catch((thrown: unknown) => {
      this.#recovered = null;
      throw thrown;
    });
    return this.#recovered;
  }

  async #changed(jobId: string): Promise<Job> {
    const job = await this.#view(await this.#o.store.getJob(jobId));
    this.#events.changed(jobId, job.profileId);
    return job;
  }

  async #view(stored: StoredJob): Promise<Job> {
    const { jobId, state } = stored;
    if (state !== 'running') return { ...stored, etaMs: null };
    if (this.#runner.isRunning(jobId)) return { ...stored, etaMs: await this.#etaMs(stored) };
    // It may have come to its stop since it was read.
    const job = await this.#o.store.getJob(jobId);
    if (job.state !== 'running') return { ...job, etaMs: null };
    return { ...job, state: 'paused', pausedBecause: 'failure', error: this.#runner.troubleOf(jobId), etaMs: null };
  }

  /** By the rate lanes, or by how long its rows have taken so far, if that is longer. */
  async #etaMs({ jobId, profileId, counts }: StoredJob): Promise<number | null> {
    try {
      const session = await this.#o.session(profileId);
      const byLanes = laneEtaMs(this.#o.client, session, profileId, await this.#o.store.jobRowsLeft(jobId));
      return Math.ceil(Math.max(byLanes, counts.left * (this.#runner.meanRowMs(jobId) ?? 0)));
    } catch {
      return null;
    }
  }

  #reviewerParts(): JobReviewerParts {
    return { ...this.#o, reviews: this.#reviews, now: this.#o.clock.wallNow };
  }
}
