import { useState } from 'react';
import type { ProfileId } from '@shared/domain/ids';
import { useAppEvent } from '@renderer/lib/events';
import { useLoadBoard } from '@renderer/lib/queries/onboarding';
import { useCancelWork } from '@renderer/lib/queries/work';

interface Progress {
  done: number;
  total: number;
  failed: number;
  etaMs: number | null;
}

/** Reading accounts and channels anew, how far it is, and stopping it. What was read before it is stopped stays. */
export function useReading(profileId: ProfileId) {
  const loading = useLoadBoard();
  const { mutate: cancel } = useCancelWork();
  const [workId, setWorkId] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  useAppEvent('work-progress', (event) => {
    if (event.workId === workId) setProgress(event);
  });
  return {
    running: loading.isPending,
    progress,
    error: loading.error?.error.kind === 'cancelled' ? null : loading.error,
    dismiss: loading.reset,
    begin: (): void => {
      const own = crypto.randomUUID();
      setWorkId(own);
      setProgress(null);
      loading.mutate({ profileId, workId: own });
    },
    cancel: () => workId !== null && cancel(workId),
  };
}

export type Reading = ReturnType<typeof useReading>;
