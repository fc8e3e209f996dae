import { extname, join } from 'node:path';
import type { App, BrowserWindow, Dialog } from 'electron';
import type { AskOpenFile } from '@electron/services/imports/pick-credit-file';
import type { ShowSecret } from '@electron/services/keys/unsaved-key-service';
import { fail } from '@shared/errors/app-error';
import { showSecretDialog } from './secret-dialog';

/** What the person is asked in windows of the system. */
export interface Dialogs {
  /** Where to save a file, of the kind that the suggested name ends in; null when the dialog was closed. */
  askPath(suggestedName: string): Promise<string | null>;
  /** In which folder to save several files; null when the dialog was closed. */
  askFolder(): Promise<string | null>;
  /** Which file to read; null when the dialog was closed. */
  askOpenFile: AskOpenFile;
  /** Shows a key until the person says whether it is saved. @throws AppFailure `not-permitted` while there is no window to show it in */
  showSecret: ShowSecret;
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
    async askFolder() {
      const parent = window();
      if (!parent) return null;
      const { filePaths, canceled } = await dialog.showOpenDialog(parent, {
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async askOpenFile(filters) {
      const parent = window();
      if (!parent) return null;
      const { filePaths, canceled } = await dialog.showOpenDialog(parent, { properties: ['openFile'], filters });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async showSecret(key, about) {
      const parent = window() ?? fail('not-permitted', 'there is no window to show the key in');
      return showSecretDialog((options) => dialog.showMessageBox(parent, options), key, about);
    },
  };
}
