import { useSyncExternalStore } from 'react';
import type { ProfileId } from '@shared/domain/ids';

export interface KeptState<T> {
  /** What was typed for this profile, and the way to change it. It outlives the screen, until the app is closed. */
  useKept: (profileId: ProfileId) => [state: T, change: (next: (before: T) => T) => void];
  forget: (profileId: ProfileId) => void;
}

/** State of a screen that is still there when a person comes back to it. Not in the query cache, whose updates come too late for a field. */
export function createKeptState<T>(first: T): KeptState<T> {
  const kept = new Map<ProfileId, T>();
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const read = (profileId: ProfileId): T => kept.get(profileId) ?? first;
  const tell = (): void => listeners.forEach((listener) => listener());
  const change = (profileId: ProfileId, next: (before: T) => T): void => {
    kept.set(profileId, next(read(profileId)));
    tell();
  };
  return {
    useKept: (profileId) => {
      const state = useSyncExternalStore(subscribe, () => read(profileId));
      return [state, (next) => change(profileId, next)];
    },
    forget: (profileId) => {
      kept.delete(profileId);
      tell();
    },
  };
}
