import { type ClientFilesParts, createClientFiles } from '@electron/services/clients/client-files';
import type { HandlersOf } from './handlers';

/** New clients before they are sent: a file, pasted cells, the template. */
export function clientHandlers(parts: ClientFilesParts): HandlersOf<'clients'> {
  const files = createClientFiles(parts);
  return {
    'clients.pickFile': () => files.pickFile(),
    'clients.readText': ({ text }) => files.readText(text),
    'clients.saveTemplate': ({ language }) => files.saveTemplate(language),
  };
}
