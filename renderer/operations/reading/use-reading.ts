import { useState } from 'react';
import type { AppFailure } from '@shared/errors/app-error';
import { useAppEvent } from '@renderer/lib/events';
import { useCancelWork } from '@renderer/lib/queries/work';

interface Progress {
  done: number;
  total: number;
  failed: number;
  etaMs: number | null;
}

/** The mutation that reads, as `useMutation` gives it. */
interface Loading<V> {
  isPending: boolean;
  error: AppFailure | null;
  reset: () => void;
  mutate: (input: V) => void;
}

/** Long reading, how far it is, and stopping it. What was read before it is stopped stays. */
export function useReading<V>(loading: Loading<V>, inputOf: (workId: string) => V) {
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
      loading.mutate(inputOf(own));
    },
    cancel: () => workId !== null && cancel(workId),
  };
}

export type Reading = ReturnType<typeof useReading>;
