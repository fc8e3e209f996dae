import { useSyncExternalStore } from 'react';
import type { AccountId, ProfileId } from '@shared/domain/ids';

const NOTHING: readonly AccountId[] = [];
const selected = new Map<ProfileId, readonly AccountId[]>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Marks these accounts, in this order, for what is done to several at once. */
export function select(profileId: ProfileId, accountIds: readonly AccountId[]): void {
  selected.set(profileId, accountIds);
  for (const listener of listeners) listener();
}

/** The accounts marked on the Accounts screen. They stay marked while one goes to another screen, until the app is closed. */
export function useSelection(profileId: ProfileId): readonly AccountId[] {
  return useSyncExternalStore(subscribe, () => selected.get(profileId) ?? NOTHING);
}
