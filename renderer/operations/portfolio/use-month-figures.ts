import { skipToken, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { AppEvent } from '@shared/ipc/events';
import type { AccountList, Profile } from '@shared/ipc/models';
import { onEventOf } from '@renderer/lib/bridge';
import { useLoadMonth } from '@renderer/lib/queries/accounts';
import { useCancelWork } from '@renderer/lib/queries/work';
import { useRested } from '@renderer/lib/use-rested';
import { accountsLackingMonth, MOST_FETCHED_UNASKED } from './month-work';

export type MonthProgress = Extract<AppEvent, { type: 'month-progress' }>;

interface MonthWork {
  workId: string | null;
  progress: MonthProgress | null;
}

const IDLE: MonthWork = { workId: null, progress: null };
const FAMILY = 'accounts-month';
const keyOf = (profileId: ProfileId) => [FAMILY, profileId] as const;

const heard = new WeakSet<QueryClient>();

/** Listens for as long as the window lives: the work goes on, and may end, while the person is on another screen. */
function hearProgress(client: QueryClient): void {
  if (heard.has(client)) return;
  heard.add(client);
  client.setQueryDefaults([FAMILY], { gcTime: Infinity });
  onEventOf('month-progress', (progress) => {
    client.setQueryData<MonthWork>(keyOf(progress.profileId), (before = IDLE) => ({ ...before, progress }));
  });
}

/** Fetching this month's figures of the accounts that lack them: by itself when they are few, otherwise when asked. */
export function useMonthFigures(profile: Profile, list: AccountList | undefined, now: number) {
  const client = useQueryClient();
  const { mutate, error, reset } = useLoadMonth();
  const cancelWork = useCancelWork();
  const key = keyOf(profile.id);
  const { data: work = IDLE } = useQuery<MonthWork>({ queryKey: key, queryFn: skipToken });

  useEffect(() => hearProgress(client), [client]);

  const load = (accountIds: AccountId[]): void => {
    const workId = crypto.randomUUID();
    client.setQueryData<MonthWork>(key, { workId, progress: null });
    mutate({ profileId: profile.id, workId, accountIds });
  };

  const canAsk = profile.kind === 'partner';
  const rows = list?.rows;
  const lacking = useMemo(() => (canAsk && rows ? accountsLackingMonth(rows, now) : []), [canAsk, rows, now]);
  const considered = useRef(false);
  const consider = useEffectEvent(() => {
    if (work.workId === null && lacking.length <= MOST_FETCHED_UNASKED) load(lacking);
  });
  const rested = useRested();
  const isReady = rested && lacking.length > 0 && list?.fetchedAt !== null;
  useEffect(() => {
    if (!isReady || considered.current) return;
    considered.current = true;
    consider();
  }, [isReady]);

  return {
    progress: work.progress,
    lacking,
    error,
    load: () => load(lacking),
    cancel: () => {
      if (work.workId) cancelWork.mutate(work.workId);
    },
    dismissError: reset,
  };
}

export type MonthFiguresState = ReturnType<typeof useMonthFigures>;
