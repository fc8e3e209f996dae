import type { Clock } from '@electron/spoki/clock';
import type { Channel } from '@shared/domain/channel';
import { AppFailure } from '@shared/errors/app-error';

/** Spoki refreshes in the background and says nothing when it is done (Reference: Channels 157), so it is asked this often … */
export const WATCH_EVERY_MS = 5_000;
/** … and for as long as it keeps what it has learned, after which asking on would tell nothing new. */
export const WATCH_FOR_MS = 5 * 60_000;

export interface ReadChannel {
  channel: Channel;
  /** Milliseconds since 1970-01-01 UTC. */
  fetchedAt: number;
}

export interface Watching {
  /** Asks Spoki. */
  read: () => Promise<ReadChannel>;
  /** As it was known; null if it never was, and the first reading counts. */
  before: Channel | null;
  clock: Clock;
  signal: AbortSignal;
}

/**
 * Reads a channel again and again until its status, phone status or quality is another than it was, or five minutes have passed.
 * @throws AppFailure `cancelled`; whatever `read` throws
 */
export async function watchChannel({
  read,
  before,
  clock,
  signal,
}: Watching): Promise<ReadChannel & { moved: boolean }> {
  const endsAt = clock.now() + WATCH_FOR_MS;
  let was = before;
  for (;;) {
    const found = await read();
    const moved = was !== null && hasMoved(was, found.channel);
    if (moved || clock.now() + WATCH_EVERY_MS > endsAt) return { ...found, moved };
    was ??= found.channel;
    await pause(clock, WATCH_EVERY_MS, signal);
  }
}

/** Compared as they came where Spoki's value is an unknown one. */
function hasMoved(was: Channel, is: Channel): boolean {
  return (['status', 'phoneStatus', 'quality'] as const).some(
    (name) => was[name] !== is[name] || (is[name] === null && was.raw[name] !== is.raw[name]),
  );
}

function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancelled = (): void => {
      stop();
      reject(new AppFailure({ kind: 'cancelled', message: 'watching the channel was cancelled' }));
    };
    const stop = clock.after(ms, () => {
      signal.removeEventListener('abort', cancelled);
      resolve();
    });
    if (signal.aborted) cancelled();
    else signal.addEventListener('abort', cancelled, { once: true });
  });
}
