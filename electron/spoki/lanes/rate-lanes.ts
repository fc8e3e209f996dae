import type { Clock } from '../clock';
import { cancelled, keyStopped } from './lane-errors';
import { estimateStartMs, snapshotOf } from './lane-estimate';
import { LaneBook, type OpenLane } from './lane-book';
import type { LaneEffect, LaneLimit, LaneRequest, LaneSnapshot } from './lane-types';
import type { LaneStore } from './lane-store';
import { KeyGate } from './key-gate';
import { type Waiter, rankOf } from './waiting-line';

export interface RateLanesParts {
  clock: Clock;
  store: LaneStore;
  /** From 0 up to, not including, 1. */
  random: () => number;
  /** The slots could not be saved; the limits still hold until the app is closed. Default: ignored. */
  onStoreError?: (thrown: unknown) => void;
}

export interface RateLanes {
  /**
   * Waits for a slot, then runs `work`, whose effect says what became of the request.
   * Rejects with `cancelled` when the signal fires while waiting, and with `key-stopped` while or once the key is stopped.
   */
  run<T>(
    request: LaneRequest,
    signal: AbortSignal | undefined,
    work: () => Promise<{ value: T; effect: LaneEffect }>,
  ): Promise<T>;
  /** The urgency of a waiting request of this key has changed. */
  wake(keyId: string): void;
  /** Lets a key that was refused be used again, because it was replaced or verified. */
  resumeKey(keyId: string): void;
  /** Whether a person is at the app: then one slot of each lane is kept free for them. Default true. */
  setUserActive(active: boolean): void;
  snapshot(): LaneSnapshot[];
  /**
   * Milliseconds until `count` more requests will have been started, those that already wait included.
   * @param asList they are of a list, which leaves free what is kept for a person. Default false.
   */
  estimateMs(lane: { keyId: string; family: string; limit: LaneLimit }, count: number, asList?: boolean): number;
  /** Saves and lets go of its timers. */
  close(): void;
}

/**
 * Keeps every key within its limits. A lane is a key and an operation family; its slots are a sliding minute, counted from the answer.
 * (Design: Security and reliability, "Rate lanes"; limits from the reference's index.)
 */
export function createRateLanes({ clock, store, random, onStoreError = () => undefined }: RateLanesParts): RateLanes {
  const book = new LaneBook({ clock, store, onStoreError });
  const gates = new Map<string, KeyGate>();
  const timers = new Map<string, () => void>();
  let userActive = true;
  let arrivals = 0;

  const gateOf = (keyId: string): KeyGate => {
    const gate = gates.get(keyId) ?? new KeyGate();
    gates.set(keyId, gate);
    return gate;
  };
  const keptSlots = ({ lane }: OpenLane): number => (userActive && lane.limit.perMinute > 1 ? 1 : 0);

  /** The most urgent request of a key that may start now. */
  function nextOf(keyId: string, now: number): { waiter: Waiter; from: OpenLane } | null {
    const gate = gateOf(keyId);
    if (now < Math.max(book.closedUntil, gate.pausedUntil)) return null;
    let best: { waiter: Waiter; from: OpenLane } | null = null;
    for (const from of book.ofKey(keyId)) {
      if (from.line.size === 0 || !from.lane.hasRoom(now, 0)) continue;
      const lists = gate.admitsLists && from.lane.hasRoom(now, keptSlots(from));
      const waiter = from.line.next(now, lists, ({ request }) => gate.admits(request));
      if (waiter && (!best || rankOf(waiter) < rankOf(best.waiter))) best = { waiter, from };
    }
    return best;
  }

  function pump(keyId: string): void {
    const now = clock.now();
    const starting: (() => void)[] = [];
    let unrecorded = false;
    for (let next = nextOf(keyId, now); next; next = nextOf(keyId, now)) {
      const { waiter, from } = next;
      unrecorded ||= !from.lane.isNextRecorded;
      const slot = from.lane.take(now);
      from.line.take(waiter);
      gateOf(keyId).started(waiter.request);
      starting.push(() =>
        waiter.start((effect) => {
          from.lane.finish(slot, effect, clock.now());
          ended(waiter.request, effect);
        }),
      );
    }
    if (unrecorded) book.save();
    setTimer(keyId, now);
    for (const start of starting) start();
  }

  function ended(request: LaneRequest, effect: LaneEffect): void {
    const gate = gateOf(request.keyId);
    gate.ended(request, effect, clock.now(), random());
    if (gate.stopped) refuseWaiting(request.keyId);
    book.saveSoon();
    pump(request.keyId);
  }

  function refuseWaiting(keyId: string): void {
    for (const { line } of book.ofKey(keyId)) {
      for (const waiter of line.removeUnless(({ request }) => request.verify)) waiter.refuse();
    }
  }

  /** Comes back when time alone may let someone start; everything else that could is an event. */
  function setTimer(keyId: string, now: number): void {
    timers.get(keyId)?.();
    timers.delete(keyId);
    const waiting = book.ofKey(keyId).filter(({ line }) => line.size > 0);
    if (waiting.length === 0) return;
    const rooms = waiting.flatMap((open) => [open.lane.roomAt(now, 0), open.lane.roomAt(now, keptSlots(open))]);
    const moments = [book.closedUntil, gateOf(keyId).pausedUntil, ...rooms].filter((at) => at !== null && at > now);
    if (moments.length === 0) return;
    const waitMs = Math.ceil(Math.min(...moments.map(Number)) - now);
    timers.set(
      keyId,
      clock.after(waitMs, () => pump(keyId)),
    );
  }

  return {
    run: (request, signal, work) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(cancelled(request.family));
        if (gateOf(request.keyId).stopped && !request.verify) return reject(keyStopped(request.family));
        const { line } = book.lane(request.keyId, request.family, request.limit);
        const onAbort = (): void => {
          if (line.remove(waiter)) reject(cancelled(request.family));
        };
        const waiter: Waiter = {
          request,
          since: clock.now(),
          order: (arrivals += 1),
          start(finish) {
            signal?.removeEventListener('abort', onAbort);
            work().then(
              ({ value, effect }) => {
                finish(effect);
                resolve(value);
              },
              (thrown: unknown) => {
                finish({ arrived: 'unanswered', failed: true, throttledMs: null, stopsKey: false });
                reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
              },
            );
          },
          refuse() {
            signal?.removeEventListener('abort', onAbort);
            reject(keyStopped(request.family));
          },
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        line.add(waiter);
        pump(request.keyId);
      }),
    wake(keyId) {
      for (const { line } of book.ofKey(keyId)) line.reorder();
      pump(keyId);
    },
    resumeKey(keyId) {
      gateOf(keyId).stopped = false;
      pump(keyId);
    },
    setUserActive(active) {
      userActive = active;
      for (const keyId of gates.keys()) pump(keyId);
    },
    snapshot: () => book.all().map((open) => snapshotOf(open, gateOf(open.lane.keyId), clock.now(), book.closedUntil)),
    estimateMs(target, count, asList = false) {
      const open = book.lane(target.keyId, target.family, target.limit);
      return estimateStartMs(open, count, {
        now: clock.now(),
        notBefore: Math.max(book.closedUntil, gateOf(target.keyId).pausedUntil),
        keep: asList ? keptSlots(open) : 0,
      });
    },
    close() {
      for (const cancel of timers.values()) cancel();
      timers.clear();
      book.close();
    },
  };
}
