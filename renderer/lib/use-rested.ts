import { useSyncExternalStore } from 'react';

/** The longest the first screen may keep everything else waiting. */
const AT_MOST_MS = 1_500;

let rested = false;
let asked = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    requestIdleCallback(
      () => {
        rested = true;
        for (const tell of listeners) tell();
      },
      { timeout: AT_MOST_MS },
    );
  }
  return () => listeners.delete(listener);
}

/** False while the first screen is being drawn: what nobody waits for, such as asking the keychain how it is, begins after it. */
export function useRested(): boolean {
  return useSyncExternalStore(subscribe, () => rested);
}
