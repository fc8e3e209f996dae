import type { AppEvent } from '@shared/ipc/events';

/** Events on their way to the window, heard by services that go by them. */
export interface EventHub {
  emit: (event: AppEvent) => void;
  /** @param listener must not throw */
  listen: (listener: (event: AppEvent) => void) => void;
}

/** @param toWindow tells the window; listeners of main hear after it */
export function createEventHub(toWindow: (event: AppEvent) => void): EventHub {
  const listeners: ((event: AppEvent) => void)[] = [];
  return {
    emit(event) {
      toWindow(event);
      for (const listener of listeners) listener(event);
    },
    listen: (listener) => void listeners.push(listener),
  };
}
