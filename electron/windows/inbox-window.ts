import { BrowserWindow, dialog, type Session, session as sessions } from 'electron';
import { reveal } from '@electron/credentials/secret';
import type { InboxView, ShowInbox } from '@electron/services/inbox/inbox-service';
import type { Settings } from '@shared/ipc/models';
import { guardInboxSession, type InboxRules, inboxRules } from './inbox-guard';
import { INBOX_WORDS, titleName } from './inbox-words';
import { guardContents, type OnRefused } from './navigation-guard';
import { PAGE_PREFERENCES } from './page-preferences';

export interface InboxWindowsOptions {
  language: () => Settings['language'];
  /** Only for an unpackaged app. */
  devTools: boolean;
  /** A new text for each window, to name its partition. */
  newId: () => string;
  onRefused: OnRefused;
}

/** Windows that show clients' inboxes: pages of Spoki, which share nothing with the app or with each other. */
export interface InboxWindows {
  show: ShowInbox;
  /** Closes all of them, whatever their pages say. */
  closeAll: () => void;
}

export function createInboxWindows(options: InboxWindowsOptions): InboxWindows {
  const open = new Set<BrowserWindow>();
  return {
    async show(view) {
      // Without "persist:" a partition is kept in memory only.
      const session = sessions.fromPartition(`inbox-${options.newId()}`, { cache: false });
      const webPreferences = { ...PAGE_PREFERENCES, session, devTools: options.devTools, safeDialogs: true };
      const window = new BrowserWindow({ width: 1_100, height: 780, webPreferences });
      open.add(window);
      window.on('closed', () => {
        open.delete(window);
        void forget(session);
      });
      window.removeMenu();
      keepTitle(window, view, options.language);
      const onRefused = tellFailures(window, view, options);
      const rules = inboxRules(view.origin, options.devTools);
      guardInboxSession(session, rules, onRefused);
      guardPage(window, rules, onRefused);
      // `tellFailures` hears of it too; this rejection holds the address, so nobody may see it.
      window.webContents.loadURL(reveal(view.address)).catch(() => undefined);
    },
    closeAll: () => open.forEach((window) => window.destroy()),
  };
}

function guardPage({ webContents }: BrowserWindow, { mayShow }: InboxRules, onRefused: OnRefused): void {
  guardContents(webContents, onRefused, mayShow);
  webContents.on('certificate-error', (event, _url, error, _certificate, answer) => {
    event.preventDefault();
    onRefused('certificate', error);
    answer(false);
  });
  // A page may not keep its window open.
  webContents.on('will-prevent-unload', (event) => event.preventDefault());
}

/** The title is ours, with the host of the page that is shown. */
function keepTitle(window: BrowserWindow, view: InboxView, language: () => Settings['language']): void {
  const show = (url: string): void => {
    const words = INBOX_WORDS[language()].title(titleName(view.accountName), titleName(view.userName));
    window.setTitle(`${words} · ${new URL(url).host}`);
  };
  show(view.origin);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('did-navigate', (_event, url) => show(url));
}

/** What Chromium says of a navigation that was given up for another, or by a guard. */
const ABORTED = 'ERR_ABORTED';

/**
 * Says in words why there is no page, then closes the window. What Electron says of a failure holds the address with the token, so only
 * the code of the error is shown, and nothing is logged.
 * @returns whom the guards tell of what they refused: before the first page is there, that is a failure too
 */
function tellFailures(window: BrowserWindow, { origin }: InboxView, options: InboxWindowsOptions): OnRefused {
  const { webContents } = window;
  let hasPage = false;
  let told = false;
  const tell = async (code: string | null): Promise<void> => {
    if (told || window.isDestroyed()) return;
    told = true;
    const { failed, reason, refused, close } = INBOX_WORDS[options.language()];
    const { host } = new URL(origin);
    const detail = code === null ? refused(host) : reason(host, code);
    await dialog.showMessageBox(window, { type: 'warning', message: failed, detail, buttons: [close] });
    if (!window.isDestroyed()) window.destroy();
  };
  webContents.on('did-navigate', () => (hasPage = true));
  webContents.on('did-fail-load', (_event, _number, code, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) void tell(code);
  });
  webContents.on('render-process-gone', (_event, { reason }) => void tell(reason));
  return (what, target) => {
    options.onRefused(what, target);
    if (!hasPage && (what === 'redirect' || what === 'download')) void tell(null);
  };
}

async function forget(session: Session): Promise<void> {
  await session.closeAllConnections();
  await Promise.all([session.clearStorageData(), session.clearCache(), session.clearAuthCache()]);
}
