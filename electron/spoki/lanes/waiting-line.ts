import { type Priority, PRIORITIES } from '../session';
import type { LaneEffect, LaneRequest } from './lane-types';

/** Tells the lanes how a started request ended. To be called exactly once. */
export type Finish = (effect: LaneEffect) => void;

/** A request that waits for its turn. */
export interface Waiter {
  request: LaneRequest;
  /** Since when, on the monotonic clock. */
  since: number;
  /** Order of arrival over all lanes. */
  order: number;
  start(finish: Finish): void;
  /** The key was stopped. */
  refuse(): void;
}

/** After this long a waiter of a lower class takes turns with the higher ones. */
export const AGEING_MS = 120_000;
/** One turn in this many goes to it. */
const AGED_TURN = 4;

const RANK = new Map<Priority, number>(PRIORITIES.map((priority, rank) => [priority, rank]));
/** 0 for the most urgent class. */
export function rankOf({ request }: Waiter): number {
  return RANK.get(request.priority) ?? PRIORITIES.length;
}

/** Money and a person's own doing; nothing passes them, and the kept slot is theirs. */
export function isUsers(priority: Priority): boolean {
  return priority === 'settle' || priority === 'user-write' || priority === 'user-read';
}

const isUrgent = (priority: Priority): boolean => priority === 'settle' || priority === 'user-write';

/** Who waits in one lane, and whose turn it is. */
export class WaitingLine {
  private waiters: Waiter[] = [];
  private turns = 0;
  private readonly lastTurn = new Map<string, number>();

  get size(): number {
    return this.waiters.length;
  }

  add(waiter: Waiter): void {
    this.waiters.push(waiter);
  }

  /** @returns whether it was waiting */
  remove(waiter: Waiter): boolean {
    const at = this.waiters.indexOf(waiter);
    if (at >= 0) this.waiters.splice(at, 1);
    return at >= 0;
  }

  /** Takes everyone out who does not match. */
  removeUnless(stays: (waiter: Waiter) => boolean): Waiter[] {
    const leaving = this.waiters.filter((waiter) => !stays(waiter));
    this.waiters = this.waiters.filter(stays);
    return leaving;
  }

  /** The most urgent waiter that may start, without taking it out; null if none may. */
  next(now: number, mayStart: (waiter: Waiter) => boolean): Waiter | null {
    const ready = this.waiters.filter(mayStart);
    const first = ready.reduce<Waiter | null>(
      (best, waiter) => (best && this.before(best, waiter) ? best : waiter),
      null,
    );
    if (!first || isUrgent(first.request.priority) || this.turns % AGED_TURN !== AGED_TURN - 1) return first;
    const aged = ready.filter((waiter) => rankOf(waiter) > rankOf(first) && now - waiter.since >= AGEING_MS);
    return aged.reduce((oldest, waiter) => (waiter.order < oldest.order ? waiter : oldest), first);
  }

  /** The waiter starts. */
  take(waiter: Waiter): void {
    this.remove(waiter);
    this.turns += 1;
    if (this.waiters.length === 0) this.lastTurn.clear();
    else this.lastTurn.set(waiter.request.fairnessKey, this.turns);
  }

  /** Class first; among long lists the one whose last turn is longest ago; then the order of arrival. */
  private before(a: Waiter, b: Waiter): boolean {
    const byRank = rankOf(a) - rankOf(b);
    if (byRank !== 0) return byRank < 0;
    if (!isUsers(a.request.priority)) {
      const byTurn = (this.lastTurn.get(a.request.fairnessKey) ?? 0) - (this.lastTurn.get(b.request.fairnessKey) ?? 0);
      if (byTurn !== 0) return byTurn < 0;
    }
    return a.order < b.order;
  }
}
