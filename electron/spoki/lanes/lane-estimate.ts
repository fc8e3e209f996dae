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
 * Milliseconds until those waiting and `count` more will have been started, if nothing fails: the first minute fills the slots as they
 * become free, each further minute fills them again.
 * @param keep slots that these requests have to leave free
 */
export function estimateStartMs(
  { lane, line }: OpenLane,
  count: number,
  { now, notBefore, keep }: { now: number; notBefore: number; keep: number },
): number {
  const requests = line.size + count;
  if (count <= 0) return 0;
  const base = Math.max(now, notBefore, lane.heldTo);
  const taken = lane.inUse(now);
  const known = lane.freeTimes();
  const underWay = Array.from({ length: taken - known.length }, () => now + SLOT_MS);
  const slots = lane.limit.perMinute - keep;
  const free = Array.from({ length: Math.max(0, slots - taken) }, () => base);
  const starts = [
    ...free,
    ...[...known, ...underWay].slice(Math.max(0, taken - slots)).map((at) => Math.max(at, base)),
  ];
  const last = requests - 1;
  return Math.ceil((starts[last % slots] ?? base) + Math.floor(last / slots) * SLOT_MS - now);
}
