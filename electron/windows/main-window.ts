import { BrowserWindow, type IpcMainInvokeEvent, type Session } from 'electron';
import windowStateKeeper from 'electron-window-state';
import { APP_URL } from './app-path';
import { guardContents, isOwnPage, type OnRefused } from './navigation-guard';
import { PAGE_PREFERENCES } from './page-preferences';

export interface MainWindowOptions {
  /** The guarded session of the window (`guardSession`), which serves `app://`. */
  session: Session;
  /** Absolute path of the bundled preload script. */
  preload: string;
  /** Folder for the file that remembers the size and place of the window. */
  stateDirectory: string;
  /** What is painted before the page is: the theme's own background, so that nothing flashes. */
  backgroundColor: string;
  /** Absolute path of a PNG, for Linux; other systems take it from the package. */
  icon?: string;
  /** Only for an unpackaged app. */
  devTools: boolean;
  onRefused: OnRefused;
  /** The page's process ended without being asked to; the reason is Electron's word for it. */
  onPageGone: (reason: string) => void;
}

/**
 * Makes the one window of the app, hidden until its page has something to show. Does not load the page: `openMainPage` does, once
 * the calls it makes are answered.
 */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const { session, preload, backgroundColor, icon, devTools } = options;
  const kept = windowStateKeeper({ path: options.stateDirectory, defaultWidth: 1_280, defaultHeight: 840 });
  const window = new BrowserWindow({
    x: kept.x,
    y: kept.y,
    width: kept.width,
    height: kept.height,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor,
    icon,
    webPreferences: { ...PAGE_PREFERENCES, session, preload, devTools },
  });
  kept.manage(window);
  guardContents(window.webContents, options.onRefused);
  window.webContents.on('render-process-gone', (_event, { reason }) => options.onPageGone(reason));
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the app's page. @throws Error if it cannot be loaded, which means that the build is incomplete. */
export async function openMainPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(APP_URL);
}

/** Whether a call comes from the main frame of this window, on the app's own page (SECURITY.md 3, threat 5). */
export function isOwnFrame(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  window: BrowserWindow | null,
): boolean {
  if (!window || window.isDestroyed() || event.sender !== window.webContents) return false;
  const frame = event.senderFrame;
  return frame !== null && frame === window.webContents.mainFrame && isOwnPage(frame.url);
}
