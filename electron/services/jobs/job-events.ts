import type { Clock } from '@electron/spoki/clock';
import type { ProfileId } from '@shared/domain/ids';
import type { AppEvent } from '@shared/ipc/events';

/** A screen reads the whole job on each event, so a job is told of at most this often, milliseconds … */
const EVERY_MS = 250;
/** … and a long one less often: milliseconds for each of its rows. */
const EVERY_MS_A_ROW = 0.25;

/** Tells the window of jobs that change, a few times a second at most, and always of the last change. */
export class JobEvents {
  readonly #clock: Clock;
  readonly #emit: (event: AppEvent) => void;
  readonly #everyMs = new Map<string, number>();
  readonly #toldAt = new Map<string, number>();
  #stopped = false;
  readonly #waiting = new Map<string, () => void>();

  constructor(clock: Clock, emit: (event: AppEvent) => void) {
    this.#clock = clock;
    this.#emit = emit;
  }

  /** @param rows of the job */
  sizeIs(jobId: string, rows: number): void {
    this.#everyMs.set(jobId, Math.max(EVERY_MS, rows * EVERY_MS_A_ROW));
  }

  changed(jobId: string, profileId: ProfileId): void {
    if (this.#stopped || this.#waiting.has(jobId)) return;
    const tell = (): void => {
      this.#waiting.delete(jobId);
      this.#toldAt.set(jobId, this.#clock.now());
      this.#emit({ type: 'job-changed', profileId, jobId });
    };
    const toldAt = this.#toldAt.get(jobId) ?? Number.NEGATIVE_INFINITY;
    const waitMs = toldAt + (this.#everyMs.get(jobId) ?? EVERY_MS) - this.#clock.now();
    if (waitMs <= 0) tell();
    else this.#waiting.set(jobId, this.#clock.after(Math.ceil(waitMs), tell));
  }

  /** Nothing is told any more. */
  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }
}
