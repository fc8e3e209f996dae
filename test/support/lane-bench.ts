import type { LaneEffect, LaneRequest } from '@electron/spoki/lanes/lane-types';
import { type RateLanes, createRateLanes } from '@electron/spoki/lanes/rate-lanes';
import { type AppError, toAppError } from '@shared/errors/app-error';
import { VirtualTime } from './virtual-clock';

export const ANSWERED: LaneEffect = { arrived: 'answered', failed: false, throttledMs: null, stopsKey: false };

export interface Job extends Partial<LaneRequest> {
  name?: string;
  latencyMs?: number;
  effect?: LaneEffect;
  signal?: AbortSignal;
}

/** Rate lanes on virtual time, with a list of what was started when. */
export class LaneBench {
  readonly time = new VirtualTime();
  readonly started: { name: string; at: number; job: Job }[] = [];
  readonly failed: { name: string; error: AppError; at: number }[] = [];
  saved: string | null = null;
  lanes: RateLanes;
  private process = this.time.clock();

  constructor(saved: string | null = null) {
    this.saved = saved;
    this.lanes = this.open();
  }

  private open(): RateLanes {
    const store = { load: () => this.saved, save: (text: string) => void (this.saved = text) };
    return createRateLanes({ clock: this.process, store, random: () => 0.5 });
  }

  /** The process is killed and started again; what was saved is all that is left. */
  restart(): void {
    this.process.end();
    this.process = this.time.clock();
    this.lanes = this.open();
  }

  request(job: Job = {}): void {
    const { name = '', latencyMs = 10, effect = ANSWERED, signal, ...rest } = job;
    const request: LaneRequest = {
      keyId: 'partner:p',
      family: 'GET a/',
      limit: { perMinute: 5, source: 'reference' },
      fairnessKey: '',
      money: false,
      verify: false,
      ...rest,
      get priority() {
        return job.priority ?? 'user-read';
      },
    };
    // A request ends only in the process that sent it: what was killed hears of no answer, and starts nothing because of one.
    const { process } = this;
    const work = async (): Promise<{ value: string; effect: LaneEffect }> => {
      this.started.push({ name, at: this.time.now, job });
      await new Promise<void>((resolve) => void process.after(latencyMs, resolve));
      return { value: name, effect };
    };
    const failed = (thrown: unknown): void =>
      void this.failed.push({ name, error: toAppError(thrown), at: this.time.now });
    this.lanes.run(request, signal, work).catch(failed);
  }

  names(): string[] {
    return this.started.map(({ name }) => name);
  }
}
