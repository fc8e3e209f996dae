import type { RemoteApi } from '@electron/processes/rpc';
import type { Clock } from '@electron/spoki/clock';
import type { WaitingRow } from '@electron/store/job-store-api';
import type { StoreApi } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import { keyOwnerOf } from '@shared/domain/operation';
import { type AppError, toAppError } from '@shared/errors/app-error';
import type { Job } from '@shared/ipc/operation-models';
import { concernsAll } from './row-outcome';
import type { RowEnd, RowSender } from './row-sender';

/** Unknown outcomes in a row after which even a job that goes past them stops: then it is not the row. */
const MOST_UNKNOWN = 3;
/** Rows in a row refused for their rate after which a job stops, rather than use up the rest. */
const MOST_LIMITED = 5;

export interface JobRunnerParts {
  store: Pick<RemoteApi<StoreApi>, 'nextJobRow' | 'changeJob' | 'changeJobRow'> & {
    getJob(jobId: string): Promise<Pick<Job, 'state' | 'pastUnknown'>>;
  };
  sender: Pick<RowSender, 'send'>;
  clock: Clock;
  /** The job, or a row of it, has changed. */
  changed: (jobId: string, profileId: ProfileId) => void;
  reportFailure: (what: string, error: AppError) => void;
}

interface Running {
  profileId: ProfileId;
  /** False once it is to send nothing more. */
  wanted: boolean;
  /** It was told to go on, perhaps while it was already coming to its stop. */
  again: boolean;
  stop: AbortController;
  ended: Promise<void>;
  /** Since when, on the monotonic clock, and how many rows since. */
  since: number;
  rows: number;
  unknownInARow: number;
  limitedInARow: number;
}

type Pause = Pick<Job, 'pausedBecause' | 'error'>;

/** More keys that only this run of the app knows would be lost with it. */
const UNSAVED_KEY: Pause = {
  pausedBecause: 'failure',
  error: { kind: 'vault-unavailable', message: 'a new key could not be stored: save it before the others are made' },
};

/** Sends the rows of jobs, one after another in each; jobs run side by side, and the rate lanes let them take turns. */
export class JobRunner {
  readonly #o: JobRunnerParts;
  readonly #running = new Map<string, Running>();
  /** Why a job stopped whose pause the store could not keep. */
  readonly #troubles = new Map<string, AppError>();

  constructor(parts: JobRunnerParts) {
    this.#o = parts;
  }

  /** Goes on with a job that the store has as running. One that is ending its last row, or coming to its stop, goes on behind that. */
  run(jobId: string, profileId: ProfileId): void {
    this.#troubles.delete(jobId);
    const known = this.#running.get(jobId);
    if (known) {
      known.wanted = true;
      known.again = true;
      if (known.stop.signal.aborted) known.stop = new AbortController();
      return;
    }
    const running: Running = {
      ...{ profileId, wanted: true, again: false, stop: new AbortController(), ended: Promise.resolve() },
      ...{ since: this.#o.clock.now(), rows: 0, unknownInARow: 0, limitedInARow: 0 },
    };
    this.#running.set(jobId, running);
    running.ended = this.#run(jobId, running);
  }

  /** Sends nothing more after what is under way; what waits for its turn is not sent. */
  stop(jobId: string): void {
    const running = this.#running.get(jobId);
    if (!running) return;
    running.wanted = false;
    running.again = false;
    running.stop.abort();
  }

  stopProfile(profileId: ProfileId): void {
    for (const [jobId, running] of this.#running) if (running.profileId === profileId) this.stop(jobId);
  }

  /** Stops all, and resolves when what was under way has ended. */
  async stopAll(): Promise<void> {
    const ended = [...this.#running.values()].map((running) => running.ended);
    for (const jobId of this.#running.keys()) this.stop(jobId);
    await Promise.all(ended);
  }

  isRunning(jobId: string): boolean {
    return this.#running.has(jobId);
  }

  /** Why it stopped without the store knowing. */
  troubleOf(jobId: string): AppError | null {
    return this.#troubles.get(jobId) ?? null;
  }

  /** Milliseconds a row has taken in the mean since the job last began to run; null before the first. */
  meanRowMs(jobId: string): number | null {
    const running = this.#running.get(jobId);
    return running && running.rows > 0 ? (this.#o.clock.now() - running.since) / running.rows : null;
  }

  async #run(jobId: string, running: Running): Promise<void> {
    await this.#runOnce(jobId, running, async () => true);
    while (running.again) {
      running.again = false;
      await this.#runOnce(jobId, running, async () => this.#isToGoOn(jobId, running));
    }
    this.#running.delete(jobId);
    this.#o.changed(jobId, running.profileId);
  }

  async #runOnce(jobId: string, running: Running, isToRun: () => Promise<boolean>): Promise<void> {
    try {
      if (!(await isToRun())) return;
      const pause = await this.#sendRows(jobId, running);
      if (pause) await this.#o.store.changeJob(jobId, ['running'], { state: 'paused', ...pause });
    } catch (thrown) {
      await this.#pauseAfter(jobId, toAppError(thrown));
    }
  }

  /** Whether it was told to go on after it stopped, and not before: only the store knows which came last. */
  async #isToGoOn(jobId: string, running: Running): Promise<boolean> {
    running.unknownInARow = 0;
    running.limitedInARow = 0;
    const { state } = await this.#o.store.getJob(jobId);
    return state === 'running' && running.wanted;
  }

  /** @returns why it is to pause; null if it is done, or was stopped */
  async #sendRows(jobId: string, running: Running): Promise<Pause | null> {
    const { store, sender, changed } = this.#o;
    let pause: Pause | null = null;
    for (;;) {
      const row = await store.nextJobRow(jobId);
      if (!row) {
        await store.changeJob(jobId, ['running', 'paused'], { state: 'done', pausedBecause: null, error: null });
        return null;
      }
      if (pause || !running.wanted) return pause;
      if (row.restsOn !== null && row.restsOn !== 'applied') await this.#skip(jobId, row.position);
      else {
        const { signal } = running.stop;
        const end = await sender.send(jobId, running.profileId, row, signal);
        running.rows += 1;
        pause = end.then === 'interrupted' ? pauseUnless(signal.aborted) : await this.#judge(jobId, running, row, end);
      }
      changed(jobId, running.profileId);
    }
  }

  #skip(jobId: string, position: number): Promise<void> {
    const at = this.#o.clock.wallNow();
    const skipped = { state: 'skipped', standing: 'left-out', operationId: null, error: null, at } as const;
    return this.#o.store.changeJobRow(jobId, position, skipped);
  }

  async #judge(
    jobId: string,
    running: Running,
    { intent, accountId }: WaitingRow,
    end: Exclude<RowEnd, { then: 'interrupted' }>,
  ): Promise<Pause | null> {
    if (end.then === 'failed') return end.ofAll ? { pausedBecause: 'failure', error: end.error } : null;
    const { result } = end;
    running.unknownInARow = result.type === 'UNKNOWN' ? running.unknownInARow + 1 : 0;
    running.limitedInARow = result.type === 'RATE_LIMITED' ? running.limitedInARow + 1 : 0;
    if (result.type === 'OK') return result.newKey?.kept === 'not-kept' ? UNSAVED_KEY : null;
    if (result.type === 'UNKNOWN') {
      const { pastUnknown } = await this.#o.store.getJob(jobId);
      const goesOn = pastUnknown && running.unknownInARow < MOST_UNKNOWN;
      return goesOn ? null : { pausedBecause: 'unknown-outcome', error: null };
    }
    const ofAll = concernsAll(result.error, result.type !== 'NOT_SENT', keyOwnerOf(intent, accountId));
    const stops = ofAll || running.limitedInARow >= MOST_LIMITED;
    return stops ? { pausedBecause: 'failure', error: result.error } : null;
  }

  /** Something failed that no row could be asked about, such as the store. */
  async #pauseAfter(jobId: string, error: AppError): Promise<void> {
    const { store, reportFailure } = this.#o;
    reportFailure('running a job', error);
    this.#troubles.set(jobId, error);
    try {
      await store.changeJob(jobId, ['running'], { state: 'paused', pausedBecause: 'failure', error });
    } catch (thrown) {
      reportFailure('pausing a job', toAppError(thrown));
    }
  }
}

/** Nobody but this job stops its rows: if another did, trying on would have no end. */
function pauseUnless(stopped: boolean): Pause | null {
  const error: AppError = { kind: 'cancelled', message: 'a row was stopped before it was sent' };
  return stopped ? null : { pausedBecause: 'failure', error };
}
