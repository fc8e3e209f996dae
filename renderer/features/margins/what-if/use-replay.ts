import { useState } from 'react';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Margins } from '@shared/domain/operation';
import type { WHAT_IF_DAYS } from '@shared/ipc/margin-models';
import { useWhatIf } from '@renderer/lib/queries/margins';
import { areSame } from '../model/margin-draft';
import type { WhatIfResult } from '../model/what-if-clients';

export type ReplayDays = (typeof WHAT_IF_DAYS)[number];

interface Replayed {
  margins: Margins;
  result: WhatIfResult;
}

/** Replaying when asked, and again when the days change; what was replayed stays until the next is there. */
export function useReplay(profileId: ProfileId, accountIds: AccountId[], margins: Margins | null) {
  const whatIf = useWhatIf();
  const [days, setDays] = useState<ReplayDays>(30);
  const [last, setLast] = useState<Replayed | null>(null);
  const ask = (asked: Margins | null, over: ReplayDays): void => {
    if (!asked) return;
    const input = { profileId, accountIds, days: over, margins: asked };
    whatIf.mutate(input, { onSuccess: (result) => setLast({ margins: asked, result }) });
  };
  return {
    days,
    setDays: (over: ReplayDays): void => {
      setDays(over);
      if (last) ask(margins ?? last.margins, over);
    },
    result: last?.result ?? null,
    /** The form's margins are no longer those that were replayed. */
    isStale: last !== null && !whatIf.isPending && !areSame(last.margins, margins),
    working: whatIf.isPending,
    error: whatIf.error,
    run: () => ask(margins, days),
    /** The same once more, when the store has more days. */
    again: () => ask(last?.margins ?? margins, days),
  };
}
