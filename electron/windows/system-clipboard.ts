import { clipboard } from 'electron';
import type { Clipboard } from '@electron/services/keys/clipboard-keeper';

/** The clipboard of the system. The older Electron that code is kept to answers at once, the newer one with promises. */
export const systemClipboard: Clipboard = {
  readText: async () => clipboard.readText(),
  writeText: async (text) => clipboard.writeText(text),
  clear: async () => clipboard.clear(),
};
