import { extname, join } from 'node:path';
import type { App, BrowserWindow, Dialog } from 'electron';

/** What the person is asked in windows of the system. */
export interface Dialogs {
  /** Where to save a file, of the kind that the suggested name ends in; null when the dialog was closed. */
  askPath(suggestedName: string): Promise<string | null>;
}

/** @param window the app's window, null while there is none */
export function createDialogs(dialog: Dialog, app: App, window: () => BrowserWindow | null): Dialogs {
  return {
    async askPath(suggestedName) {
      const parent = window();
      if (!parent) return null;
      const kind = extname(suggestedName).slice(1);
      const { filePath, canceled } = await dialog.showSaveDialog(parent, {
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: kind.toUpperCase(), extensions: [kind] }],
      });
      return canceled || !filePath ? null : filePath;
    },
  };
}
