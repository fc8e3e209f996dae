import { type BrowserWindow, Notification } from 'electron';
import type { Notify } from '@electron/services/alerts/notify';

/** The notifications of the system. @param window the app's window, null while there is none */
export function systemNotifications(window: () => BrowserWindow | null): Notify {
  // Until it is closed: one that nothing refers to is collected, and its click is lost.
  const shown = new Set<object>();
  return {
    supported: () => Notification.isSupported(),
    show(options, clicked) {
      const notification = new Notification(options);
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
