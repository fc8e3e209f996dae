import type { Clock } from '../clock';
import { Lane, type LaneRecord, UNANSWERED_SLOT_MS } from './lane';
import { type LaneStore, readLanes, writeLanes } from './lane-store';
import type { LaneLimit } from './lane-types';
import { WaitingLine } from './waiting-line';

/** A lane, and who waits in it. */
export interface OpenLane {
  lane: Lane;
  line: WaitingLine;
}

export interface LaneBookParts {
  clock: Clock;
  store: LaneStore;
  /** The slots could not be saved: the limits still hold until the app is closed. */
  onStoreError: (thrown: unknown) => void;
}

/** Changes that only make a restart wait less are written together, this long after the first. */
const LAZY_SAVE_MS = 500;

/** Every lane there is, with what an earlier run left of it, and its file. */
export class LaneBook {
  private readonly parts: LaneBookParts;
  private readonly open = new Map<string, OpenLane>();
  /** Lanes of earlier runs that have not been used in this one. */
  private readonly left = new Map<string, LaneRecord>();
  private readonly openedAt: number;
  private elapsedMs = 0;
  private cancelLazySave: (() => void) | null = null;
  /** Nothing starts before: what the last minute held is not known. */
  readonly closedUntil: number;

  constructor(parts: LaneBookParts) {
    this.parts = parts;
    const { clock, store } = parts;
    this.openedAt = clock.now();
    const restored = readLanes(store, this.openedAt, clock.wallNow());
    this.closedUntil = restored === 'unknown' ? this.openedAt + UNANSWERED_SLOT_MS : 0;
    if (restored === 'unknown') return;
    this.elapsedMs = restored.elapsedMs;
    for (const record of restored.lanes) this.left.set(nameOf(record.keyId, record.family), record);
  }

  all(): OpenLane[] {
    return [...this.open.values()];
  }

  ofKey(keyId: string): OpenLane[] {
    return this.all().filter(({ lane }) => lane.keyId === keyId);
  }

  find(keyId: string, family: string): OpenLane | null {
    return this.open.get(nameOf(keyId, family)) ?? null;
  }

  /** The lane of a key and family; it follows the limit given last. */
  lane(keyId: string, family: string, limit: LaneLimit): OpenLane {
    const now = this.parts.clock.now();
    const name = nameOf(keyId, family);
    const known = this.open.get(name);
    if (known) {
      known.lane.limit.follow(limit, now);
      return known;
    }
    const record = this.left.get(name);
    const opened = { lane: new Lane(keyId, family, limit, now, record?.learned), line: new WaitingLine() };
    if (record) opened.lane.restore(record, this.elapsedMs, this.openedAt);
    this.left.delete(name);
    this.open.set(name, opened);
    return opened;
  }

  /** Writes the file now. Has to happen before a request is sent, so that a crash cannot make the next run forget it. */
  save(): void {
    this.cancelLazySave?.();
    this.cancelLazySave = null;
    const { clock, store, onStoreError } = this.parts;
    const now = clock.now();
    const sinceOpened = this.elapsedMs + now - this.openedAt;
    const unused = [...this.left.values()].flatMap((record) => aged(record, sinceOpened) ?? []);
    const used = this.all().flatMap(({ lane }) => lane.record(now) ?? []);
    try {
      store.save(writeLanes([...unused, ...used], now, clock.wallNow()));
      for (const { lane } of this.all()) lane.recorded();
    } catch (thrown) {
      onStoreError(thrown);
    }
  }

  saveSoon(): void {
    this.cancelLazySave ??= this.parts.clock.after(LAZY_SAVE_MS, () => this.save());
  }

  close(): void {
    this.save();
  }
}

function nameOf(keyId: string, family: string): string {
  return `${keyId}\n${family}`;
}

/** A record as it would be written `byMs` later; null if nothing is left of it. */
function aged(record: LaneRecord, byMs: number): LaneRecord | null {
  const slots = record.slots.map((left) => (left ?? UNANSWERED_SLOT_MS) - byMs).filter((left) => left > 0);
  const heldMs = Math.max(0, record.heldMs - byMs);
  return slots.length === 0 && heldMs === 0 && record.learned === null ? null : { ...record, slots, heldMs };
}
