import { useEffect, useEffectEvent, useRef } from 'react';
import type { ProfileId } from '@shared/domain/ids';
import type { AccountList } from '@shared/ipc/models';
import { useRefreshAccounts } from '@renderer/lib/queries/accounts';

/** A list younger than this is not fetched again unasked, so that coming back from an account costs no request. */
const FRESH_FOR_MS = 5 * 60_000;

/** Refreshing the list: on a click, and once by itself when what the store has is old. */
export function useRefresh(profileId: ProfileId, list: AccountList | undefined) {
  const { mutate, error, isPending: working } = useRefreshAccounts(profileId);
  const considered = useRef(false);

  const consider = useEffectEvent((known: AccountList) => {
    const isOld = known.fetchedAt === null || Date.now() - known.fetchedAt > FRESH_FOR_MS;
    if (isOld && !working) mutate();
  });
  useEffect(() => {
    if (!list || considered.current) return;
    considered.current = true;
    consider(list);
  }, [list]);

  return { refresh: () => mutate(), working, error };
}
