import { useState } from 'react';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Margins } from '@shared/domain/operation';
import type { WHAT_IF_DAYS } from '@shared/ipc/margin-models';
import { useWhatIf } from '@renderer/lib/queries/margins';
import { areSame } from '../model/margin-draft';
import type { WhatIfResult } from '../model/what-if-clients';
import { useMissingDays } from './use-missing-days';

export type ReplayDays = (typeof WHAT_IF_DAYS)[number];

interface Replayed {
  margins: Margins;
  result: WhatIfResult;
}

/**
 * Replaying when asked, again when the days change or missing ones have come; what was replayed stays until the next is there.
 * @param margins of the form; null as long as it is not complete
 */
export function useReplay(profileId: ProfileId, accountIds: AccountId[], margins: Margins | null) {
  const whatIf = useWhatIf();
  const [days, setDays] = useState<ReplayDays>(30);
  const [last, setLast] = useState<Replayed | null>(null);
  const ask = (asked: Margins | null, over: ReplayDays): void => {
    if (!asked) return;
    const input = { profileId, accountIds, days: over, margins: asked };
    whatIf.mutate(input, { onSuccess: (result) => setLast({ margins: asked, result }) });
  };
  const missing = useMissingDays(profileId, () => ask(last?.margins ?? margins, days));
  return {
    days,
    setDays: (over: ReplayDays): void => {
      setDays(over);
      if (last || whatIf.isPending) ask(margins ?? last?.margins ?? null, over);
    },
    result: last?.result ?? null,
    /** The form's margins are no longer those that were replayed. */
    isStale: last !== null && !whatIf.isPending && !areSame(last.margins, margins),
    canRun: margins !== null,
    working: whatIf.isPending,
    error: whatIf.error,
    run: () => ask(margins, days),
    missing,
  };
}

export type Replay = ReturnType<typeof useReplay>;
