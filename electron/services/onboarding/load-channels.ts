import type { Clock } from '@electron/spoki/clock';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { AppEvent } from '@shared/ipc/events';
import type { ChannelService } from '../channels/channel-service';
import { isHopeless, takeTurns } from '../take-turns';

/** Each account has a key, and so a rate lane, of its own: as many as a server bears side by side. */
const UNDER_WAY = 8;
/** The board reads everything anew when it is told, so it is told at most this often; milliseconds. */
const TELL_EVERY_MS = 5_000;

export interface LoadChannelsParts {
  channels: Pick<ChannelService, 'read'>;
  clock: Clock;
  emit: (event: AppEvent) => void;
}

export interface LoadChannels {
  profileId: ProfileId;
  accountIds: readonly AccountId[];
  workId: string;
  signal: AbortSignal;
}

/**
 * Reads the channels of accounts behind everything a person waits for. One account's failure is counted and the others go on; a failure
 * that every account would meet ends it. The last thing told is that it is no longer running.
 * @throws AppFailure that failure, or `cancelled`
 */
export async function loadChannels({ channels, clock, emit }: LoadChannelsParts, work: LoadChannels): Promise<void> {
  const { profileId, accountIds, workId, signal } = work;
  const waiting = [...accountIds];
  const startedAt = clock.now();
  const total = waiting.length;
  let [done, failed, toldAt] = [0, 0, startedAt];

  const progress = (running: boolean): void => {
    const etaMs = running && done > 0 ? Math.ceil(((clock.now() - startedAt) / done) * (total - done)) : null;
    emit({ type: 'work-progress', profileId, workId, done, total, failed, etaMs, running });
  };
  const tellBoard = (): void => {
    if (clock.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = clock.now();
    emit({ type: 'onboarding-changed', profileId });
  };
  const read = async (accountId: AccountId): Promise<void> => {
    try {
      await channels.read(profileId, accountId, { priority: 'bulk', fairnessKey: accountId, retries: 1, signal });
    } catch (thrown) {
      if (isHopeless(thrown)) throw thrown;
      failed += 1;
    }
    done += 1;
    progress(true);
    tellBoard();
  };

  progress(true);
  try {
    await takeTurns(waiting, UNDER_WAY, read, signal);
  } finally {
    progress(false);
    emit({ type: 'onboarding-changed', profileId });
  }
}
