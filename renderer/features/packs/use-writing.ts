import { useState } from 'react';
import type { AppFailure } from '@shared/errors/app-error';
import type { Written } from '@shared/ipc/finance-models';
import { useAppEvent } from '@renderer/lib/events';
import { useCancelWork } from '@renderer/lib/queries/work';

/** The mutation that writes, as `useMutation` gives it. */
interface Mutation<V> {
  isPending: boolean;
  error: AppFailure | null;
  data: Written | undefined;
  reset: () => void;
  mutate: (input: V) => void;
}

interface Progress {
  done: number;
  total: number;
}

/** Files being written: how far it is, stopping it, and what came of it. */
export function useWriting<V>(mutation: Mutation<V>) {
  const { mutate: cancel } = useCancelWork();
  const [workId, setWorkId] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  useAppEvent('work-progress', (event) => {
    if (event.workId === workId) setProgress(event);
  });
  const stopped = mutation.error?.error.kind === 'cancelled';
  return {
    running: mutation.isPending,
    /** Null while the person still chooses where. */
    progress,
    stopped,
    error: stopped ? null : mutation.error,
    written: mutation.data ?? null,
    begin: (inputOf: (workId: string) => V): void => {
      const own = crypto.randomUUID();
      setWorkId(own);
      setProgress(null);
      mutation.mutate(inputOf(own));
    },
    cancel: (): void => {
      if (workId !== null) cancel(workId);
    },
    reset: mutation.reset,
  };
}

export type Writing = Omit<ReturnType<typeof useWriting>, 'begin'>;
