import type { LaneLimit, LaneSnapshot } from './lane-types';

const FLOOR_PER_MINUTE = 5;
const CEILING_PER_MINUTE = 60;
const STEP_PER_MINUTE = 5;
const QUIET_MS = 600_000;

/** What a lane learned about a limit nobody states, as it is kept over restarts. */
export interface Learned {
  /** The setting it was learned from; another setting makes it void. */
  base: number;
  perMinute: number;
}

/**
 * The limit of one lane, in requests a minute. A stated limit never changes. A setting learns: a refusal halves it, not below 5; ten
 * minutes in use without one add 5, not above 60 (or above the setting, where that is higher, as with the sample data).
 */
export class LearnedLimit {
  private base: number;
  private current: number;
  private stated: boolean;
  private changedAt: number;

  /** @param now milliseconds, monotonic */
  constructor(limit: LaneLimit, now: number, learned: Learned | null = null) {
    this.base = limit.perMinute;
    this.stated = limit.source === 'reference';
    this.current = learned?.base === limit.perMinute && !this.stated ? learned.perMinute : limit.perMinute;
    this.changedAt = now;
  }

  get perMinute(): number {
    return this.current;
  }

  get source(): LaneSnapshot['source'] {
    if (this.stated) return 'reference';
    return this.current === this.base ? 'setting' : 'learned';
  }

  get learned(): Learned | null {
    return this.source === 'learned' ? { base: this.base, perMinute: this.current } : null;
  }

  /** Follows a changed setting; the same one keeps what was learned. */
  follow(limit: LaneLimit, now: number): void {
    const stated = limit.source === 'reference';
    if (limit.perMinute === this.base && stated === this.stated) return;
    this.base = limit.perMinute;
    this.current = limit.perMinute;
    this.stated = stated;
    this.changedAt = now;
  }

  /**
   * A request was refused for being too many.
   * @param startedAt when it was started: requests already under way when the limit was last lowered say nothing about the new one
   */
  refused(startedAt: number, now: number): void {
    if (this.stated || startedAt < this.changedAt) return;
    this.current = Math.min(this.current, Math.max(FLOOR_PER_MINUTE, Math.floor(this.current / 2)));
    this.changedAt = now;
  }

  /** A request went through. An idle lane learns nothing, so only use counts as quiet. */
  accepted(now: number): void {
    if (this.stated || now - this.changedAt < QUIET_MS) return;
    const ceiling = Math.max(CEILING_PER_MINUTE, this.base);
    this.current = Math.min(ceiling, this.current + STEP_PER_MINUTE);
    this.changedAt = now;
  }
}
