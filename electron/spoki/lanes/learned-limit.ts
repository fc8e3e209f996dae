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
  private loweredAt = Number.NEGATIVE_INFINITY;
  /** The least limit that is expected to be refused, from the last refusal, until ten quiet minutes at as much say otherwise. */
  private refusedFrom: number | null = null;
  /** The limit that held for ten minutes before it grew to the present one; null if it did not grow. */
  private heldBefore: number | null = null;

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
    this.refusedFrom = null;
    this.heldBefore = null;
  }

  /**
   * A request was refused for being too many.
   * @param startedAt when it was started: requests already under way when the limit was last lowered say nothing about the new one
   */
  refused(startedAt: number, now: number): void {
    if (this.stated || startedAt < this.changedAt || startedAt <= this.loweredAt) return;
    const known = this.refusedFrom !== null && this.refusedFrom <= this.current ? this.refusedFrom : 0;
    this.refusedFrom = Math.max(known, this.heldBefore === null ? this.current : this.heldBefore + 1);
    this.heldBefore = null;
    this.current = halved(this.current);
    this.loweredAt = now;
    this.changedAt = now;
  }

  /** A request went through. An idle lane learns nothing, so only use counts as quiet. */
  accepted(now: number): void {
    if (this.stated || now - this.changedAt < QUIET_MS) return;
    if (this.refusedFrom !== null && this.current >= this.refusedFrom) this.refusedFrom = null;
    this.heldBefore = this.current;
    this.current = this.grown(this.current);
    this.changedAt = now;
  }

  /** What the limit will be at moments to come, each not before the last, if the lane is in use and Spoki refuses what it refused before. */
  forecast(): (at: number) => number {
    let { current, changedAt } = this;
    return (at) => {
      if (this.stated || at - changedAt < QUIET_MS) return current;
      const next = this.grown(current);
      current = this.refusedFrom !== null && next >= this.refusedFrom ? halved(next) : next;
      changedAt = at;
      return current;
    };
  }

  private grown(limit: number): number {
    return Math.min(Math.max(CEILING_PER_MINUTE, this.base), limit + STEP_PER_MINUTE);
  }
}

const halved = (limit: number): number => Math.min(limit, Math.max(FLOOR_PER_MINUTE, Math.floor(limit / 2)));
