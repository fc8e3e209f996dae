import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ProfileId } from '@shared/domain/ids';
import type { TablePlace } from '@renderer/ui/data-table/table-types';
import { DEFAULT_VIEW, type ViewState } from './model/view-state';

/** What the screen takes up again when a person comes back from an account. */
export interface ScreenMemory {
  view: ViewState;
  /** The saved view that was applied last. */
  viewId: string | null;
  place: TablePlace | undefined;
}

const START: ScreenMemory = { view: DEFAULT_VIEW, viewId: null, place: undefined };
const FAMILY = ['accounts-screen'] as const;

/** The state of the screen, kept beside the cached data of its profile for as long as the window lives. */
export function useScreenMemory(profileId: ProfileId) {
  const client = useQueryClient();
  const key = [...FAMILY, profileId] as const;
  const [start] = useState(() => client.getQueryData<ScreenMemory>(key) ?? START);
  const [view, setView] = useState(start.view);
  const [viewId, setViewId] = useState(start.viewId);

  const keep = useEffectEvent((change: Partial<ScreenMemory>) => {
    client.setQueryDefaults(FAMILY, { gcTime: Infinity });
    client.setQueryData<ScreenMemory>(key, (before = START) => ({ ...before, ...change }));
  });
  useEffect(() => keep({ view, viewId }), [view, viewId]);

  const leave = (place: TablePlace): void => {
    client.setQueryData<ScreenMemory>(key, (before = START) => ({ ...before, place }));
  };
  return { view, setView, viewId, setViewId, start: start.place, leave };
}
