import { useState } from 'react';
import type { ProfileId } from '@shared/domain/ids';
import type { WatchSignal } from '@shared/ipc/watch-models';
import { useMarkSeen } from '@renderer/lib/queries/watch';

export interface SeenMarks {
  /** Ids of signals that are still there. */
  selected: ReadonlySet<string>;
  select: (id: string, on: boolean) => void;
  clear: () => void;
  mark: (ids: string[], seen: boolean) => void;
  /** What was marked last, and can be taken back. */
  undo: string[];
  working: boolean;
  error: Error | null;
}

/** What is selected, and marking it as seen. */
export function useSeenMarks(profileId: ProfileId, signals: readonly WatchSignal[]): SeenMarks {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [undo, setUndo] = useState<string[]>([]);
  const { mutate, isPending, error } = useMarkSeen(profileId);
  const there = new Set(signals.map(({ id }) => id));
  return {
    selected: new Set([...chosen].filter((id) => there.has(id))),
    select: (id, on) => setChosen(on ? new Set([...chosen, id]) : new Set([...chosen].filter((one) => one !== id))),
    clear: () => setChosen(new Set()),
    mark: (ids, seen) =>
      mutate(
        { ids, seen },
        {
          onSuccess: () => {
            setUndo(seen ? ids : []);
            setChosen(new Set());
          },
        },
      ),
    undo,
    working: isPending,
    error,
  };
}
