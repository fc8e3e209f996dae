import type { Learned } from './learned-limit';
import { LearnedLimit } from './learned-limit';
import type { LaneEffect, LaneLimit } from './lane-types';

/**
 * How long a slot stays taken after the answer. Counted from the answer because the server counts from the arrival, which lies between
 * sending and answer: counted from sending, jitter would put too many arrivals into one minute.
 */
export const SLOT_MS = 60_050;
/** The same without an answer: the request may arrive a little after we stopped waiting. */
export const UNANSWERED_SLOT_MS = 62_000;

/** One slot in so many of the limit is written as taken before it is, and this many at most. None of Spoki's own limits. */
const AHEAD_PER = 100;
const MOST_AHEAD = 100;

/** One place in the minute. `freeAt` is null while the request is under way. */
export interface Slot {
  freeAt: number | null;
  startedAt: number;
}

/** What is kept of a lane over restarts: milliseconds from the moment of writing, null for requests under way. */
export interface LaneRecord {
  keyId: string;
  family: string;
  slots: (number | null)[];
  heldMs: number;
  learned: Learned | null;
}

/** The sliding window of one key and operation family. All times are milliseconds on the monotonic clock. */
export class Lane {
  readonly keyId: string;
  readonly family: string;
  readonly limit: LearnedLimit;
  private slots: Slot[] = [];
  private heldUntil = 0;
  /** Starts to come that the file already holds. */
  private ahead = 0;

  constructor(keyId: string, family: string, limit: LaneLimit, now: number, learned: Learned | null = null) {
    this.keyId = keyId;
    this.family = family;
    this.limit = new LearnedLimit(limit, now, learned);
  }

  /** Takes up slots of an earlier run. @param elapsedMs how long ago they were written, at least */
  restore(record: LaneRecord, elapsedMs: number, now: number): void {
    this.slots = record.slots.map((left) => ({
      startedAt: now,
      freeAt: left === null ? now + UNANSWERED_SLOT_MS : now + Math.max(0, left - elapsedMs),
    }));
    this.heldUntil = now + Math.max(0, record.heldMs - elapsedMs);
  }

  /** What a restart needs to know; null if that is nothing. */
  record(now: number): LaneRecord | null {
    this.forgetFree(now);
    const heldMs = Math.max(0, this.heldUntil - now);
    const { learned } = this.limit;
    if (this.slots.length === 0 && heldMs === 0 && learned === null) return null;
    const slots = [
      ...this.slots.map(({ freeAt }) => (freeAt === null ? null : freeAt - now)),
      ...Array.from({ length: this.mostAhead() }, () => null),
    ];
    return { keyId: this.keyId, family: this.family, slots, heldMs, learned };
  }

  /** What `record` told is in the file. */
  recorded(): void {
    this.ahead = this.slots.length === 0 ? 0 : this.mostAhead();
  }

  /** Whether the file already holds the next start, so that it need not be written before. */
  get isNextRecorded(): boolean {
    return this.ahead > 0;
  }

  /**
   * Of a limit far above Spoki's, as of the sample data, so many slots are written as taken before they are: writing the file before each
   * of thousands of requests would take longer than all else. A crash leaves so many fewer for a minute.
   */
  private mostAhead(): number {
    const wanted = Math.min(MOST_AHEAD, Math.floor(this.limit.perMinute / AHEAD_PER));
    return Math.max(0, Math.min(wanted, this.limit.perMinute - this.slots.length));
  }

  inUse(now: number): number {
    this.forgetFree(now);
    return this.slots.length;
  }

  /** Whether a request may start now, leaving `keep` slots free. */
  hasRoom(now: number, keep: number): boolean {
    return now >= this.heldUntil && this.inUse(now) < this.limit.perMinute - keep;
  }

  /** When there may be room again, as far as time alone decides; null if that depends on requests under way. */
  roomAt(now: number, keep: number): number | null {
    const surplus = this.inUse(now) - (this.limit.perMinute - keep);
    if (surplus < 0) return Math.max(now, this.heldUntil);
    const freeTimes = this.freeTimes();
    const at = freeTimes[surplus];
    return at === undefined ? null : Math.max(at, this.heldUntil);
  }

  /** When each taken slot with a known end becomes free, earliest first. */
  freeTimes(): number[] {
    return this.slots.flatMap(({ freeAt }) => freeAt ?? []).sort((a, b) => a - b);
  }

  /** When the wait that Spoki asked for ends; in the past if it asked for none. */
  get heldTo(): number {
    return this.heldUntil;
  }

  take(now: number): Slot {
    const slot: Slot = { freeAt: null, startedAt: now };
    this.slots.push(slot);
    this.ahead = Math.max(0, this.ahead - 1);
    return slot;
  }

  /** The request of a slot has ended. */
  finish(slot: Slot, { arrived, failed, throttledMs }: LaneEffect, now: number): void {
    if (arrived === 'no') this.slots = this.slots.filter((other) => other !== slot);
    else slot.freeAt = now + (arrived === 'answered' ? SLOT_MS : UNANSWERED_SLOT_MS);
    if (throttledMs !== null) {
      this.heldUntil = Math.max(this.heldUntil, now + throttledMs);
      this.limit.refused(slot.startedAt, now);
    } else if (arrived === 'answered' && !failed) {
      this.limit.accepted(now);
    }
  }

  private forgetFree(now: number): void {
    this.slots = this.slots.filter(({ freeAt }) => freeAt === null || freeAt > now);
  }
}
