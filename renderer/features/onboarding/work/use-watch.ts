import { useState } from 'react';
import type { ProfileId } from '@shared/domain/ids';
import type { OnboardingCard } from '@shared/ipc/support-models';
import { useWatchChannel } from '@renderer/lib/queries/channels';
import { useCancelWork } from '@renderer/lib/queries/work';

/** Watching one channel after Spoki was asked to look at it anew. A second one takes the place of the first. */
export function useWatch(profileId: ProfileId) {
  const watching = useWatchChannel();
  const { mutate: cancel } = useCancelWork();
  const [watched, setWatched] = useState<{ card: OnboardingCard; workId: string } | null>(null);
  const stop = (): void => {
    if (watched && watching.isPending) cancel(watched.workId);
  };
  return {
    card: watched?.card ?? null,
    running: watching.isPending,
    moved: watching.data?.moved ?? null,
    error: watching.error?.error.kind === 'cancelled' ? null : watching.error,
    begin: (card: OnboardingCard): void => {
      const { accountId, channelId } = card;
      if (channelId === null) return;
      stop();
      const workId = crypto.randomUUID();
      setWatched({ card, workId });
      watching.mutate({ profileId, accountId, channelId, workId });
    },
    stop,
    dismiss: () => {
      stop();
      setWatched(null);
      watching.reset();
    },
  };
}

export type Watch = ReturnType<typeof useWatch>;
