import type { ProfileId } from '@shared/domain/ids';
import type { SavedView } from '@shared/ipc/models';
import { useRemoveView, useSaveView, useViews } from '@renderer/lib/queries/views';
import { DEFAULT_VIEW, parseView, sameView, serialiseView, type ViewState } from './model/view-state';

interface SavedViewsOptions {
  profileId: ProfileId;
  view: ViewState;
  onView: (view: ViewState) => void;
  viewId: string | null;
  onViewId: (viewId: string | null) => void;
}

const NONE: readonly SavedView[] = [];

/** The saved views of a profile, and which of them is on screen. */
export function useSavedViews({ profileId, view, onView, viewId, onViewId }: SavedViewsOptions) {
  const { data: saved = NONE, error } = useViews(profileId);
  const save = useSaveView(profileId);
  const remove = useRemoveView(profileId);
  const current = saved.find(({ id }) => id === viewId) ?? null;
  const stored = current && parseView(current.state);

  const put = async (id: string, name: string, state: string): Promise<void> => {
    await save.mutateAsync({ id, name, state });
    onViewId(id);
  };
  return {
    saved,
    current,
    /** The screen no longer shows what the current view keeps. */
    isChanged: current !== null && (stored === null || !sameView(stored, view)),
    /** The name of the current view, if it was written by a version whose views this one does not read. */
    unreadable: current !== null && stored === null ? current.name : null,
    apply: (chosen: SavedView): void => {
      const state = parseView(chosen.state);
      if (state) onView(state);
      onViewId(chosen.id);
    },
    reset: (): void => {
      onView(DEFAULT_VIEW);
      onViewId(null);
    },
    saveAs: (name: string) =>
      put(saved.find((one) => one.name === name)?.id ?? crypto.randomUUID(), name, serialiseView(view)),
    /** A failure is in `saveError`. */
    overwrite: ({ id, name }: SavedView): void => save.mutate({ id, name, state: serialiseView(view) }),
    rename: (chosen: SavedView, name: string) => put(chosen.id, name, chosen.state),
    remove: async (chosen: SavedView): Promise<void> => {
      await remove.mutateAsync(chosen.id);
      if (chosen.id === viewId) onViewId(null);
    },
    /** Why a view could not be saved. */
    saveError: save.error,
    /** Why the saved views are not known. */
    error,
  };
}

export type SavedViews = ReturnType<typeof useSavedViews>;
