import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { DayRange } from '@shared/domain/report-day';
import type { AppEvent } from '@shared/ipc/events';
import { useAppEvent } from '@renderer/lib/events';
import { keys } from '@renderer/lib/queries/keys';
import { useLoadDays } from '@renderer/lib/queries/margins';
import { useCancelWork } from '@renderer/lib/queries/work';

type Progress = Extract<AppEvent, { type: 'days-progress' }>;

interface Work {
  workId: string;
  progress: Progress | null;
}

/** Fetching days of several accounts in the background. @param onLoaded runs when it has ended, also early: what came is in the store */
export function useMissingDays(profileId: ProfileId, onLoaded: () => void) {
  const client = useQueryClient();
  const load = useLoadDays();
  const cancel = useCancelWork();
  const [work, setWork] = useState<Work | null>(null);
  const [failed, setFailed] = useState(0);
  const end = (): void => {
    setWork(null);
    // Drift is judged by the same days.
    void client.invalidateQueries({ queryKey: keys.margins(profileId) });
    onLoaded();
  };
  useAppEvent('days-progress', (progress) => {
    if (!work || progress.workId !== work.workId) return;
    setFailed(progress.failed);
    if (progress.running) setWork({ ...work, progress });
    else end();
  });
  const start = (accountIds: AccountId[], { from, to }: DayRange): void => {
    const workId = crypto.randomUUID();
    setWork({ workId, progress: null });
    setFailed(0);
    load.mutate(
      { profileId, workId, accountIds, from, to },
      { onSuccess: ({ queued }) => queued === 0 && end(), onError: () => setWork(null) },
    );
  };
  return {
    running: work !== null,
    progress: work?.progress ?? null,
    /** Parts that could not be fetched the last time. */
    failed,
    error: load.error,
    start,
    stop: () => work && cancel.mutate(work.workId),
  };
}

export type MissingDays = ReturnType<typeof useMissingDays>;
