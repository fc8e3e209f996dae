import { useEffect, useEffectEvent, useRef } from 'react';
import type { ProfileId } from '@shared/domain/ids';
import type { AccountList } from '@shared/ipc/models';
import { useRefreshAccounts } from '@renderer/lib/queries/accounts';

/** A list younger than this is not fetched again unasked, so that coming back from an account costs no request. */
const FRESH_FOR_MS = 5 * 60_000;

/** Refreshing the list: on a click, and once by itself when what the store has is old. */
export function useRefresh(profileId: ProfileId, list: AccountList | undefined) {
  const { mutate, error, isPending, isIdle } = useRefreshAccounts(profileId);
  // About to begin counts as working, so that nobody is told for a moment that nothing was ever fetched.
  const working = isPending || (isIdle && list?.fetchedAt === null);
  const considered = useRef(false);

  const consider = useEffectEvent(({ fetchedAt }: AccountList) => {
    const isOld = fetchedAt === null || Date.now() - fetchedAt > FRESH_FOR_MS;
    if (isOld && !isPending) mutate();
  });
  useEffect(() => {
    if (!list || considered.current) return;
    considered.current = true;
    consider(list);
  }, [list]);

  return { refresh: () => mutate(), working, error };
}
