import { useEffect, useRef, useState } from 'react';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { DayRange } from '@shared/domain/report-day';
import type { AppError } from '@shared/errors/app-error';
import type { Usage } from '@shared/ipc/models';
import { useAppEvent } from '@renderer/lib/events';
import { useRefreshUsage, useUsage } from '@renderer/lib/queries/usage';
import { useCancelWork } from '@renderer/lib/queries/work';

export interface Whose {
  profileId: ProfileId;
  accountId: AccountId;
}

export interface UsageProgress {
  requestsDone: number;
  requestsTotal: number;
  /** Milliseconds; null while unknown. */
  etaMs: number | null;
}

interface UsageWork {
  /** What the local store has; undefined until it has answered. */
  usage: Usage | undefined;
  /** The local store could not be read. */
  readError: AppError | null;
  fetching: boolean;
  progress: UsageProgress | null;
  /** Why the last fetch ended early; the rows shown are those that came. */
  fetchError: AppError | null;
  /** Fetches what is lacking, and open days however fresh they are. */
  refresh: () => void;
  stop: () => void;
}

/**
 * Shows what the store has of a range at once and fetches what it lacks. Leaving the range or the page stops the fetching;
 * what already came stays in the store. `on-request` fetches only after `refresh`.
 */
export function useUsageWork(whose: Whose, range: DayRange, when: 'at-once' | 'on-request' = 'at-once'): UsageWork {
  const { profileId, accountId } = whose;
  const { from, to } = range;
  const rows = useUsage(whose, range);
  const refreshing = useRefreshUsage(whose);
  const { mutate: start } = refreshing;
  const { mutate: cancel } = useCancelWork();
  const here = `${from} ${to}`;
  const [attempt, setAttempt] = useState({ count: 0, held: when === 'on-request' ? here : null });
  const stopped = attempt.held === here;
  const asked = useRef(false);
  const [progress, setProgress] = useState<UsageProgress | null>(null);

  useEffect(() => {
    if (stopped) return;
    const workId = crypto.randomUUID();
    const evenFresh = asked.current;
    asked.current = false;
    let running = true;
    start(
      { range: { from, to }, workId, evenFresh },
      {
        onSettled: () => {
          running = false;
          setProgress(null);
        },
      },
    );
    return () => {
      setProgress(null);
      if (running) cancel(workId);
    };
  }, [profileId, accountId, from, to, attempt.count, stopped, start, cancel]);

  useAppEvent('usage-progress', (event) => {
    if (event.profileId === profileId && event.accountId === accountId) setProgress(event);
  });

  return {
    usage: rows.data,
    readError: rows.error?.error ?? null,
    fetching: refreshing.isPending && !stopped,
    progress,
    fetchError: refreshing.error?.error ?? null,
    refresh: () => {
      asked.current = true;
      setAttempt(({ count }) => ({ count: count + 1, held: null }));
    },
    stop: () => setAttempt(({ count }) => ({ count, held: here })),
  };
}
