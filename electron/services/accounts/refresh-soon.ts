import type { Clock } from '@electron/spoki/clock';
import type { ProfileId } from '@shared/domain/ids';

/** Many moves in a row are followed by one refresh, this long after the last of them … */
const QUIET_MS = 1_000;
/** … or so long after the first. */
const LONGEST_MS = 10_000;

/**
 * Brings a profile's accounts up to date some time after something has changed them at Spoki.
 * @param refresh must not fail
 */
export function createRefreshSoon(
  clock: Clock,
  refresh: (profileId: ProfileId) => Promise<unknown>,
): { soon(profileId: ProfileId): void; stop(): void } {
  const waiting = new Map<ProfileId, { since: number; cancel: () => void }>();

  return {
    soon(profileId) {
      const before = waiting.get(profileId);
      before?.cancel();
      const now = clock.now();
      const since = before?.since ?? now;
      const delay = Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - now));
      const cancel = clock.after(delay, () => {
        waiting.delete(profileId);
        void refresh(profileId);
      });
      waiting.set(profileId, { since, cancel });
    },
    stop() {
      for (const { cancel } of waiting.values()) cancel();
      waiting.clear();
    },
  };
}
