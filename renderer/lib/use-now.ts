import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;
let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!timer) now = Date.now();
  timer ??= setInterval(tick, MINUTE_MS / 2);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present in ms, UTC, renewed every half minute by one timer for the whole window. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => (now ||= Date.now()));
}
