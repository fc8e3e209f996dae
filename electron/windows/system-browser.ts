import { type BrowserWindow, dialog, shell } from 'electron';
import type { Settings } from '@shared/ipc/models';
import type { ExternalOpener } from './external-links';

const WORDS = {
  en: { ask: 'Open this site in your browser?', open: 'Open site', stay: 'Stay here' },
  it: { ask: 'Aprire questo sito nel browser?', open: 'Apri il sito', stay: 'Resta qui' },
} as const;

/** The person's own browser behind a question that shows the host. The only user of `shell.openExternal`. */
export function systemBrowser(
  window: () => BrowserWindow | null,
  language: () => Settings['language'],
): ExternalOpener {
  return {
    confirm: async (host) => {
      const parent = window();
      if (!parent) return false;
      const { ask, open, stay } = WORDS[language()];
      const question = {
        type: 'question' as const,
        message: ask,
        detail: host,
        buttons: [open, stay],
        defaultId: 0,
        cancelId: 1,
      };
      return (await dialog.showMessageBox(parent, question)).response === 0;
    },
    open: (url) => shell.openExternal(url),
  };
}
