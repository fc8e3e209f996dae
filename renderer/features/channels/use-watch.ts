import { useEffect, useRef, useState } from 'react';
import type { Channel } from '@shared/domain/channel';
import { useWatchChannel, type Whose } from '@renderer/lib/queries/channels';
import { useCancelWork } from '@renderer/lib/queries/work';

export interface Watch {
  /** As it stood when the waiting began. */
  before: Channel | null;
  /** When the waiting began, ms UTC. */
  since: number;
  waiting: boolean;
  /** How it ended; null while it lasts, and after it was stopped. */
  result: { channel: Channel; moved: boolean } | null;
  error: unknown;
  begin: (channel: Channel) => void;
  stop: () => void;
  dismiss: () => void;
}

/** Waits until a channel moves; leaving the tab stops it. */
export function useWatch(whose: Whose): Watch {
  const watching = useWatchChannel();
  const { mutate: cancelWork } = useCancelWork();
  const [begun, setBegun] = useState<{ before: Channel; since: number; workId: string } | null>(null);
  const running = useRef<string | null>(null);

  const stop = (): void => {
    if (running.current === null) return;
    cancelWork(running.current);
  };
  useEffect(
    () => () => {
      if (running.current !== null) cancelWork(running.current);
    },
    [cancelWork],
  );
  const begin = (channel: Channel): void => {
    stop();
    const workId = crypto.randomUUID();
    running.current = workId;
    setBegun({ before: channel, since: Date.now(), workId });
    watching.mutate(
      { ...whose, channelId: channel.id, workId },
      {
        onSettled: () => {
          running.current = null;
        },
      },
    );
  };
  const wasStopped = watching.error !== null && 'error' in watching.error && isCancelled(watching.error.error);
  return {
    before: begun?.before ?? null,
    since: begun?.since ?? 0,
    waiting: watching.isPending,
    result: watching.data ?? null,
    error: wasStopped ? null : watching.error,
    begin,
    stop,
    dismiss: () => {
      setBegun(null);
      watching.reset();
    },
  };
}

function isCancelled(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'kind' in error && error.kind === 'cancelled';
}
