import type { KeyGate } from './key-gate';
import { SLOT_MS } from './lane';
import type { OpenLane } from './lane-book';
import type { LaneSnapshot } from './lane-types';

/** A lane for the settings screen. */
export function snapshotOf({ lane, line }: OpenLane, gate: KeyGate, now: number, closedUntil: number): LaneSnapshot {
  const inUse = lane.inUse(now);
  const roomAt = lane.roomAt(now, 0) ?? now + SLOT_MS;
  return {
    keyId: lane.keyId,
    keyOwner: ownerOf(lane.keyId),
    family: lane.family,
    limitPerMinute: lane.limit.perMinute,
    source: lane.limit.source,
    inUse,
    waiting: line.size,
    nextFreeMs: Math.ceil(Math.max(roomAt, gate.pausedUntil, closedUntil, now) - now),
    stopped: gate.stopped,
  };
}

/** `partner:<profile>` → `partner`; `account:<profile>:<id>` → the id; anything else as it is. */
function ownerOf(keyId: string): string {
  const [kind, , account] = keyId.split(':');
  return kind === 'partner' ? 'partner' : (account ?? keyId);
}

/**
 * Milliseconds until those waiting and `count` more will have been started: what the lane would do, request by request, if nothing fails.
 * The limit grows on the way as it does in use, and is refused again where it was refused before.
 * @param keep slots that these requests have to leave free
 */
export function estimateStartMs(
  { lane, line }: OpenLane,
  count: number,
  { now, notBefore, keep }: { now: number; notBefore: number; keep: number },
): number {
  const requests = line.size + count;
  if (count <= 0) return 0;
  const earliest = Math.max(now, notBefore, lane.heldTo);
  if (lane.inUse(now) + requests <= lane.limit.perMinute - keep) return Math.ceil(earliest - now);
  const known = lane.freeTimes();
  const underWay = Array.from({ length: lane.inUse(now) - known.length }, () => now + SLOT_MS);
  /** When each taken slot becomes free, earliest first; those before `head` are free. */
  const freeAt = [...known, ...underWay].sort((a, b) => a - b);
  const limitAt = lane.limit.forecast();
  let head = 0;
  let at = earliest;
  for (let started = 0; started < requests; started += 1) {
    const isFree = (): boolean => (freeAt[head] ?? Infinity) <= at;
    while (isFree()) head += 1;
    while (freeAt.length - head >= limitAt(at) - keep) {
      at = Math.max(at, freeAt[head] ?? at);
      head += 1;
    }
    freeAt.push(at + SLOT_MS);
  }
  return Math.ceil(at - now);
}
