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
  /** By rank, each in order of arrival: thousands may wait, and most questions concern the few at the front. */
  private readonly classes: Waiter[][] = PRIORITIES.map(() => []);
  private turns = 0;
  private readonly lastTurn = new Map<string, number>();

  get size(): number {
    return this.classes.reduce((sum, waiters) => sum + waiters.length, 0);
  }

  add(waiter: Waiter): void {
    this.classes[rankOf(waiter)]?.push(waiter);
  }

  /** @returns whether it was waiting */
  remove(waiter: Waiter): boolean {
    for (const waiters of this.classes) {
      const at = waiters.indexOf(waiter);
      if (at < 0) continue;
      waiters.splice(at, 1);
      return true;
    }
    return false;
  }

  /** Takes everyone out who does not match. */
  removeUnless(stays: (waiter: Waiter) => boolean): Waiter[] {
    const all = this.empty();
    for (const waiter of all.filter(stays)) this.add(waiter);
    return all.filter((waiter) => !stays(waiter));
  }

  /** Someone's priority has changed. */
  reorder(): void {
    for (const waiter of this.empty()) this.add(waiter);
  }

  /**
   * The most urgent waiter that may start, without taking it out; null if none may.
   * @param lists whether `bulk` and `background` may start at all
   */
  next(now: number, lists: boolean, mayStart: (waiter: Waiter) => boolean): Waiter | null {
    const open = this.classes.slice(0, lists ? PRIORITIES.length : PRIORITIES.indexOf('bulk'));
    const first = open.reduce<Waiter | null>((found, waiters) => found ?? this.firstOf(waiters, mayStart), null);
    if (!first || isUrgent(first.request.priority) || this.turns % AGED_TURN !== AGED_TURN - 1) return first;
    const oldest = open.slice(rankOf(first) + 1).flatMap((waiters) => waiters.find(mayStart) ?? []);
    const aged = oldest.filter((waiter) => now - waiter.since >= AGEING_MS);
    return aged.reduce((best, waiter) => (waiter.order < best.order || best === first ? waiter : best), first);
  }

  /** The waiter starts. */
  take(waiter: Waiter): void {
    this.remove(waiter);
    this.turns += 1;
    if (this.size === 0) this.lastTurn.clear();
    else this.lastTurn.set(waiter.request.fairnessKey, this.turns);
  }

  /** Who comes first in one class: by arrival, and in lists the one whose last turn is longest ago. */
  private firstOf(waiters: readonly Waiter[], mayStart: (waiter: Waiter) => boolean): Waiter | null {
    const earliest = waiters.find(mayStart);
    if (!earliest || isUsers(earliest.request.priority)) return earliest ?? null;
    const turnOf = ({ request }: Waiter): number => this.lastTurn.get(request.fairnessKey) ?? 0;
    return waiters.reduce(
      (best, waiter) => (turnOf(waiter) < turnOf(best) && mayStart(waiter) ? waiter : best),
      earliest,
    );
  }

  private empty(): Waiter[] {
    const all = this.classes.flat().sort((a, b) => a.order - b.order);
    for (const waiters of this.classes) waiters.length = 0;
    return all;
  }
}
