import type { BrowserWindow } from 'electron';

/** What of Electron's `app` is needed. */
export interface InstanceLock {
  requestSingleInstanceLock(): boolean;
  quit(): void;
  on(event: 'second-instance', listener: () => void): unknown;
}

/**
 * Keeps one instance of the app per user data folder. A second one only brings the first to the front.
 * @param mainWindow the window of this instance, or null while there is none
 * @returns false in the second instance, which has been told to quit and must start nothing
 */
export function holdSingleInstance(
  app: InstanceLock,
  mainWindow: () => Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'> | null,
): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', () => {
    const window = mainWindow();
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}
