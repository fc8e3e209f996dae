import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { LaneRecord } from './lane';

/** Where the lanes keep their slots over restarts. */
export interface LaneStore {
  /** The text saved last; null if nothing was ever saved. Throws if there is something that cannot be read. */
  load(): string | null;
  /** Replaces the text at once or not at all. */
  save(text: string): void;
}

/**
 * A file that is replaced atomically. Written without waiting for the disk: what only a power cut could lose, the minutes of starting
 * again outlast.
 */
export function fileLaneStore(path: string): LaneStore {
  return {
    load() {
      try {
        return readFileSync(path, 'utf8');
      } catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
        throw thrown;
      }
    },
    save(text) {
      writeFileSync(`${path}.new`, text, { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
  };
}

const ms = z.number().nonnegative().max(700_000);
const fileSchema = z.object({
  version: z.literal(1),
  /** Milliseconds since 1970-01-01 UTC. */
  savedAt: z.number(),
  /** The monotonic clock at the same moment. */
  monotonic: z.number(),
  lanes: z.array(
    z.object({
      keyId: z.string(),
      family: z.string(),
      slots: z.array(ms.nullable()),
      heldMs: ms,
      learned: z.object({ base: z.number().int().positive(), perMinute: z.number().int().positive() }).nullable(),
    }),
  ),
});

/** What an earlier run left: its lanes and how long ago that was, at least; or that it cannot be known. */
export type Restored = { lanes: LaneRecord[]; elapsedMs: number } | 'unknown';

export function writeLanes(lanes: LaneRecord[], now: number, wallNow: number): string {
  return JSON.stringify({ version: 1, savedAt: wallNow, monotonic: now, lanes } satisfies z.infer<typeof fileSchema>);
}

/**
 * Reads what `writeLanes` wrote.
 *
 * How long ago it was comes from the monotonic clock alone, because the date may have been changed: since the same start of the computer
 * it is the difference; if the clock began anew, at least its present reading has passed. Both are lower bounds, so a slot is never freed
 * too early. A date in the future means that something is wrong with the file or the clock: unknown.
 */
export function readLanes(store: LaneStore, now: number, wallNow: number): Restored {
  try {
    const text = store.load();
    if (text === null) return { lanes: [], elapsedMs: 0 };
    const file = fileSchema.parse(JSON.parse(text));
    if (file.savedAt > wallNow) return 'unknown';
    return { lanes: file.lanes, elapsedMs: now >= file.monotonic ? now - file.monotonic : now };
  } catch {
    return 'unknown';
  }
}
