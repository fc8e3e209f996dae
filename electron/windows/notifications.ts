import type { BrowserWindow, Notification as DesktopNotification } from 'electron';
import type { Notify } from '@electron/services/alerts/notify';

/** Where notifications come from: Electron's own class. */
export interface NotificationSource {
  new (options: { title: string; body: string }): Pick<DesktopNotification, 'on' | 'show'>;
  isSupported(): boolean;
}

/** @param window the app's window, null while there is none */
export function systemNotifications(Source: NotificationSource, window: () => BrowserWindow | null): Notify {
  // Until it is closed: one that nothing refers to is collected, and its click is lost.
  const shown = new Set<object>();
  return {
    supported: () => Source.isSupported(),
    show(options, clicked) {
      const notification = new Source(options);
      shown.add(notification);
      notification.on('close', () => void shown.delete(notification));
      notification.on('failed', () => void shown.delete(notification));
      notification.on('click', () => {
        shown.delete(notification);
        bringToFront(window());
        clicked();
      });
      notification.show();
    },
  };
}

function bringToFront(window: BrowserWindow | null): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
